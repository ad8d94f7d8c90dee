import type { TableCell as MarkdownCell } from "mdast";
import type { Run } from "../../domain/document/report-document.ts";
import { CannotRun } from "../../domain/findings/finding.ts";

/** A printed cell and how far it reaches. */
export interface Place {
  readonly runs: readonly Run[];
  columnSpan: number;
  rowSpan: number;
}

/** By row: the cell that covers each column, and the cells that begin there. */
export interface Grid {
  readonly places: readonly Place[][];
  readonly starts: readonly Place[][];
}

/** Joins `<` and `^` cells to the cells they extend. */
export function spanned(
  rows: readonly (readonly (MarkdownCell | undefined)[])[],
  print: (cell: MarkdownCell, row: number) => readonly Run[],
): Grid {
  const places: Place[][] = [];
  const starts: Place[][] = [];
  for (const [rowIndex, cells] of rows.entries()) {
    const row: Place[] = [];
    const own: Place[] = [];
    for (const [column, cell] of cells.entries()) {
      const mark = markOf(cell);
      const extended = mark === "<" ? row[column - 1] : mark === "^" ? places[rowIndex - 1]?.[column] : undefined;
      if (mark !== undefined && extended === undefined)
        throw new CannotRun(`ô "${mark}" của bảng không có ô nào để nối vào.`);
      const place = extended ?? { runs: cell ? print(cell, rowIndex) : [], columnSpan: 1, rowSpan: 1 };
      if (mark === "<" && own.includes(place)) place.columnSpan += 1;
      if (mark === "^" && row[column - 1] !== place) place.rowSpan += 1;
      if (extended === undefined) own.push(place);
      row.push(place);
    }
    places.push(row);
    starts.push(own);
  }
  return { places, starts };
}

/**
 * A joined cell prints its words once, on the page where it begins. Where pages break is known to nobody but the program
 * that shows the document, so rows of a joined cell are kept on one page, and no cell is higher than fits on any.
 */
const MOST_ROWS = 12;

/**
 * Joins neighbouring cells of a column that print the same, from row `from` down: never an empty cell, one that spans
 * columns, one with a footnote, or one of a row in bold, which opens or closes a group. A long group is joined in parts of
 * about the same height, each with its words.
 */
export function mergeEqual({ places, starts }: Grid, column: number, from: number, bold: readonly boolean[]): void {
  const joins = (row: number): boolean => {
    const above = places[row - 1]?.[column];
    const here = places[row]?.[column];
    if (!above || !here || row <= from || bold[row - 1] || bold[row]) return false;
    return above === here || alike(above, here);
  };
  for (let row = from; row < places.length; ) {
    let end = row + 1;
    while (joins(end)) end += 1;
    const parts = Math.ceil((end - row) / MOST_ROWS);
    const size = Math.ceil((end - row) / parts);
    for (let first = row; first < end; first += size) {
      for (let next = first + 1; next < Math.min(first + size, end); next += 1) join(next);
    }
    row = end;
  }

  function join(row: number): void {
    const above = places[row - 1]![column]!;
    const here = places[row]![column]!;
    if (above === here) return;
    for (const covered of places.slice(row, row + here.rowSpan)) covered[column] = above;
    above.rowSpan += here.rowSpan;
    starts[row]!.splice(starts[row]!.indexOf(here), 1);
  }
}

const alike = (one: Place, other: Place): boolean =>
  one.columnSpan === 1 && other.columnSpan === 1 && textOf(one) !== "" && textOf(one) === textOf(other);

const textOf = ({ runs }: Place): string =>
  runs.some(({ footnote }) => footnote !== undefined) ? "" : runs.map(({ text }) => text).join("");

function markOf(cell: MarkdownCell | undefined): "<" | "^" | undefined {
  const [only, ...others] = cell?.children ?? [];
  if (only?.type !== "text" || others.length > 0) return undefined;
  return only.value === "<" || only.value === "^" ? only.value : undefined;
}
