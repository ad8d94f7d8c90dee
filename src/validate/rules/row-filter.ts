import type { RowFilter } from "../../domain/figures/indicator.ts";
import type { FindingWords } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { ListSheet } from "../../domain/workbook/form.ts";
import type { RulePath } from "./rule-finding.ts";

/** Tells a defect at a path below the thing that is looked at. */
export type Say = (at: RulePath, code: string, words: FindingWords) => void;

/** Facts of the unit that a row speaks of, beside the columns. */
const UNIT_FIELDS: readonly string[] = ["type", "level", "inProgramme"];

/** Sheets, columns and choices that the forms do not have: a misspelt one would find or count nothing, silently. */
export function rowFilterDefects(
  { of, where }: Pick<RowFilter, "of" | "where">,
  lists: readonly ListSheet[],
  say: Say,
  columns: readonly (string | undefined)[] = [],
): void {
  const list = lists.find(({ id }) => id === of);
  if (!list) {
    const known = [...new Set(lists.map(({ id }) => id))];
    say(["of"], "rules/unknown-list", {
      found: `không có trang danh sách "${of}"`,
      expected: `một trong: ${known.join(", ")}`,
      ...nearestFix(of, known),
    });
    return;
  }
  for (const [field, wanted] of Object.entries(where)) {
    const column = list.columns.find(({ id }) => id === field);
    if (!column && !UNIT_FIELDS.includes(field))
      say(["where", field], "rules/unknown-column", unknownColumn(list, field));
    const choices = column?.choices?.map(([machine]) => machine);
    for (const value of [wanted].flat()) {
      if (choices && !choices.includes(String(value))) {
        say(["where", field], "rules/unknown-choice", unknownChoice(field, String(value), choices));
      }
    }
  }
  for (const id of columns) {
    if (id !== undefined && !list.columns.some((one) => one.id === id)) {
      say(["of"], "rules/unknown-column", unknownColumn(list, id));
    }
  }
}

export function unknownColumn(list: ListSheet, id: string): FindingWords {
  const known = list.columns.map((one) => one.id);
  return {
    found: `trang "${list.id}" không có cột "${id}"`,
    expected: `một trong: ${known.join(", ")}`,
    ...nearestFix(id, known),
  };
}

export const unknownChoice = (column: string, value: string, choices: readonly string[]): FindingWords => ({
  found: `cột "${column}" không có giá trị "${value}"`,
  expected: `một trong: ${choices.join(", ")}`,
  ...nearestFix(value, choices),
});
