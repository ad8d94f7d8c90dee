import type { Cell, Worksheet } from "exceljs";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { IndicatorSheet } from "../../domain/workbook/form.ts";
import { INDICATORS, ROW_MARKS } from "../../domain/workbook/known-sheets.ts";
import { validateRange } from "./exceljs.ts";
import { FIRST_ROW, type FrameColumn, heightOf, KEY_COLUMN } from "./form-frame.ts";
import { markMissing } from "./form-missing.ts";
import { limitsText, numberRule, promptOf, refusalOf } from "./form-prompt.ts";
import { numberFormatOf, paint, TEXT_FORMAT, writtenText } from "./form-style.ts";
import type { EnteredObservation, FormContext } from "./form-values.ts";

const NAME = 2;
const UNIT = 3;
const PLAN = 4;
const ACTUAL = 5;
const QUALIFIER = 6;
const NOTE = 7;

export const indicatorColumns = ({ period }: FormContext): readonly FrameColumn[] => [
  { id: INDICATORS.name, header: "Chỉ tiêu", width: 62 },
  { id: INDICATORS.unit, header: "Đơn vị tính", width: 16 },
  { id: INDICATORS.plan, header: `Kế hoạch năm ${period.year}`, width: 14 },
  { id: INDICATORS.actual, header: `Thực hiện ${period.name}`, width: 16 },
  { id: INDICATORS.qualifier, header: "Định tính", width: 11 },
  { id: INDICATORS.note, header: "Ghi chú", width: 34 },
];

/** One row per indicator under the headings of its group; a cell that is not to be filled in is grey. */
export function fillIndicators(worksheet: Worksheet, sheet: IndicatorSheet, context: FormContext): void {
  const required: string[] = [];
  let row = FIRST_ROW;
  for (const group of sheet.groups) {
    worksheet.getCell(row, KEY_COLUMN).value = ROW_MARKS.group;
    worksheet.mergeCells(row, NAME, row, NOTE);
    worksheet.getCell(row, NAME).value = group.heading;
    paint(worksheet.getCell(row, NAME), "group");
    worksheet.getRow(row).height = 20;
    row += 1;
    for (const id of group.indicators) {
      const indicator = context.indicators.get(id)!;
      fillRow(worksheet, row, indicator, context.values?.observations?.get(id));
      if (indicator.plan === "required") required.push(worksheet.getCell(row, PLAN).address);
      if (indicator.required && !indicator.formula) required.push(worksheet.getCell(row, ACTUAL).address);
      row += 1;
    }
  }
  markMissing(worksheet, required);
  validateRange(worksheet, `F${FIRST_ROW}:F${row - 1}`, {
    type: "list",
    formulae: ['"gần,trên,khoảng"'],
    allowBlank: true,
    showErrorMessage: false,
    ...promptOf("Định tính", "Chỉ ghi khi số là số ước: gần, trên, khoảng. Số chính xác thì để trống."),
  });
}

function fillRow(worksheet: Worksheet, row: number, indicator: Indicator, value: EnteredObservation = {}): void {
  worksheet.getCell(row, KEY_COLUMN).value = indicator.id;
  worksheet.getCell(row, NAME).value = indicator.name;
  worksheet.getCell(row, UNIT).value = indicator.entryUnit;
  for (const column of [NAME, UNIT]) paint(worksheet.getCell(row, column), "label");
  fillNumber(worksheet.getCell(row, PLAN), indicator, indicator.plan !== "none", value.plan);
  fillNumber(worksheet.getCell(row, ACTUAL), indicator, indicator.formula === undefined, value.actual);
  worksheet.getCell(row, QUALIFIER).value = writtenText(value.qualifier ?? "") || null;
  worksheet.getCell(row, NOTE).value = writtenText(value.note ?? "") || null;
  for (const column of [QUALIFIER, NOTE]) paint(worksheet.getCell(row, column), "entry", TEXT_FORMAT);
  worksheet.getRow(row).height = heightOf([
    [indicator.name, 62],
    [indicator.entryUnit, 16],
    [value.note ?? "", 34],
  ]);
}

function fillNumber(cell: Cell, indicator: Indicator, open: boolean, value: number | undefined): void {
  if (!open) {
    paint(cell, "closed");
    return;
  }
  cell.value = value ?? null;
  paint(cell, "entry", numberFormatOf(value));
  const limits = indicator.bounds ?? {};
  const { entryUnit } = indicator;
  const number = `Nhập số${indicator.whole ? " nguyên" : ""}${limitsText(limits)}${entryUnit === "" ? "" : `, bằng ${entryUnit}`}.`;
  cell.dataValidation = {
    ...numberRule(limits, indicator.whole ? "whole" : "decimal"),
    ...refusalOf(number, "Số liệu chưa đúng"),
    ...promptOf("Số liệu", number),
  };
}
