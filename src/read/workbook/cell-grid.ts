import type { Cell } from "../../domain/workbook/cell.ts";

/** Collects the cells of a sheet in any order. */
export interface CellGrid {
  /** False, and nothing added, when the address is taken. */
  readonly add: (cell: Cell) => boolean;
  /** Rows and cells in ascending order. */
  readonly rows: () => readonly (readonly Cell[])[];
}

interface GridRow {
  readonly cells: Cell[];
  /** Columns that are taken; kept only once a row turns out not to be in order. */
  columns?: Set<number>;
}

/** Files list their cells in order, as a rule; that case costs one comparison a cell. */
export function cellGrid(): CellGrid {
  const rows = new Map<number, GridRow>();
  let current: GridRow = { cells: [] };
  let currentRow = 0;
  /** Column of the last cell of the current row while that is in order, else past all columns. */
  let last = 0;
  const addOutOfOrder = (cell: Cell): boolean => {
    const { cells } = current;
    last = Number.POSITIVE_INFINITY;
    current.columns ??= new Set(cells.map(({ column }) => column));
    if (current.columns.has(cell.column)) return false;
    current.columns.add(cell.column);
    cells.push(cell);
    return true;
  };
  return {
    add(cell) {
      if (cell.row !== currentRow) {
        currentRow = cell.row;
        current = rows.get(cell.row) ?? { cells: [] };
        rows.set(cell.row, current);
        last = current.columns ? Number.POSITIVE_INFINITY : (current.cells.at(-1)?.column ?? 0);
      }
      if (cell.column <= last) return addOutOfOrder(cell);
      last = cell.column;
      current.cells.push(cell);
      return true;
    },
    rows: () => [...rows].sort(([a], [b]) => a - b).map(([, row]) => inOrder(row)),
  };
}

const inOrder = ({ cells, columns }: GridRow): readonly Cell[] =>
  columns === undefined ? cells : cells.sort((a, b) => a.column - b.column);
