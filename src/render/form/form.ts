import type { Workbook, Worksheet } from "exceljs";
import type { Form, FormSheet, IdentitySheet } from "../../domain/workbook/form.ts";
import { IDENTITY } from "../../domain/workbook/known-sheets.ts";
import { packageOf } from "../package/canonical-package.ts";
import { newWorkbook, partsOf } from "./exceljs.ts";
import { addChoices } from "./form-choices.ts";
import { criteriaFrame, criteriaSetOf, fillCriteria } from "./form-criteria.ts";
import { FIRST_ROW, type FrameColumn, framedSheet, KEY_COLUMN, lockSheet } from "./form-frame.ts";
import { addGuide } from "./form-guide.ts";
import { fillIndicators, indicatorColumns } from "./form-indicators.ts";
import { fillList } from "./form-list.ts";
import { markMissing } from "./form-missing.ts";
import { paint, TEXT_FORMAT, writtenText } from "./form-style.ts";
import type { FormContext } from "./form-values.ts";

/**
 * The workbook of one unit for one period: a form, empty or filled in. The same form and context give the same bytes.
 *
 * The frame of a sheet is described at `Form` in the domain; reading relies on the machine codes only.
 */
export async function writeForm(form: Form, context: FormContext): Promise<Uint8Array> {
  const workbook = newWorkbook(`${form.title}, ${context.unit.name}, ${context.period.name}`, context.period.end);
  if (form.guide) addGuide(workbook, form.guide, `${form.title} – ${context.unit.name}, ${context.period.name}`);
  const sheets = form.sheets.map((sheet) => ({ sheet, worksheet: frameOf(workbook, sheet, context) }));
  const ranges = addChoices(workbook, form, context.unit, context.register);
  for (const { sheet, worksheet } of sheets) {
    if (sheet.kind === "identity") fillIdentity(worksheet, sheet, context);
    else if (sheet.kind === "indicators") fillIndicators(worksheet, sheet, context);
    else if (sheet.kind === "criteria") fillCriteria(worksheet, sheet, context, ranges);
    else fillList(worksheet, sheet, context, ranges);
    lockSheet(worksheet);
  }
  return packageOf(await partsOf(workbook), context.period.end);
}

function frameOf(workbook: Workbook, sheet: FormSheet, context: FormContext): Worksheet {
  const subtitle = sheet.kind === "identity" ? "" : `${context.unit.name}, ${context.period.name}`;
  const note = [sheet.note, context.values?.notes?.[sheet.id]].filter(Boolean).join(" ");
  const frozen = sheet.kind === "criteria" ? 2 : sheet.kind === "list" && sheet.rows === "free" ? 0 : 1;
  return framedSheet(workbook, sheet, columnsOf(sheet, context), subtitle, note, frozen);
}

function columnsOf(sheet: FormSheet, context: FormContext): readonly FrameColumn[] {
  if (sheet.kind === "indicators") return indicatorColumns(context);
  if (sheet.kind === "list") return sheet.columns;
  if (sheet.kind === "criteria") return criteriaFrame(criteriaSetOf(sheet, context));
  return [
    { id: IDENTITY.label, header: "Nội dung", width: 40 },
    { id: IDENTITY.value, header: "Điền", width: 30 },
    { id: IDENTITY.meaning, header: "Nghĩa", width: 50 },
  ];
}

function fillIdentity(worksheet: Worksheet, sheet: IdentitySheet, { unit, period, values }: FormContext): void {
  const given: Readonly<Record<string, { value: string; meaning: string }>> = {
    [IDENTITY.unit]: { value: unit.code, meaning: unit.name },
    [IDENTITY.period]: {
      value: period.id,
      meaning: `${period.name}, từ ${viDate(period.start)} đến ${viDate(period.end)}`,
    },
  };
  for (const [index, field] of sheet.fields.entries()) {
    const row = FIRST_ROW + index;
    worksheet.getCell(row, KEY_COLUMN).value = field.id;
    worksheet.getCell(row, 2).value = field.label;
    worksheet.getCell(row, 3).value =
      given[field.id]?.value ?? (writtenText(values?.identity?.[field.id] ?? "") || null);
    worksheet.getCell(row, 4).value = given[field.id]?.meaning ?? null;
    paint(worksheet.getCell(row, 2), "label");
    paint(worksheet.getCell(row, 3), given[field.id] ? "label" : "entry", TEXT_FORMAT);
    paint(worksheet.getCell(row, 4), "label");
    if (field.required && !given[field.id]) markMissing(worksheet, [worksheet.getCell(row, 3).address]);
  }
}

const viDate = (date: string): string => date.split("-").reverse().join("/");
