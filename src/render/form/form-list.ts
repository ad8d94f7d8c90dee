import type { Cell, CellValue, Worksheet } from "exceljs";
import { communesOf } from "../../domain/units/unit.ts";
import type { Column, ListSheet } from "../../domain/workbook/form.ts";
import { LISTS, ROW_MARKS } from "../../domain/workbook/known-sheets.ts";
import type { Scalar } from "../../domain/workbook/submission.ts";
import type { ChoiceRanges } from "./form-choices.ts";
import { FIRST_ROW, heightOf, KEY_COLUMN } from "./form-frame.ts";
import { markMissing, markMissingInRows } from "./form-missing.ts";
import { validateColumn } from "./form-rules.ts";
import { DATE_FORMAT, numberFormatOf, openStyle, paint, TEXT_FORMAT, writtenText } from "./form-style.ts";
import type { EnteredRow, FormContext } from "./form-values.ts";

/** Empty bordered rows at the end of a free list, with the names that go with unit codes; drop-downs reach further. */
const SPARE_ROWS = 40;
/** A commune has fewer of anything. */
const SPARE_ROWS_OF_COMMUNES = 10;
const RULED_ROWS = 500;

interface Line {
  readonly key: string;
  /** Text of the `name` column where the form prescribes rows. */
  readonly name: string;
  readonly fields: Readonly<Record<string, Scalar>>;
}

/** The rows of a list sheet, with a totals row under rows that stand for units. */
export function fillList(worksheet: Worksheet, sheet: ListSheet, context: FormContext, ranges: ChoiceRanges): void {
  const lines = linesOf(sheet, context);
  for (const [index, line] of lines.entries()) {
    const row = FIRST_ROW + index;
    if (line.key !== "") worksheet.getCell(row, KEY_COLUMN).value = line.key;
    for (const [at, column] of sheet.columns.entries()) {
      fillCell(worksheet.getCell(row, at + 2), column, line, sheet, context, ranges);
    }
    worksheet.getRow(row).height = heightOf(sheet.columns.map((column) => [textOf(column, line), column.width]));
  }
  const lastRow = FIRST_ROW + lines.length - 1;
  const ruledTo = sheet.rows === "free" ? Math.max(RULED_ROWS, lastRow) : lastRow;
  for (const [at, column] of sheet.columns.entries()) {
    const { letter } = worksheet.getColumn(at + 2);
    const first = letter + FIRST_ROW;
    const range = ruledTo === FIRST_ROW ? first : `${first}:${letter}${ruledTo}`;
    if (ruledTo >= FIRST_ROW) validateColumn(worksheet, range, column, ranges);
  }
  if (sheet.rows === "free") {
    for (const [at, column] of sheet.columns.entries()) {
      if (!column.label) worksheet.getColumn(at + 2).style = openStyle(formatOf(column, undefined));
    }
    markMissingInRows(worksheet, sheet.columns, FIRST_ROW, ruledTo);
  } else {
    const required = sheet.columns.flatMap((column, at) => (column.required && !column.label ? [at + 2] : []));
    markMissing(
      worksheet,
      required.flatMap((at) => lines.map((_, index) => worksheet.getCell(FIRST_ROW + index, at).address)),
    );
  }
  if (typeof sheet.rows === "object" && "units" in sheet.rows && sheet.columns.some(isAdded)) {
    fillTotals(worksheet, sheet, lines, lastRow);
  }
}

