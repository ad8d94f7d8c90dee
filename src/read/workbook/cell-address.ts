import type { CellPosition } from "../../domain/workbook/cell-address.ts";

export interface CellRange {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** `B12` as numbers; `undefined` for what is no address in a worksheet of Excel. */
export function positionOf(address: string): CellPosition | undefined {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 3; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column === 0 || column > LAST_COLUMN) return undefined;
  const first = at;
  let row = 0;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && at === first)) return undefined;
    row = row * 10 + digit;
  }
  return row === 0 || row > LAST_ROW ? undefined : { row, column };
}

/** Number of a column by its letters; 0 for none of Excel's. */
export function columnOf(letters: string): number {
  // Nearly all columns of forms have one letter, and its code is read faster than a text is looked up.
  if (letters.length === 1) return letters.charCodeAt(0) - BEFORE_A;
  const known = columns.get(letters);
  if (known !== undefined) return known;
  const column = positionOf(`${letters}1`)?.column ?? 0;
  columns.set(letters, column);
  return column;
}

/** Letters of columns: a sheet names each in every row. */
const columns = new Map<string, number>();

/** Number of a row by its digits; 0 for none of Excel's. */
export function rowOf(digits: string): number {
  const row = digits.charCodeAt(0) === ZERO ? 0 : Number(digits);
  return row > LAST_ROW ? 0 : row;
}
const BEFORE_A = "A".charCodeAt(0) - 1;
const ZERO = "0".charCodeAt(0);

/** `A1:C3` as its two corners. */
export function rangeOf(text: string): CellRange | undefined {
  const [first = "", last = first] = text.split(":");
  const from = positionOf(first);
  const to = positionOf(last);
  return from && to && from.row <= to.row && from.column <= to.column ? { from, to } : undefined;
}
