import * as z from "zod";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Finding, Outcome } from "../../domain/findings/finding.ts";
import { UNIT_TYPES } from "../../domain/units/unit.ts";
import type { Column, Form, FormSheet, ListSheet } from "../../domain/workbook/form.ts";
import type { DataSource } from "./data-source.ts";
import { datedObject } from "./dated-object.ts";
import { formIndicatorFindings, rowFormulaFindings, sheetFindings } from "./form-defects.ts";
import { readRules, ruleId, ruleObject, rulePattern, ruleText } from "./rule-data.ts";
import { requireValue, ruleFinding } from "./rule-finding.ts";

// Excel: at most 31 characters, none of these.
const tabName = rulePattern(/^[^[\]:*?/\\']{1,31}$/, "tên trang Excel: 1 đến 31 chữ, không có [ ] : * ? / \\ '");
const carry = z.enum(["always", "withinYear"]);
const carried = carry.exactOptional();
const openRows = ruleObject({ open: ruleObject({ until: ruleId, reset: z.record(ruleId, ruleText) }) });
const unitType = z.enum(UNIT_TYPES);
const frame = { id: ruleId, name: tabName, title: ruleText, note: ruleText.exactOptional() };

/** A column as the file has it: `indicators` stands for every indicator of the dictionary. */
type WrittenColumn = Omit<Column, "choices"> & { readonly choices?: Column["choices"] | "indicators" };
type WrittenSheet =
  | Exclude<FormSheet, ListSheet>
  | (Omit<ListSheet, "columns"> & { columns: readonly WrittenColumn[] });
type WrittenForm = Omit<Form, "sheets"> & { readonly sheets: readonly WrittenSheet[] };

const column: z.ZodType<WrittenColumn> = datedObject({
  id: ruleId,
  header: ruleText,
  type: z.enum(["text", "integer", "decimal", "date", "choice", "yes", "unit", "document"]),
  choices: z
    .union([z.literal("indicators"), z.array(z.tuple([z.string().min(1), z.string().min(1)])).min(1)])
    .exactOptional(),
  required: z.boolean(),
  optional: z.boolean().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  unitFrom: ruleId.exactOptional(),
  width: z.number().min(4).max(150),
  label: z.boolean().exactOptional(),
  carried,
})
  .refine((one) => (one.type === "choice") === (one.choices !== undefined), {
    path: ["choices"],
    error: "cột lựa chọn (type: choice), và chỉ cột ấy, có choices",
  })
  .refine((one) => one.min === undefined || one.max === undefined || one.min <= one.max, {
    path: ["max"],
    error: "min không lớn hơn max",
  });

const sheet = z.discriminatedUnion("kind", [
  datedObject({
    ...frame,
    kind: z.literal("identity"),
    fields: z.array(ruleObject({ id: z.string().min(1), label: z.string().min(1), required: z.boolean() })),
  }),
  datedObject({
    ...frame,
    kind: z.literal("indicators"),
    groups: z.array(datedObject({ heading: z.string().min(1), indicators: z.array(z.string()).min(1) })),
  }),
  datedObject({
    ...frame,
    kind: z.literal("list"),
    rows: z.union([
      z.literal("free"),
      ruleObject({ units: z.array(unitType).min(1) }),
      ruleObject({ keys: z.array(ruleObject({ key: z.string().min(1), label: z.string().min(1) })).min(1) }),
    ]),
    optional: z.boolean().exactOptional(),
    carried: z.union([carry, openRows]).exactOptional(),
    columns: z.array(column).min(1),
  }),
  datedObject({
    ...frame,
    kind: z.literal("criteria"),
    set: ruleId,
    rows: ruleObject({ units: z.array(unitType).min(1) }),
  }),
]);

/** Shape of a file of `data/forms`, for editors too (`data/schemas`). */
export const formFile: z.ZodType<WrittenForm> = ruleObject({
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

interface FormSources {
  readonly district: DataSource;
  readonly province: DataSource;
}

/**
 * The two forms (`data/forms/*.yaml`) where both are understood, with everything wrong with them: every entered
 * indicator stands in the form of whoever enters it, once; a computed one only with its plan, in the province's form;
 * formulas over rows name list sheets, columns and choices that exist. `placeOf` tells where an indicator stands.
 */
export function readForms(
  sources: FormSources,
  indicators: ReadonlyMap<string, Indicator>,
  placeOf: (id: string, key?: string) => Finding["place"] = () => ({ file: "data/indicators" }),
): Outcome<Forms> {
  const read = {
    district: readForm("district", sources, indicators),
    province: readForm("province", sources, indicators),
  };
  const findings = [...read.district.findings, ...read.province.findings];
  if (!read.district.ok || !read.province.ok) return { ok: false, findings };
  const forms: Forms = { district: read.district.value, province: read.province.value };
  return {
    ok: true,
    value: forms,
    findings: [...findings, ...rowFormulaFindings(indicators, listSheets(forms), placeOf)],
  };
}

/** The two forms. Throws `CannotRun` with every finding. */
export const workbookForms = (sources: FormSources, indicators: ReadonlyMap<string, Indicator>): Forms =>
  requireValue(readForms(sources, indicators));

/** The list sheets of both forms, the district's first. */
export const listSheets = ({ district, province }: Forms): readonly ListSheet[] =>
  [district, province].flatMap(listsIn);

/** The sheets of a form that are understood, also where the rest of it is not. */
export function understoodSheets(
  { value }: DataSource,
  indicators: ReadonlyMap<string, Indicator>,
): readonly FormSheet[] {
  const { sheets } = (value ?? {}) as { readonly sheets?: unknown };
  const written = (Array.isArray(sheets) ? sheets : []).flatMap((one: unknown) => sheet.safeParse(one).data ?? []);
  return withIndicators({ id: "district", title: "", sheets: written }, indicators).sheets;
}

const listsIn = (form: Form): readonly ListSheet[] => form.sheets.filter((one) => one.kind === "list");

function readForm(
  id: Form["id"],
  { [id]: source }: FormSources,
  indicators: ReadonlyMap<string, Indicator>,
): Outcome<Form> {
  const result = readRules(formFile, source);
  if (!result.ok) return result;
  const form = withIndicators(result.value, indicators);
  const wrongId =
    form.id === id
      ? []
      : [
          ruleFinding("rules/file-name", source, ["id"], {
            found: `mã biểu mẫu "${form.id}"`,
            expected: `"${id}", như tên tệp`,
          }),
        ];
  const own = [...sheetFindings(form, source), ...formIndicatorFindings(form, indicators, source)];
  return { ok: true, value: form, findings: [...wrongId, ...own] };
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
