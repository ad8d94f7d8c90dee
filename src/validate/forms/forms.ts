import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Finding, Outcome } from "../../domain/findings/finding.ts";
import type { ReportingLevel } from "../../domain/units/unit.ts";
import type { Column, Form, FormSheet, Forms, ListSheet } from "../../domain/workbook/form.ts";
import type { DataSource } from "../rules/data-source.ts";
import { readRules } from "../rules/rule-data.ts";
import { requireValue, ruleFinding } from "../rules/rule-finding.ts";
import { formIndicatorFindings, rowFormulaFindings, sheetFindings } from "./form-defects.ts";
import { formFile, formSheet, type WrittenForm } from "./form-file.ts";
import { formAtLevel, wholeForm } from "./form-levels.ts";

/** The forms by the level whose units report. */
export type AllForms = Readonly<Record<ReportingLevel, Forms>>;
/** The dictionary as it is where units of each level report. */
export type Dictionaries = Readonly<Record<ReportingLevel, ReadonlyMap<string, Indicator>>>;
/** `data/forms`, by the level that fills a form in. */
export type FormSources = Readonly<Record<Form["id"], DataSource>>;

/**
 * The forms (`data/forms/*.yaml`) where all are understood, with everything wrong with them: every entered indicator
 * stands in the form of whoever enters it, once; a computed one only with its plan, in the province's form; formulas over
 * rows name list sheets, columns and choices that exist. `placeOf` tells where an indicator stands.
 */
export function readForms(
  sources: FormSources,
  indicators: Dictionaries,
  placeOf: (id: string, key?: string) => Finding["place"] = () => ({ file: "data/indicators" }),
): Outcome<AllForms> {
  const read = {
    district: readForm("district", sources, [indicators.district]),
    commune: readForm("commune", sources, [indicators.commune]),
    province: readForm("province", sources, [indicators.district, indicators.commune]),
  };
  const findings = [...read.district.findings, ...read.commune.findings, ...read.province.findings];
  if (!read.district.ok || !read.commune.ok || !read.province.ok) return { ok: false, findings };
  const province = read.province.value;
  const at = (level: ReportingLevel, reporting: WrittenForm): Forms => ({
    reporting: formAtLevel(reporting, level, indicators[level]),
    province: formAtLevel(province, level, indicators[level]),
  });
  const [district, commune] = [at("district", read.district.value), at("commune", read.commune.value)];
  const forms = {
    district: { ...district, elsewhere: listSheets(commune) },
    commune: { ...commune, elsewhere: listSheets(district) },
  };
  const unread = (["district", "commune"] as const).flatMap((level) =>
    rowFormulaFindings(indicators[level], listSheets(forms[level]), placeOf),
  );
  return { ok: true, value: forms, findings: [...findings, ...eachOnce(unread)] };
}

/** The forms. Throws `CannotRun` with every finding. */
export const workbookForms = (sources: FormSources, indicators: Dictionaries): AllForms =>
  requireValue(readForms(sources, indicators));

/**
 * The list sheets that rules may speak of: of the units that report, of the province, and what other days have beside
 * these; a title that only districts could have finds no rows where there are none.
 */
export function listSheets(forms: Forms): readonly ListSheet[] {
  const before = listed.get(forms);
  if (before) return before;
  const { reporting, province, elsewhere = [] } = forms;
  const own = [reporting, province].flatMap(listsIn);
  const known = new Set(own.map(({ id }) => id));
  const sheets = [
    ...own.map((sheet) => elsewhere.filter(({ id }) => id === sheet.id).reduce(withMore, sheet)),
    ...elsewhere.filter(({ id }) => !known.has(id)),
  ];
  listed.set(forms, sheets);
  return sheets;
}

/** Checks, documents and citations ask for those of the same forms. */
const listed = new WeakMap<Forms, readonly ListSheet[]>();

/** A sheet with the columns and choices that the same sheet of another day has beside its own. */
function withMore(sheet: ListSheet, other: ListSheet): ListSheet {
  const known = new Set(sheet.columns.map(({ id }) => id));
  const columns = sheet.columns.map((column): Column => {
    const more = other.columns.find(({ id }) => id === column.id)?.choices;
    if (!column.choices || !more) return column;
    const values = new Set(column.choices.map(([value]) => value));
    return { ...column, choices: [...column.choices, ...more.filter(([value]) => !values.has(value))] };
  });
  return { ...sheet, columns: [...columns, ...other.columns.filter(({ id }) => !known.has(id))] };
}

/** The sheets of a form that are understood, also where the rest of it is not. */
export function understoodSheets(
  { value }: DataSource,
  indicators: ReadonlyMap<string, Indicator>,
): readonly FormSheet[] {
  const { sheets } = (value ?? {}) as { readonly sheets?: unknown };
  const written = (Array.isArray(sheets) ? sheets : []).flatMap(
    (one: unknown) => formSheet().safeParse(one).data ?? [],
  );
  return formAtLevel({ id: "district", title: "", sheets: written }, "district", indicators).sheets;
}

const listsIn = (form: Form): readonly ListSheet[] => form.sheets.filter((one) => one.kind === "list");

function readForm(
  id: Form["id"],
  { [id]: source }: FormSources,
  dictionaries: readonly ReadonlyMap<string, Indicator>[],
): Outcome<WrittenForm> {
  const result = readRules(formFile, source);
  if (!result.ok) return result;
  const form = result.value;
  const wrongId =
    form.id === id
      ? []
      : [
          ruleFinding("rules/file-name", source, ["id"], {
            found: `mã biểu mẫu "${form.id}"`,
            expected: `"${id}", như tên tệp`,
          }),
        ];
  const own = [
    ...sheetFindings(wholeForm(form, dictionaries[0]!), source),
    ...formIndicatorFindings(form, dictionaries, source),
  ];
  return { ok: true, value: form, findings: [...wrongId, ...own] };
}

/** Findings that two levels share are told once. */
export const eachOnce = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((one) => [JSON.stringify(one), one])).values(),
];
