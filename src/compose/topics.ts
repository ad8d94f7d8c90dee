import type { Topic, View, ViewRow } from "../domain/document/view.ts";
import { type EachWhere, eachSheet } from "../domain/office/each.ts";
import { withoutMarks } from "../domain/text/plain-text.ts";
import { reporterOf, reportersOf, type Unit } from "../domain/units/unit.ts";
import { columnValue } from "./core/matcher.ts";

/** What the documents of a type are made for, in official order; nothing for a type of one document. */
export function topicsOf(view: View): readonly Topic[] | undefined {
  const { each, where = {} } = view.settings;
  if (each === undefined) return undefined;
  const sheet = eachSheet(each);
  if (sheet !== undefined) {
    const rows = view.lists.get(sheet) ?? [];
    return numbered(rows.filter((row) => fits(where, (name) => columnValue(row, name))).map(rowTopic));
  }
  const { register } = view;
  const levels = { district: register.districts, commune: register.communes, reporter: reportersOf(register) };
  const units = levels[each as keyof typeof levels].filter((unit) =>
    fits(where, (name) => (name === "submission" ? submissionState(view, unit) : unit[name as keyof Unit])),
  );
  return units.map((unit) => ({ name: topicName(unit, unit.name), unit }));
}

/** Code and name of a unit for the name of a file: no diacritics, no blanks. */
const topicName = ({ code }: Pick<Unit, "code">, name: string): string =>
  [
    code,
    ...withoutMarks(name)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== ""),
  ].join("-");

const fits = (where: EachWhere, found: (name: string) => unknown): boolean =>
  Object.entries(where).every(([name, wanted]) => (Array.isArray(wanted) ? wanted : [wanted]).includes(found(name)));

const submissionState = (view: View, unit: Unit): string | undefined =>
  view.submissions?.get(reporterOf(unit, view.register))?.state;

/** A row has the name that it gives itself (a hamlet), else that of its unit. */
function rowTopic(row: ViewRow): Topic {
  const unit = row.unit ?? row.district;
  const { name } = row.fields;
  return { name: topicName(unit, typeof name === "string" ? name : unit.name), unit, row };
}

/** Rows of one unit in one list are told apart by a number, from the second on. */
function numbered(topics: readonly Topic[]): readonly Topic[] {
  const met = new Map<string, number>();
  return topics.map((topic) => {
    const count = (met.get(topic.name) ?? 0) + 1;
    met.set(topic.name, count);
    return count === 1 ? topic : { ...topic, name: `${topic.name}-${count}` };
  });
}
