import { type Indicator, referencesOf } from "../../domain/figures/indicator.ts";
import type { ReportingLevel } from "../../domain/units/unit.ts";
import type { Column, Form, FormSheet } from "../../domain/workbook/form.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import type { WrittenColumn, WrittenForm, WrittenSheet } from "./form-file.ts";

/** Whether a form has a row for an indicator: entered by whoever fills it in, or with a plan that the province enters. */
export const belongs = ({ entered, plan }: Indicator, { id }: Pick<Form, "id">): boolean =>
  entered ? entered === id : plan !== "none" && id === "province";

type Dictionary = ReadonlyMap<string, Indicator>;

/** A form where units of a level report: its sheets and rows there, and its words. */
export function formAtLevel(form: WrittenForm, level: ReportingLevel, indicators: Dictionary): Form {
  const isOwn = (id: string): boolean => {
    const indicator = indicators.get(id);
    return indicator === undefined || belongs(indicator, form);
  };
  const withOwnRows = (sheet: FormSheet): FormSheet => {
    if (sheet.kind !== "indicators") return sheet;
    const groups = sheet.groups.map((group) => ({ ...group, indicators: group.indicators.filter(isOwn) }));
    return { ...sheet, groups: groups.filter((group) => group.indicators.length > 0) };
  };
  const own = form.sheets.filter(({ reporting = level }) => reporting === level);
  return { ...wholeForm({ ...form, sheets: own.map((sheet) => wordsAt(sheet, level)) }, indicators, withOwnRows) };
}

/** A form with all that its file has, for every level, and names of indicators where a column offers them. */
export function wholeForm(
  form: WrittenForm,
  indicators: Dictionary,
  each: (sheet: FormSheet) => FormSheet = (sheet) => sheet,
): Form {
  // A task is measured by what is done, not by how many tasks are.
  const measures = [...indicators.values()].filter((one) => !countsTasks(one, indicators));
  const named = measures.map(({ id, name }) => [id, name] as const);
  const columnOf = ({ choices, communeHeader: _, ...column }: WrittenColumn): Column => ({
    ...column,
    ...(choices === undefined ? {} : choices === "indicators" ? { choices: named, offers: choices } : { choices }),
  });
  const sheets = form.sheets.map(({ communeNote: _, ...sheet }): FormSheet => {
    return each(sheet.kind === "list" ? { ...sheet, columns: sheet.columns.map(columnOf) } : sheet);
  });
  return { ...form, sheets };
}

function countsTasks(indicator: Indicator, indicators: Dictionary): boolean {
  const { formula } = indicator;
  if (formula && "count" in formula) return formula.count.of === TASKS.sheet;
  return referencesOf(indicator).some((ref) => {
    const operand = indicators.get(ref);
    return operand !== undefined && countsTasks(operand, indicators);
  });
}

/** The note and headers of a sheet where units of a level report. */
function wordsAt(sheet: WrittenSheet, level: ReportingLevel): WrittenSheet {
  if (level !== "commune") return sheet;
  const own = sheet.communeNote === undefined ? sheet : { ...sheet, note: sheet.communeNote };
  if (own.kind !== "list") return own;
  return { ...own, columns: own.columns.map((one) => ({ ...one, header: one.communeHeader ?? one.header })) };
}
