import type { Cell } from "../../domain/workbook/cell.ts";
import { addressOf } from "../../domain/workbook/cell-address.ts";
import type { CellRange } from "./cell-address.ts";

/** A merged range is listed cell by cell only this far: a whole merged column must stay cheap. */
const MOST_COVERED_CELLS = 20_000;
/** Rows looked at for all ranges together: hostile files list thousands of ranges as high as the sheet. */
const MOST_ROWS = 2_000_000;

type Rows = readonly (readonly Cell[])[];

/**
 * Adds the covered cells of merged ranges, each with the content of its range's top left cell and pointing to it.
 *
 * What a covered cell holds itself is hidden by Excel and left out. Ranges whose top left cell is empty hold nothing;
 * rows without a filled cell, columns past the last filled one, and cells past the limit are left out.
 */
export function withCoveredCells(rows: Rows, ranges: readonly CellRange[]): Rows {
  if (ranges.length === 0) return rows;
  const covered = coveredCells(rows, ranges);
  if (covered.size === 0) return rows;
  const merged = [...rows];
  for (const [index, added] of covered) {
    const cells = rows[index]!;
    merged[index] = [...cells.filter((cell) => !added.has(cell.column)), ...added.values()].sort(
      (a, b) => a.column - b.column,
    );
  }
  return merged;
}

/** By the row's place in the list, then by column. */
function coveredCells(rows: Rows, ranges: readonly CellRange[]): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  // Ranges are a title's, as a rule: the rows below are not looked at.
  const deepest = ranges.reduce((last, { to }) => Math.max(last, to.row), 0);
  const places = new Map<number, number>();
  for (let index = 0; index < rows.length; index++) {
    const { row } = rows[index]![0]!;
    if (row > deepest) break;
    places.set(row, index);
  }
  const lastRow = rows.at(-1)?.[0]?.row ?? 0;
  const lastColumn = columnsOf(rows);
  const covered = new Map<number, Map<number, Cell>>();
  let count = 0;
  let visited = 0;
  for (const { from, to } of ranges) {
    const master = rows[places.get(from.row) ?? -1]?.find((cell) => cell.column === from.column);
    if (master === undefined) continue;
    for (let row = from.row; row <= Math.min(to.row, lastRow); row++) {
      if (++visited > MOST_ROWS) return covered;
      const index = places.get(row);
      if (index === undefined) continue;
      const added = covered.get(index) ?? new Map<number, Cell>();
      covered.set(index, added);
      for (let column = from.column; column <= Math.min(to.column, lastColumn); column++) {
        if (row === from.row && column === from.column) continue;
        if (++count > MOST_COVERED_CELLS) return covered;
        added.set(column, { ...master, row, column, mergedInto: addressOf(from) });
      }
    }
  }
  return covered;
}

/** The last column that is filled in any row. */
function columnsOf(rows: Rows): number {
  let last = 0;
  for (let index = 0; index < rows.length; index++) {
    const cells = rows[index]!;
    const { column } = cells[cells.length - 1]!;
    if (column > last) last = column;
  }
  return last;
}
