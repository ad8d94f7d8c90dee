import type { Cell, CellValue, DataValidation, Worksheet } from "exceljs";
import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { CRITERIA_WORDS, type CriteriaColumn, criteriaColumns } from "../../domain/criteria/criteria-columns.ts";
import { communesOf } from "../../domain/units/unit.ts";
import type { CriteriaSheet } from "../../domain/workbook/form.ts";
import type { Scalar } from "../../domain/workbook/submission.ts";
import { validateRange } from "./exceljs.ts";
import type { ChoiceRanges } from "./form-choices.ts";
import { FIRST_ROW, type FrameColumn, KEY_COLUMN } from "./form-frame.ts";
import { promptOf, refusalOf } from "./form-prompt.ts";
import { numberFormatOf, paint } from "./form-style.ts";
import type { EnteredRow, FormContext } from "./form-values.ts";

/** Code and name of the commune stand before the columns of the set. */
const LABELS: readonly FrameColumn[] = [
  { id: "code", header: "Mã", width: 9 },
  { id: "name", header: "Xã", width: 22 },
];
const FIRST_COLUMN = LABELS.length + 2;

export const criteriaFrame = (set: CriteriaSet): readonly FrameColumn[] => [
  ...LABELS,
  ...criteriaColumns(set).map(({ id, header }) => ({ id, header, width: 16 })),
];

/** The set of a criteria sheet; a form cannot be written without the law's data. */
export function criteriaSetOf({ set }: CriteriaSheet, { sets }: FormContext): CriteriaSet {
  const found = sets?.get(set);
  if (!found) throw new Error(`no criteria set ${set} for the form`);
  return found;
}

/** One row per commune: a number or a word per indicator, a word per criterion; the law's text as input message. */
export function fillCriteria(
  worksheet: Worksheet,
  sheet: CriteriaSheet,
  context: FormContext,
  ranges: ChoiceRanges,
): void {
  const columns = criteriaColumns(criteriaSetOf(sheet, context));
  const entered = new Map((context.values?.lists?.get(sheet.id) ?? []).map((row) => [row.key, row]));
  const units = communesOf(context.register, context.unit.code).filter(({ type }) => sheet.rows.units.includes(type));
  for (const [index, { code, name }] of units.entries()) {
    const row = FIRST_ROW + index;
    worksheet.getCell(row, KEY_COLUMN).value = code;
    for (const [at, text] of [code, name].entries()) {
      worksheet.getCell(row, at + 2).value = text;
      paint(worksheet.getCell(row, at + 2), "label");
    }
    for (const [at, column] of columns.entries()) {
      fillCell(worksheet.getCell(row, FIRST_COLUMN + at), column, entered.get(code));
    }
  }
  if (units.length === 0) return;
  for (const [at, column] of columns.entries()) {
    const { letter } = worksheet.getColumn(FIRST_COLUMN + at);
    const first = letter + FIRST_ROW;
    const range = units.length === 1 ? first : `${first}:${letter}${FIRST_ROW + units.length - 1}`;
    validateRange(worksheet, range, ruleOf(column, first, ranges.words));
  }
}

function fillCell(cell: Cell, { id }: CriteriaColumn, row: EnteredRow | undefined): void {
  const value = row?.fields[id];
  const asPercent = row?.percents?.includes(id) ?? false;
  cell.value = cellValue(value, asPercent);
  paint(cell, "mark", typeof value === "number" ? (asPercent ? "0.##%" : numberFormatOf(value)) : undefined);
}

function cellValue(value: Scalar | undefined, asPercent: boolean): CellValue {
  if (typeof value === "number") return asPercent ? Number((value / 100).toPrecision(15)) : value;
  return CRITERIA_WORDS.find(([machine]) => machine === value)?.[1] ?? null;
}

/** Excel refuses what reading would refuse. */
function ruleOf({ number, name, unit, takesNumber }: CriteriaColumn, first: string, words: string): DataValidation {
  const limits = unit === "%" ? `${first}>=0,${first}<=100` : `${first}>=0`;
  const kind = unit === "%" ? "số từ 0 đến 100" : `số${unit === "" ? "" : `, tính bằng ${unit}`}`;
  const marks = CRITERIA_WORDS.map(([, mark]) => mark).join(", ");
  const prompt = promptOf(`Mục ${number}`, name);
  if (!takesNumber) return { type: "list", formulae: [words], ...refusalOf(`Chọn ${marks}.`), ...prompt };
  return {
    type: "custom",
    formulae: [`OR(AND(ISNUMBER(${first}),${limits}),ISNUMBER(MATCH(${first},${words},0)))`],
    ...refusalOf(`Nhập ${kind}; hoặc ${marks}.`),
    ...prompt,
  };
}
