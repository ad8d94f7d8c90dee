import type { RowCrossCheck } from "../../domain/figures/cross-check.ts";
import type { Column, ListSheet } from "../../domain/workbook/form.ts";
import { rowFilterDefects, type Say, unknownColumn } from "../rules/row-filter.ts";
import type { RulePath } from "../rules/rule-finding.ts";

const NUMBERS: readonly Column["type"][] = ["integer", "decimal"];
const DAYS: readonly Column["type"][] = ["date"];

/** Sheets, columns and choices that the forms do not have, and columns of the wrong type. */
export function rowDefects(check: RowCrossCheck, lists: readonly ListSheet[], say: Say): void {
  rowFilterDefects(check, lists, say);
  const list = lists.find(({ id }) => id === check.of);
  if (!list) return;
  for (const [at, id, types] of columnsIn(check)) {
    const column = list.columns.find((one) => one.id === id && !one.label);
    if (!column) say(at, "rules/unknown-column", unknownColumn(list, id));
    else if (types && !types.includes(column.type)) {
      say(at, "rules/wrong-column", {
        found: `cột "${id}" của trang "${list.id}" có kiểu ${column.type}`,
        expected: `cột ${types === DAYS ? "ngày (date)" : "số (integer, decimal)"}`,
      });
    }
  }
  if (check.kind === "dateWithin" && check.first === undefined && check.last === undefined)
    say([], "rules/missing-key", { found: "thiếu cả first và last", expected: "first, last hoặc cả hai" });
  if (check.kind === "forbiddenRow" && Object.keys(check.where).length === 0)
    say([], "rules/missing-key", { found: "thiếu điều kiện where", expected: "where chọn những dòng không được có" });
  if (check.kind === "requiresRow" || check.kind === "excludesRow") {
    rowFilterDefects(check.other, lists, (at, code, words) => say(["other", ...at], code, words), check.same);
  }
}

type Named = readonly [at: RulePath, column: string, types?: readonly Column["type"][]];

function columnsIn(check: RowCrossCheck): readonly Named[] {
  const each = (key: string, columns: readonly string[], types?: readonly Column["type"][]): readonly Named[] =>
    columns.map((column, index) => (types ? [[key, index], column, types] : [[key, index], column]));
  switch (check.kind) {
    case "atMost":
      return [...each("parts", check.parts, NUMBERS), [["whole"], check.whole, NUMBERS]];
    case "dateWithin":
      return [[["column"], check.column, DAYS]];
    case "dateOrder":
      return [
        [["earlier"], check.earlier, DAYS],
        [["later"], check.later, DAYS],
      ];
    case "validity":
      return [
        [["first"], check.first, DAYS],
        [["last"], check.last, DAYS],
      ];
    case "yearOfDay":
      return [
        [["day"], check.day, DAYS],
        [["year"], check.year, NUMBERS],
      ];
    case "uniqueRows":
      return each("columns", check.columns);
    case "requiresRow":
    case "excludesRow":
      return each("same", check.same);
    case "forbiddenRow":
      return [];
  }
}
