import type { Cell, Worksheet } from "exceljs";
import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { ALL_GROUPS, type ThresholdLine } from "../../domain/criteria/threshold-line.ts";
import { groupName, STATUS_NAMES } from "../../domain/criteria/threshold-words.ts";
import { decimalOf } from "../../domain/text/decimal.ts";
import { formatDate, formatNumber, joinAnd, withUnit } from "../../domain/text/vietnamese.ts";
import type { UnitRegister } from "../../domain/units/unit.ts";
import type { Column } from "../../domain/workbook/form.ts";
import { ROW_MARKS } from "../../domain/workbook/known-sheets.ts";
import { THRESHOLDS, thresholdSheet } from "../../domain/workbook/threshold-sheet.ts";
import { packageOf } from "../package/canonical-package.ts";
import { newWorkbook, partsOf, validateRange } from "./exceljs.ts";
import { addChoices, type ChoiceRanges } from "./form-choices.ts";
import { FIRST_ROW, framedSheet, heightOf, KEY_COLUMN, lockSheet } from "./form-frame.ts";
import { promptOf, refusalOf } from "./form-prompt.ts";
import { validateColumn } from "./form-rules.ts";
import { DATE_FORMAT, paint, TEXT_FORMAT, writtenText } from "./form-style.ts";

/** The visible columns that stay at the left. */
const FROZEN = 2;

/** The workbook on which officers enter what the signed copies say; the same set and lines give the same bytes. */
export async function writeThresholdForm(
  set: CriteriaSet,
  lines: readonly ThresholdLine[],
  register: UnitRegister,
): Promise<Uint8Array> {
  const sheet = thresholdSheet(set.id, set.name);
  const workbook = newWorkbook(sheet.title, set.effectiveFrom);
  const worksheet = framedSheet(workbook, sheet, sheet.columns, "", sheet.note ?? "", FROZEN);
  const form = { id: "province" as const, title: sheet.title, sheets: [sheet] };
  const ranges = addChoices(workbook, form, register.province, register);
  let row = FIRST_ROW;
  for (const { heading, own } of headed(set, lines)) {
    fillHeading(worksheet, row, heading, sheet.columns.length);
    row += 1;
    for (const line of own) {
      fillLine(worksheet, row, line, sheet.columns, ranges);
      row += 1;
    }
  }
  lockSheet(worksheet);
  return packageOf(await partsOf(workbook), set.effectiveFrom);
}

/** The lines under their criterion, as the law has them. */
function headed(set: CriteriaSet, lines: readonly ThresholdLine[]) {
  const of = (numbers: readonly { readonly number: string }[]) =>
    lines.filter(({ indicator }) => numbers.some(({ number }) => number === indicator.number));
  return [
    { heading: "Điều kiện", own: of(set.preconditions) },
    ...set.criteria.map(({ number, name, indicators }) => ({
      heading: `Tiêu chí ${number}. ${name}`,
      own: of(indicators),
    })),
  ].filter(({ own }) => own.length > 0);
}

function fillHeading(worksheet: Worksheet, row: number, heading: string, columns: number): void {
  worksheet.getCell(row, KEY_COLUMN).value = ROW_MARKS.group;
  worksheet.getCell(row, 2).value = heading;
  for (let at = 0; at < columns; at += 1) paint(worksheet.getCell(row, at + 2), "group");
}

function fillLine(
  worksheet: Worksheet,
  row: number,
  line: ThresholdLine,
  columns: readonly Column[],
  ranges: ChoiceRanges,
): void {
  const known = knownOf(line);
  worksheet.getCell(row, KEY_COLUMN).value = line.key;
  for (const [at, column] of columns.entries()) {
    const cell = worksheet.getCell(row, at + 2);
    const text = known[column.id];
    if (text !== undefined) cell.value = writtenText(text);
    if (column.label) paint(cell, "label");
    else if (column.id === THRESHOLDS.comparison && line.kind !== "open") fillComparison(cell, column, line);
    else fillEntry(worksheet, cell, column, line, ranges);
  }
  worksheet.getRow(row).height = heightOf(columns.map(({ id, width }) => [known[id] ?? "", width]));
}

/** What the line says of itself; the entries stay empty, for the present value must be read, not taken over. */
function knownOf(line: ThresholdLine): Readonly<Record<string, string>> {
  const { indicator, version, part, name, unit, group, year } = line;
  return {
    [THRESHOLDS.number]: [indicator.number, ...part.map((index) => index + 1)].join("."),
    [THRESHOLDS.name]: `${name}${unit === "" ? "" : ` (${unit})`}`,
    [THRESHOLDS.clause]: `${version.basis.clause}, ${version.basis.document}`,
    [THRESHOLDS.from]: formatDate(version.effectiveFrom),
    [THRESHOLDS.group]: `${group === ALL_GROUPS ? "mọi đơn vị" : groupName(group)}${year === undefined ? "" : `, năm ${year}`}`,
    [THRESHOLDS.present]: presentOf(line),
    [THRESHOLDS.status]: STATUS_NAMES[version.status],
    [THRESHOLDS.known]: version.source ?? "",
  };
}

function presentOf({ kind, value, unit }: ThresholdLine): string {
  if (kind === "isTrue") return "đạt";
  if (value === undefined) return "chưa biết mức";
  if (typeof value !== "number") return joinAnd(value, ", ", " hoặc ");
  const number = formatNumber(decimalOf(value), { decimals: 8, trimZeros: true, padded: false, scale: 1 });
  return `${kind === "atMost" ? "không quá" : "từ"} ${withUnit(number, unit)}`;
}

function fillComparison(cell: Cell, { choices = [] }: Column, { kind }: ThresholdLine): void {
  const machine = kind === "atLeastByYear" ? "atLeast" : kind;
  cell.value = choices.find(([value]) => value === machine)?.[1] ?? null;
  paint(cell, "closed");
}

function fillEntry(worksheet: Worksheet, cell: Cell, column: Column, line: ThresholdLine, ranges: ChoiceRanges): void {
  const isNumber = line.kind === "atLeast" || line.kind === "atMost" || line.kind === "atLeastByYear";
  if (column.id !== THRESHOLDS.value) {
    paint(cell, "entry", column.type === "date" ? DATE_FORMAT : TEXT_FORMAT);
    validateColumn(worksheet, cell.address, column, ranges);
  } else if (isNumber) {
    paint(cell, "entry", "General");
    const hint = `Nhập số đọc được${line.unit === "" ? "" : `, tính bằng ${line.unit}`}.`;
    validateRange(worksheet, cell.address, {
      type: "decimal",
      operator: "greaterThanOrEqual",
      formulae: [0],
      ...promptOf(column.header, hint),
      ...refusalOf(hint),
    });
  } else if (line.kind === "isTrue") {
    paint(cell, "entry", TEXT_FORMAT);
    const hint = "Chọn Đạt khi văn bản chỉ xét đạt, chưa đạt.";
    validateRange(worksheet, cell.address, {
      type: "list",
      formulae: ['"Đạt"'],
      ...promptOf(column.header, hint),
      ...refusalOf(hint),
    });
  } else {
    paint(cell, "entry", line.kind === "open" ? "General" : TEXT_FORMAT);
  }
}