function linesOf(sheet: ListSheet, { unit, register, values }: FormContext): readonly Line[] {
  const entered: readonly EnteredRow[] = values?.lists?.get(sheet.id) ?? [];
  if (sheet.rows === "free") {
    const length = unit.level === "commune" ? SPARE_ROWS_OF_COMMUNES : SPARE_ROWS;
    const spare: EnteredRow[] = Array.from({ length }, () => ({ fields: {} }));
    return [...entered, ...spare].map(({ fields }) => ({ key: "", name: String(fields[LISTS.name] ?? ""), fields }));
  }
  const byKey = new Map(entered.map((row) => [row.key, row.fields]));
  if ("keys" in sheet.rows) {
    return sheet.rows.keys.map(({ key, label }) => ({ key, name: label, fields: byKey.get(key) ?? {} }));
  }
  const { units } = sheet.rows;
  return communesOf(register, unit.code)
    .filter((one) => units.includes(one.type))
    .map(({ code, name }) => ({ key: code, name, fields: byKey.get(code) ?? {} }));
}

function fillCell(
  cell: Cell,
  column: Column,
  line: Line,
  sheet: ListSheet,
  { register }: FormContext,
  ranges: ChoiceRanges,
): void {
  if (!column.label) {
    const value = line.fields[column.id];
    cell.value = cellValue(column, value);
    paint(cell, isMark(column) ? "mark" : "entry", formatOf(column, value));
    return;
  }
  paint(cell, "label");
  if (column.id === LISTS.code) cell.value = line.key;
  else if (column.id === LISTS.name) cell.value = line.name;
  else if (column.id === LISTS.unitName) {
    const at = sheet.columns.findIndex(({ id }) => id === LISTS.unit) + 2;
    const code = cell.worksheet.getCell(Number(cell.row), at).$col$row.replace(/\$(?=\d)/, "");
    const result = register.byCode.get(String(line.fields[LISTS.unit] ?? ""))?.name ?? "";
    cell.value = { formula: `IFERROR(VLOOKUP(${code},${ranges.unitTable},2,FALSE),"")`, result };
  }
}

const textOf = (column: Column, line: Line): string =>
  column.id === LISTS.name && column.label ? line.name : String(line.fields[column.id] ?? "");

/** A cross, or a choice of abbreviations: Đ, CBĐ. */
const isMark = ({ type, choices }: Column): boolean =>
  type === "yes" || ((choices ?? []).every(([, label]) => label.length <= 3) && type === "choice");

function cellValue(column: Column, value: Scalar | undefined): CellValue {
  if (value === undefined) return null;
  switch (column.type) {
    case "choice":
      return column.choices!.find(([machine]) => machine === value)?.[1] ?? String(value);
    case "yes":
      return value === true ? "x" : null;
    case "date":
      return new Date(`${value}T00:00:00Z`);
    case "integer":
    case "decimal":
      return Number(value);
    default:
      return writtenText(String(value));
  }
}

function formatOf(column: Column, value: Scalar | undefined): string {
  if (column.type === "date") return DATE_FORMAT;
  if (column.type !== "integer" && column.type !== "decimal") return TEXT_FORMAT;
  // A year is a number without thousands.
  if (column.id === LISTS.year) return "0";
  return column.type === "integer" ? "#,##0" : numberFormatOf(value === undefined ? undefined : Number(value));
}

/** Averages and years have no sum. */
const isAdded = ({ id, type, adds }: Column): boolean =>
  (type === "integer" || type === "decimal") && adds !== false && id !== LISTS.year;

function fillTotals(worksheet: Worksheet, sheet: ListSheet, lines: readonly Line[], lastRow: number): void {
  const row = lastRow + 1;
  worksheet.getCell(row, KEY_COLUMN).value = ROW_MARKS.total;
  for (const [at, column] of sheet.columns.entries()) {
    const cell = worksheet.getCell(row, at + 2);
    const { letter } = worksheet.getColumn(at + 2);
    if (isAdded(column)) {
      const result = lines.reduce((sum, line) => sum + Number(line.fields[column.id] ?? 0), 0);
      cell.value = { formula: `SUM(${letter}${FIRST_ROW}:${letter}${lastRow})`, result };
    } else if (column.id === LISTS.name) cell.value = "Cộng";
    paint(cell, "total", isAdded(column) ? "#,##0" : undefined);
  }
}
