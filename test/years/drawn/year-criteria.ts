import { type CriteriaColumn, criteriaColumns } from "../../../src/domain/criteria/criteria-columns.ts";
import type { Unit } from "../../../src/domain/units/unit.ts";
import type { Form, ListSheet } from "../../../src/domain/workbook/form.ts";
import type { Knowledge } from "../../../src/load/knowledge.ts";
import type { EnteredRow } from "../../../src/render/form/form-values.ts";
import { type Draw, oneOf } from "../draws.ts";
import type { Word } from "./year-choices.ts";
import type { ListSources } from "./year-lists.ts";

const VERDICTS = ["met", "nearlyMet", "notMet"] as const;

/** The word that a unit has for one criterion; `undefined` leaves the cell empty. */
function wordOf(word: Word, draw: number): string | undefined {
  if (word === "silent") return undefined;
  return word === "mixed" ? oneOf(draw, [...VERDICTS, ...VERDICTS, "notApplicable"]) : word;
}

/** What a district says of itself by the sets that it strives for; departments have looked at some of it. */
export function assessmentsOf(sheet: ListSheet, word: Word, district: string, draw: Draw): readonly EnteredRow[] {
  const keys = typeof sheet.rows === "object" && "keys" in sheet.rows ? sheet.rows.keys : [];
  return keys.map(({ key }) => {
    const verdict = wordOf(word, draw("word", district, key));
    const appraised = draw("appraised", district, key) < 0.1 ? verdict : undefined;
    return { key, fields: { ...(verdict ? { verdict } : {}), ...(appraised ? { appraised } : {}) } };
  });
}

/** What communes say of themselves by the sets of a workbook: of all its columns, of a part, or nothing. */
export function criteriaLists(
  knowledge: Knowledge,
  { sheets }: Form,
  communes: readonly Unit[],
  { choices, draw }: ListSources,
): readonly (readonly [string, readonly EnteredRow[]])[] {
  const asked = communes.filter(({ type, inProgramme }) => type === "commune" && inProgramme);
  return sheets.flatMap((sheet): readonly (readonly [string, readonly EnteredRow[]])[] => {
    if (sheet.kind !== "criteria") return [];
    const columns = criteriaColumns(knowledge.sets([sheet.set])[0]!);
    const rows = asked.map(({ code }): EnteredRow => {
      const isMixed = choices.words === "mixed";
      const share = isMixed ? oneOf(draw("share", sheet.set, code), [1, 1, 0.5, 0]) : 1;
      const said = columns.map((column) => {
        const of = (what: string) => draw(what, sheet.set, code, column.id);
        if (of("left out") >= share) return [column.id, undefined];
        const isNumber = isMixed && column.takesNumber && of("kind") < 0.6;
        return [column.id, isNumber ? numberFor(column, of("number")) : wordOf(choices.words, of("says"))];
      });
      return { key: code, fields: Object.fromEntries(said.filter(([, value]) => value !== undefined)) };
    });
    return asked.length > 0 ? [[sheet.id, rows]] : [];
  });
}

/** A number in the unit of a column, as often above what is asked for as below. */
function numberFor({ unit }: CriteriaColumn, draw: number): number {
  if (unit === "%") return Math.round(Math.min(100, 50 + draw * 60) * 10) / 10;
  return unit.startsWith("triệu") ? Math.round(200 + draw * 800) / 10 : Math.floor(draw * 5);
}

/** What wards and townships say of themselves by the criteria of civilised urban areas. */
export function civilisedOf(sheet: ListSheet, word: Word, units: readonly Unit[], draw: Draw): readonly EnteredRow[] {
  const columns = sheet.columns.filter(({ type, label }) => type === "choice" && !label);
  return units.map(({ code }) => {
    const isSilent = word === "mixed" && draw("silent", code) < 0.3;
    const words = columns.map(
      ({ id }) => [id, isSilent ? undefined : wordOf(word, draw("civilised", code, id))] as const,
    );
    return {
      key: code,
      fields: Object.fromEntries(words.filter(([, said]) => said !== undefined)) as EnteredRow["fields"],
    };
  });
}
