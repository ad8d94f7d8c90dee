import type { Worksheet } from "exceljs";
import { cellRanges } from "../../domain/workbook/cell-range.ts";
import type { Column } from "../../domain/workbook/form.ts";

/** Ground of a required cell that is still empty. */
const MISSING = {
  fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFF2CC" } },
} as const;

/** Marks required cells while they are empty; `addresses` of single cells. */
export function markMissing(worksheet: Worksheet, addresses: readonly string[]): void {
  for (const [index, ref] of cellRanges(addresses).entries()) {
    markRange(worksheet, ref, `ISBLANK(${ref.split(":")[0]})`, index + 1);
  }
}

/** On free lists a cell is required only once something stands in its row. */
export function markMissingInRows(worksheet: Worksheet, columns: readonly Column[], first: number, last: number): void {
  const letters = columns.map((_, at) => worksheet.getColumn(at + 2).letter);
  // A name that the form looks up is text even when it is empty.
  const filled = columns.flatMap(({ label }, at) => (label ? [] : [`$${letters[at]}${first}`]));
  for (const [at, { required, label }] of columns.entries()) {
    if (!required || label) continue;
    const cell = letters[at]! + first;
    const isBegun = `COUNTA(${filled.join(",")})>0`;
    markRange(worksheet, `${cell}:${letters[at]}${last}`, `AND(ISBLANK(${cell}),${isBegun})`, at + 1);
  }
}

function markRange(worksheet: Worksheet, ref: string, formula: string, priority: number): void {
  worksheet.addConditionalFormatting({
    ref,
    rules: [{ type: "expression", priority, formulae: [formula], style: MISSING }],
  });
}
