import type { Indicator, RowFilter } from "../../domain/figures/indicator.ts";
import type { Finding, FindingWords } from "../../domain/findings/finding.ts";
import { withTaskStatus } from "../../domain/tasks/task-status.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { Form, ListSheet } from "../../domain/workbook/form.ts";
import { IDENTITY } from "../../domain/workbook/known-sheets.ts";
import type { DataSource } from "../rules/data-source.ts";
import { rowFilterDefects, unknownChoice, unknownColumn } from "../rules/row-filter.ts";
import { type RulePath, ruleFinding } from "../rules/rule-finding.ts";
import type { WrittenForm } from "./form-file.ts";
import { belongs } from "./form-levels.ts";

type Dictionary = ReadonlyMap<string, Indicator>;

/** Ids and names used once; open rows name columns; the identity sheet says whose workbook it is. */
export function sheetFindings(form: Form, source: DataSource): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (code: string, path: RulePath, words: FindingWords): void => {
    findings.push(ruleFinding(code, source, path, words));
  };
  const seen = new Set<string>();
  const once = (text: string, path: RulePath): void => {
    const words = { found: `"${text.split("/").at(-1)}" dùng hai lần`, expected: "mỗi mã, mỗi tên dùng một lần" };
    if (seen.has(text)) say("rules/duplicate", path, words);
    seen.add(text);
  };
  if (form.guide) once(`name/${form.guide.name.toLocaleLowerCase("vi")}`, ["guide", "name"]);
  for (const [index, one] of form.sheets.entries()) {
    const path = ["sheets", index];
    once(`id/${one.id}`, [...path, "id"]);
    once(`name/${one.name.toLocaleLowerCase("vi")}`, [...path, "name"]);
    if (one.kind !== "list") continue;
    for (const [code, words] of openRowDefects(one)) say(code, [...path, "carried"], words);
    for (const [at, { id, unitFrom }] of one.columns.entries()) {
      once(`${one.id}/${id}`, [...path, "columns", at]);
      if (unitFrom !== undefined && !one.columns.some((column) => column.id === unitFrom)) {
        say("rules/unknown-column", [...path, "columns", at, "unitFrom"], unknownColumn(one, unitFrom));
      }
    }
    if (typeof one.rows === "object" && "keys" in one.rows) {
      for (const { key } of one.rows.keys) once(`${one.id} key/${key}`, [...path, "rows"]);
    }
  }
  const identity = form.sheets.find((one) => one.kind === "identity");
  for (const field of [IDENTITY.unit, IDENTITY.period]) {
    if (identity?.fields.some(({ id }) => id === field)) continue;
    const found = `trang thông tin (kind: identity) thiếu dòng "${field}"`;
    say("rules/missing-field", ["sheets"], { found, expected: "trang thông tin có dòng unit và dòng period" });
  }
  return findings;
}

/** What closes a row, and what is set anew, are columns of the sheet; a choice is set to one of its values. */
function openRowDefects(list: ListSheet): readonly (readonly [string, FindingWords])[] {
  const { rows, carried, columns } = list;
  if (typeof carried !== "object") return [];
  const { until, reset } = carried.open;
  const known = new Map(columns.filter(({ label }) => !label).map((one) => [one.id, one]));
  const unknown = [until, ...Object.keys(reset)].filter((id) => !known.has(id));
  const wrong = Object.entries(reset).flatMap(([id, value]) => {
    const choices = known.get(id)?.choices?.map(([machine]) => machine);
    return choices && !choices.includes(value) ? [unknownChoice(id, value, choices)] : [];
  });
  const fixed = {
    found: `trang "${list.id}" có dòng định sẵn mà lại chuyển dòng còn mở`,
    expected: "chỉ trang danh sách tự do (rows: free) mới chuyển dòng còn mở",
  };
  return [
    ...(rows === "free" ? [] : [["rules/contradiction", fixed] as const]),
    ...unknown.map((id) => ["rules/unknown-column", unknownColumn(list, id)] as const),
    ...wrong.map((words) => ["rules/unknown-choice", words] as const),
  ];
}

/** The rows of the form's indicators, with where its file declares them. */
const indicatorRows = ({ sheets }: WrittenForm): readonly { readonly id: string; readonly path: RulePath }[] =>
  sheets.flatMap((one, index) =>
    one.kind === "indicators"
      ? one.groups.flatMap(({ indicators }, at) =>
          indicators.map((id, row) => ({ id, path: ["sheets", index, "groups", at, "indicators", row] })),
        )
      : [],
  );

/** Each indicator has one row, in the form of whoever enters it. */
export function formIndicatorFindings(
  form: WrittenForm,
  dictionaries: readonly Dictionary[],
  source: DataSource,
): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (code: string, path: RulePath, words: FindingWords): void => {
    findings.push(ruleFinding(code, source, path, words));
  };
  const listed = new Set<string>();
  for (const { id, path } of indicatorRows(form)) {
    const known = dictionaries.flatMap((indicators) => indicators.get(id) ?? []);
    if (known.length === 0) {
      const words = { found: `không có chỉ tiêu "${id}"`, expected: "mã một chỉ tiêu của data/indicators" };
      say("rules/unknown-indicator", path, { ...words, ...nearestFix(id, dictionaries[0]!.keys()) });
    } else if (!known.some((indicator) => belongs(indicator, form))) {
      const found = `chỉ tiêu "${id}" không nhập ở biểu này`;
      say("rules/misplaced-indicator", path, { found, expected: `chỉ tiêu có entered: ${form.id}, hoặc có kế hoạch` });
    }
    if (listed.has(id)) say("rules/duplicate", path, { found: `chỉ tiêu "${id}" có hai dòng`, expected: "một dòng" });
    listed.add(id);
  }
  const wanted = dictionaries.flatMap((indicators) => [...indicators.values()].filter((one) => belongs(one, form)));
  for (const id of new Set(wanted.map((one) => one.id).filter((id) => !listed.has(id)))) {
    const found = `biểu chưa có dòng của chỉ tiêu "${id}"`;
    say("rules/unlisted-indicator", ["sheets"], {
      found,
      expected: "mỗi chỉ tiêu phải nhập có một dòng ở groups",
      fix: `thêm ${id} vào một nhóm (groups) của trang chỉ tiêu trong tệp này`,
    });
  }
  return findings;
}

/** Counts and totals over rows that the forms do not have. */
export const rowFormulaFindings = (
  indicators: Dictionary,
  lists: readonly ListSheet[],
  placeOf: (id: string, key?: string) => Finding["place"],
): readonly Finding[] => {
  const known = lists.map(withTaskStatus);
  return [...indicators.values()].flatMap(({ id, formula }) => {
    if (!formula || !("count" in formula || "total" in formula)) return [];
    const filter: RowFilter & { readonly column?: string; readonly distinct?: string } =
      "count" in formula ? formula.count : formula.total;
    if (filter.of === "units") return [];
    const findings: Finding[] = [];
    const { column, when, distinct, filled = [] } = filter;
    const columns = [column, when?.column, distinct === "district" ? undefined : distinct, ...filled];
    rowFilterDefects(
      filter,
      known,
      (_, code, { found, ...words }) =>
        findings.push({
          code,
          severity: "error",
          place: placeOf(id, "formula"),
          found: `công thức của chỉ tiêu "${id}": ${found}`,
          ...words,
        }),
      columns,
    );
    return findings;
  });
};
