import type { RowCheck } from "../../domain/figures/cross-check.ts";
import type { RowFilter } from "../../domain/figures/indicator.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import type { Column, ListSheet } from "../../domain/workbook/form.ts";
import type { Forms } from "../rules/forms.ts";

type Report = (at: readonly (string | number)[], message: string) => void;

const NUMBERS: readonly Column["type"][] = ["integer", "decimal"];
const DAYS: readonly Column["type"][] = ["date"];

/** Facts of the unit that a row speaks of, beside the columns. */
const UNIT_FIELDS = new Set(["type", "level", "inProgramme"]);

/** Sheets, columns and choices that the forms do not have, and columns of the wrong type. */
export function rowProblems(check: RowCheck, forms: Forms, report: Report): void {
  filterProblems(check, forms, report);
  const list = listOf(forms, check.of);
  if (!list) return;
  for (const [at, id, types] of columnsIn(check)) {
    const column = list.columns.find((one) => one.id === id && !one.label);
    if (!column) report(at, unknownColumn(list, id));
    else if (types && !types.includes(column.type)) {
      report(at, `cột "${id}" của trang "${list.id}" phải là cột ${types === DAYS ? "ngày" : "số"}`);
    }
  }
  if (check.kind === "dateWithin" && check.from === undefined && check.until === undefined)
    report([], "cần from hoặc until");
  if (check.kind === "forbiddenRow" && Object.keys(check.where).length === 0) report([], "cần điều kiện where");
  if (check.kind === "requiresRow" || check.kind === "excludesRow") {
    filterProblems(check.other, forms, (at, message) => report(["other", ...at], message), check.same);
  }
}

type Named = readonly [at: readonly (string | number)[], column: string, types?: readonly Column["type"][]];

function columnsIn(check: RowCheck): readonly Named[] {
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
        [["from"], check.from, DAYS],
        [["until"], check.until, DAYS],
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

/** A misspelt sheet, column or choice would find nothing, silently. */
export function filterProblems(
  { of, where }: Pick<RowFilter, "of" | "where">,
  forms: Forms,
  report: Report,
  columns: readonly (string | undefined)[] = [],
): void {
  const list = listOf(forms, of);
  if (!list) {
    const known = [...forms.district.sheets, ...forms.province.sheets].flatMap(({ kind, id }) =>
      kind === "list" ? [id] : [],
    );
    report(["of"], `không có trang danh sách "${of}".${suggestion(of, known)}`);
    return;
  }
  for (const [field, wanted] of Object.entries(where)) {
    const column = list.columns.find(({ id }) => id === field);
    if (!column && !UNIT_FIELDS.has(field)) report(["where", field], unknownColumn(list, field));
    for (const value of [wanted].flat()) {
      if (column?.choices && !column.choices.some(([machine]) => machine === value))
        report(["where", field], `cột "${field}" không có giá trị "${value}"`);
    }
  }
  for (const id of columns) {
    if (id !== undefined && !list.columns.some((one) => one.id === id)) report(["of"], unknownColumn(list, id));
  }
}

const unknownColumn = (list: ListSheet, id: string): string =>
  `trang "${list.id}" không có cột "${id}".${suggestion(
    id,
    list.columns.map((one) => one.id),
  )}`;

const listOf = (forms: Forms, id: string): ListSheet | undefined =>
  [...forms.district.sheets, ...forms.province.sheets].find(
    (sheet): sheet is ListSheet => sheet.kind === "list" && sheet.id === id,
  );
