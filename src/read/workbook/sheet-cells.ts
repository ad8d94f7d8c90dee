import type { Cell } from "../../domain/workbook/cell.ts";
import type { CellPosition } from "../../domain/workbook/cell-address.ts";
import { columnOf, rowOf } from "./cell-address.ts";
import type { StoredCell } from "./cell-collector.ts";
import type { CellContents, ReadContent } from "./cell-content.ts";
import { cellGrid } from "./cell-grid.ts";
import type { PlainCell } from "./plain-cells.ts";
import { type PlainLooks, plainLooks, storedCell } from "./plain-looks.ts";
import type { TextBudget } from "./text/text-budget.ts";
import { type UnreadableCells, unreadableCells } from "./unreadable-cells.ts";

/** Where the filled cells of one sheet come together, from the parser and from plain markup. */
export interface SheetCells {
  /** A cell at its position, where it has one; `stale`: why its result is not to be trusted. */
  readonly take: (stored: StoredCell, position: CellPosition | undefined, stale: string | undefined) => void;
  readonly takePlain: (found: PlainCell) => void;
  readonly hideZeros: () => void;
  readonly rows: () => readonly (readonly Cell[])[];
  readonly unreadable: UnreadableCells;
  readonly filledCells: () => number;
  readonly isTooMuchText: () => boolean;
}

interface Limits {
  readonly budget: TextBudget;
  /** How many filled cells may be kept; the sheet is given up past it. */
  readonly cellLimit: number;
}

/** `contents` of sheets that show their zeros, and of those that do not. */
export function sheetCells(contents: (hidesZeros: boolean) => CellContents, { budget, cellLimit }: Limits): SheetCells {
  const grid = cellGrid();
  const unreadable = unreadableCells();
  let { read } = contents(false);
  const looks: PlainLooks = plainLooks(contents(false));
  let filledCells = 0;
  let isTooMuchText = false;
  /** The row that the last plain cell stood in. */
  let digits = "";
  let row = 0;

  const add = (cell: Cell): boolean => {
    const { value } = cell.content;
    if (typeof value === "string" && !budget.take(value)) isTooMuchText = true;
    return grid.add(cell);
  };

  return {
    take(stored, position, stale) {
      const content = read(stored, stale);
      if (content === undefined || ++filledCells > cellLimit) return;
      if (position === undefined) unreadable.add("no-address", stored);
      else if (content === "unreadable") unreadable.add("unknown-kind", stored);
      else if (!add(cellOf(position.row, position.column, content))) unreadable.add("repeated", stored);
    },
    takePlain(found) {
      const content = looks.read(found);
      if (content === undefined || ++filledCells > cellLimit) return;
      if (found[2] !== digits) {
        digits = found[2]!;
        row = rowOf(digits);
      }
      const column = columnOf(found[1]!);
      if (row === 0 || column === 0) unreadable.add("no-address", storedCell(found));
      else if (content === "unreadable") unreadable.add("unknown-kind", storedCell(found));
      else if (!add(cellOf(row, column, content))) unreadable.add("repeated", storedCell(found));
    },
    hideZeros() {
      ({ read } = contents(true));
    },
    rows: grid.rows,
    unreadable,
    filledCells: () => filledCells,
    isTooMuchText: () => isTooMuchText,
  };
}

/** Spelled out: spreading optional fields into every cell took a quarter of the whole reading time. */
function cellOf(row: number, column: number, { content, legacyFont }: ReadContent): Cell {
  return legacyFont === undefined ? { row, column, content } : { row, column, content, legacyFont };
}
