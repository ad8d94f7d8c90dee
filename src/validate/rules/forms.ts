import * as z from "zod";
import type { Indicator, RowFilter } from "../../domain/figures/indicator.ts";
import type { Column, Form, FormSheet, ListSheet } from "../../domain/workbook/form.ts";
import { IDENTITY } from "../../domain/workbook/known-sheets.ts";
import type { DataSource } from "./data-source.ts";
import { checkRules, type RuleProblem, refuseRules, ruleObject, ruleProblem, ruleText } from "./rule-data.ts";

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
// Excel: at most 31 characters, none of these.
const tabName = z.string().regex(/^[^[\]:*?/\\']{1,31}$/);
const carry = z.enum(["always", "withinYear"]);
const carried = carry.exactOptional();
const openRows = ruleObject({ open: ruleObject({ until: code, reset: z.record(code, ruleText) }) });
const unitType = z.enum(["province", "ruralDistrict", "town", "city", "commune", "ward", "township"]);
const frame = { id: code, name: tabName, title: ruleText, note: ruleText.exactOptional() };

/** A column as the file has it: `indicators` stands for every indicator of the dictionary. */
type WrittenColumn = Omit<Column, "choices"> & { readonly choices?: Column["choices"] | "indicators" };
type WrittenSheet =
  | Exclude<FormSheet, ListSheet>
  | (Omit<ListSheet, "columns"> & { columns: readonly WrittenColumn[] });
type WrittenForm = Omit<Form, "sheets"> & { readonly sheets: readonly WrittenSheet[] };

const column: z.ZodType<WrittenColumn> = ruleObject({
  id: code,
  header: ruleText,
  type: z.enum(["text", "integer", "decimal", "date", "choice", "yes", "unit", "document"]),
  choices: z
    .union([z.literal("indicators"), z.array(z.tuple([z.string().min(1), z.string().min(1)])).min(1)])
    .exactOptional(),
  required: z.boolean(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  width: z.number().min(4).max(150),
  label: z.boolean().exactOptional(),
  carried,
})
  .refine((one) => (one.type === "choice") === (one.choices !== undefined), { path: ["choices"] })
  .refine((one) => one.min === undefined || one.max === undefined || one.min <= one.max, { path: ["max"] });

const sheet = z.discriminatedUnion("kind", [
  ruleObject({
    ...frame,
    kind: z.literal("identity"),
    fields: z.array(ruleObject({ id: z.string().min(1), label: z.string().min(1), required: z.boolean() })),
  }),
  ruleObject({
    ...frame,
    kind: z.literal("indicators"),
    groups: z.array(ruleObject({ heading: z.string().min(1), indicators: z.array(z.string()).min(1) })),
  }),
  ruleObject({
    ...frame,
    kind: z.literal("list"),
    rows: z.union([
      z.literal("free"),
      ruleObject({ units: z.array(unitType).min(1) }),
      ruleObject({ keys: z.array(ruleObject({ key: z.string().min(1), label: z.string().min(1) })).min(1) }),
    ]),
    carried: z.union([carry, openRows]).exactOptional(),
    columns: z.array(column).min(1),
  }),
  ruleObject({
    ...frame,
    kind: z.literal("criteria"),
    set: code,
    rows: ruleObject({ units: z.array(unitType).min(1) }),
  }),
]);

const formFile: z.ZodType<WrittenForm> = ruleObject({
  id: z.enum(["district", "province"]),
  title: ruleText,
  guide: ruleObject({
    name: tabName,
    title: ruleText,
    sections: z.array(ruleObject({ heading: ruleText, text: ruleText })).min(1),
  }).exactOptional(),
  sheets: z.array(sheet).min(1),
});

export interface Forms {
  readonly district: Form;
  readonly province: Form;
}

/**
 * The two forms (`data/forms/*.yaml`), checked against the dictionary of indicators: every entered indicator stands in
 * the form of whoever enters it, once; a computed one only with its plan, in the province's form; formulas over rows
 * name list sheets, columns and choices that exist. Throws `CannotRun` with every problem.
 */
export function formLayouts(
  sources: { readonly district: DataSource; readonly province: DataSource },
  indicators: ReadonlyMap<string, Indicator>,
): Forms {
  const district = checkRules(formFile, sources.district);
  const province = checkRules(formFile, sources.province);
  if (!("sheets" in district) || !("sheets" in province)) {
    return refuseRules([district, province].flatMap((one) => ("sheets" in one ? [] : one)));
  }
  const problems: RuleProblem[] = [];
  const forms: Forms = {
    district: withIndicators(district, indicators),
    province: withIndicators(province, indicators),
  };
  for (const id of ["district", "province"] as const) {
    const report = (path: (string | number)[], message: string) =>
      problems.push(ruleProblem(sources[id], path, message));
    if (forms[id].id !== id) report(["id"], `mã biểu mẫu phải là "${id}"`);
    checkSheets(forms[id], report);
    checkIndicators(forms[id], indicators, report);
  }
  for (const message of rowFormulaProblems(indicators, forms)) {
    problems.push(ruleProblem(sources.district, ["sheets"], message));
  }
  if (problems.length > 0) refuseRules(problems);
  return forms;
}

/** The form with names of indicators where a column offers them. */
function withIndicators(form: WrittenForm, indicators: ReadonlyMap<string, Indicator>): Form {
  const named = [...indicators.values()].map(({ id, name }) => [id, name] as const);
  const columnOf = ({ choices, ...column }: WrittenColumn): Column => ({
    ...column,
    ...(choices === undefined ? {} : { choices: choices === "indicators" ? named : choices }),
  });
  const sheets = form.sheets.map(
    (sheet): FormSheet => (sheet.kind === "list" ? { ...sheet, columns: sheet.columns.map(columnOf) } : sheet),
  );
  return { ...form, sheets };
}

type Report = (path: (string | number)[], message: string) => void;

function checkSheets(form: Form, report: Report): void {
  const seen = new Set<string>();
  const once = (text: string, path: (string | number)[]) => {
    if (seen.has(text)) report(path, `"${text.split("/").at(-1)}" dùng hai lần`);
    seen.add(text);
  };
  if (form.guide) once(`name/${form.guide.name.toLocaleLowerCase("vi")}`, ["guide", "name"]);
  for (const [index, one] of form.sheets.entries()) {
    const path = ["sheets", index];
    once(`id/${one.id}`, [...path, "id"]);
    once(`name/${one.name.toLocaleLowerCase("vi")}`, [...path, "name"]);
    if (one.kind !== "list") continue;
    for (const message of openRowProblems(one)) report([...path, "carried"], message);
    for (const [at, { id }] of one.columns.entries()) once(`${one.id}/${id}`, [...path, "columns", at]);
    if (typeof one.rows === "object" && "keys" in one.rows) {
      for (const { key } of one.rows.keys) once(`${one.id} key/${key}`, [...path, "rows"]);
    }
  }
  const identity = form.sheets.find((one) => one.kind === "identity");
  for (const field of [IDENTITY.unit, IDENTITY.period]) {
    if (!identity?.fields.some(({ id }) => id === field)) report(["sheets"], `trang thông tin thiếu dòng "${field}"`);
  }
}

/** What closes a row, and what is set anew, are columns of the sheet; a choice is set to one of its values. */
function openRowProblems({ rows, carried: carry, columns }: ListSheet): readonly string[] {
  if (typeof carry !== "object") return [];
  const { until, reset } = carry.open;
  const known = new Map(columns.filter(({ label }) => !label).map((one) => [one.id, one]));
  const unknown = [until, ...Object.keys(reset)].filter((id) => !known.has(id));
  const wrong = Object.entries(reset).filter(([id, value]) => {
    const choices = known.get(id)?.choices;
    return choices !== undefined && !choices.some(([machine]) => machine === value);
  });
  return [
    ...(rows === "free" ? [] : ["chỉ trang danh sách tự do mới chuyển dòng còn mở"]),
    ...unknown.map((id) => `không có cột "${id}"`),
    ...wrong.map(([id, value]) => `cột "${id}" không có giá trị "${value}"`),
  ];
}

function checkIndicators(form: Form, indicators: ReadonlyMap<string, Indicator>, report: Report): void {
  const listed = new Set<string>();
  for (const [index, one] of form.sheets.entries()) {
    if (one.kind !== "indicators") continue;
    for (const [at, group] of one.groups.entries()) {
      for (const [row, id] of group.indicators.entries()) {
        const path = ["sheets", index, "groups", at, "indicators", row];
        const indicator = indicators.get(id);
        if (!indicator) report(path, `không có chỉ tiêu "${id}"`);
        else if (!belongs(indicator, form)) report(path, `chỉ tiêu "${id}" không nhập ở biểu này`);
        if (listed.has(id)) report(path, `chỉ tiêu "${id}" có hai dòng`);
        listed.add(id);
      }
    }
  }
  for (const indicator of indicators.values()) {
    if (belongs(indicator, form) && !listed.has(indicator.id)) {
      report(["sheets"], `biểu chưa có dòng của chỉ tiêu "${indicator.id}"`);
    }
  }
}

const belongs = (indicator: Indicator, form: Form): boolean =>
  indicator.entered ? indicator.entered === form.id : indicator.plan !== "none" && form.id === "province";

/** A misspelt column or choice would count nothing, silently. */
function rowFormulaProblems(indicators: ReadonlyMap<string, Indicator>, forms: Forms): string[] {
  const sheets = [...forms.district.sheets, ...forms.province.sheets];
  const found: string[] = [];
  for (const { id, formula } of indicators.values()) {
    if (!formula || !("count" in formula || "total" in formula)) continue;
    const filter = "count" in formula ? formula.count : formula.total;
    if (filter.of === "units") continue;
    const list = sheets.find((one): one is ListSheet => one.kind === "list" && one.id === filter.of);
    const say = (message: string) => found.push(`công thức của chỉ tiêu "${id}": ${message}`);
    if (!list) say(`không có trang danh sách "${filter.of}"`);
    else for (const message of filterProblems(filter, list)) say(message);
  }
  return found;
}

const UNIT_FIELDS = new Set(["type", "level", "inProgramme"]);

function filterProblems(filter: RowFilter & { column?: string; distinct?: string }, list: ListSheet): string[] {
  const columns = new Map(list.columns.map((one) => [one.id, one]));
  const found: string[] = [];
  for (const [field, wanted] of Object.entries(filter.where)) {
    const one = columns.get(field);
    if (!one && !UNIT_FIELDS.has(field)) found.push(`trang "${list.id}" không có cột "${field}"`);
    for (const value of [wanted].flat()) {
      if (one?.choices && !one.choices.some(([machine]) => machine === value)) {
        found.push(`cột "${field}" không có giá trị "${value}"`);
      }
    }
  }
  const used = [filter.column, filter.when?.column, filter.distinct === "district" ? undefined : filter.distinct];
  for (const field of used) {
    if (field !== undefined && !columns.has(field)) found.push(`trang "${list.id}" không có cột "${field}"`);
  }
  return found;
}
