import type { Cell, Worksheet } from "exceljs";
import type { Indicator } from "../../domain/figures/indicator.ts";
import { endsYear } from "../../domain/office/period.ts";
import type { IndicatorSheet } from "../../domain/workbook/form.ts";
import { INDICATORS, ROW_MARKS } from "../../domain/workbook/known-sheets.ts";
import { validateRange } from "./exceljs.ts";
import { FIRST_ROW, type FrameColumn, heightOf, KEY_COLUMN } from "./form-frame.ts";
import { markMissing } from "./form-missing.ts";
import { limitsText, numberRule, promptOf, refusalOf } from "./form-prompt.ts";
import { numberFormatOf, paint, TEXT_FORMAT, writtenText } from "./form-style.ts";
import type { EnteredObservation, FormContext, FormValues } from "./form-values.ts";

const NAME = 2;

/** Columns of the sheet: next year's plan where the period ends the year, the year so far where there is one. */
export const indicatorColumns = ({ period, values }: FormContext): readonly FrameColumn[] => [
  { id: INDICATORS.name, header: "Chỉ tiêu", width: 62 },
  { id: INDICATORS.unit, header: "Đơn vị tính", width: 16 },
  { id: INDICATORS.plan, header: `Kế hoạch năm ${period.year}`, width: 14 },
  { id: INDICATORS.actual, header: `Thực hiện ${period.name}`, width: 16 },
  ...(values?.soFar
    ? [{ id: INDICATORS.soFar, header: `Đã báo cáo từ đầu năm đến hết ${values.soFar.until.name}`, width: 18 }]
    : []),
  ...(endsYear(period)
    ? [{ id: INDICATORS.nextPlan, header: `Dự kiến kế hoạch năm ${period.year + 1}`, width: 14 }]
    : []),
  { id: INDICATORS.qualifier, header: "Định tính", width: 11 },
  { id: INDICATORS.note, header: "Ghi chú", width: 34 },
];

type At = (column: string) => number;

/** One row per indicator under the headings of its group; a cell that is not to be filled in is grey. */
export function fillIndicators(worksheet: Worksheet, sheet: IndicatorSheet, context: FormContext): void {
  const required: string[] = [];
  const columns = indicatorColumns(context).map(({ id }) => id);
  const at: At = (column) => columns.indexOf(column) + NAME;
  let row = FIRST_ROW;
  for (const group of sheet.groups) {
    worksheet.getCell(row, KEY_COLUMN).value = ROW_MARKS.group;
    worksheet.mergeCells(row, NAME, row, at(INDICATORS.note));
    worksheet.getCell(row, NAME).value = group.heading;
    paint(worksheet.getCell(row, NAME), "group");
    worksheet.getRow(row).height = 20;
    row += 1;
    for (const id of group.indicators) {
      const indicator = context.indicators.get(id)!;
      fillRow(worksheet, row, indicator, at, context.values);
      if (indicator.plan === "required") required.push(worksheet.getCell(row, at(INDICATORS.plan)).address);
      if (indicator.required && !indicator.formula)
        required.push(worksheet.getCell(row, at(INDICATORS.actual)).address);
      row += 1;
    }
  }
  markMissing(worksheet, required);
  const { letter } = worksheet.getColumn(at(INDICATORS.qualifier));
  validateRange(worksheet, `${letter}${FIRST_ROW}:${letter}${row - 1}`, {
    type: "list",
    formulae: ['"gần,trên,khoảng"'],
    allowBlank: true,
    showErrorMessage: false,
    ...promptOf("Định tính", "Chỉ ghi khi số là số ước: gần, trên, khoảng. Số chính xác thì để trống."),
  });
}

function fillRow(
  worksheet: Worksheet,
  row: number,
  indicator: Indicator,
  at: At,
  { observations, soFar }: FormValues = {},
): void {
  const value: EnteredObservation = observations?.get(indicator.id) ?? {};
  const cell = (column: string): Cell => worksheet.getCell(row, at(column));
  worksheet.getCell(row, KEY_COLUMN).value = indicator.id;
  cell(INDICATORS.name).value = indicator.name;
  cell(INDICATORS.unit).value = indicator.entryUnit;
  for (const column of [INDICATORS.name, INDICATORS.unit]) paint(cell(column), "label");
  fillNumber(cell(INDICATORS.plan), indicator, indicator.plan !== "none", value.plan);
  const hint = soFar && HINTS[indicator.kind];
  fillNumber(cell(INDICATORS.actual), indicator, indicator.formula === undefined, value.actual, hint);
  if (soFar) {
    const reported = soFar.values.get(indicator.id);
    cell(INDICATORS.soFar).value = reported ?? null;
    paint(cell(INDICATORS.soFar), "closed", numberFormatOf(reported));
  }
  if (at(INDICATORS.nextPlan) >= NAME) {
    fillNumber(cell(INDICATORS.nextPlan), indicator, indicator.plan !== "none", value.nextPlan);
  }
  cell(INDICATORS.qualifier).value = writtenText(value.qualifier ?? "") || null;
  cell(INDICATORS.note).value = writtenText(value.note ?? "") || null;
  for (const column of [INDICATORS.qualifier, INDICATORS.note]) paint(cell(column), "entry", TEXT_FORMAT);
  worksheet.getRow(row).height = heightOf([
    [indicator.name, 62],
    [indicator.entryUnit, 16],
    [value.note ?? "", 34],
  ]);
}

/** What the result of a later period is: clerks type the year's total into a flow when nobody says. */
const HINTS: Readonly<Record<Indicator["kind"], string>> = {
  flow: "Chỉ số phát sinh trong kỳ, không cộng các kỳ trước. ",
  stock: "Số hiện có đến ngày chốt số liệu, thay số của kỳ trước. ",
};

function fillNumber(cell: Cell, indicator: Indicator, open: boolean, value: number | undefined, hint = ""): void {
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
    ...promptOf("Số liệu", hint + number),
  };
}
