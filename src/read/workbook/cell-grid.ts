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
  return {
    add(cell) {
      if (cell.row !== currentRow) {
        currentRow = cell.row;
        current = rows.get(cell.row) ?? { cells: [] };
        rows.set(cell.row, current);
      }
      const { cells } = current;
      const last = cells.at(-1);
      if (current.columns === undefined && last !== undefined && last.column >= cell.column) {
        current.columns = new Set(cells.map(({ column }) => column));
      }
      if (current.columns?.has(cell.column)) return false;
      current.columns?.add(cell.column);
      cells.push(cell);
      return true;
    },
    rows: () => [...rows].sort(([a], [b]) => a - b).map(([, row]) => inOrder(row)),
  };
}

const inOrder = ({ cells, columns }: GridRow): readonly Cell[] =>
  columns === undefined ? cells : cells.sort((a, b) => a.column - b.column);
