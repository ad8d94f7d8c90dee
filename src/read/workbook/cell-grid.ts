import type { Cell } from "../../domain/workbook/cell.ts";

/** Collects the cells of a sheet in any order. */
export interface CellGrid {
  /** False, and nothing added, when the address is taken. */
  readonly add: (cell: Cell) => boolean;
  /** Rows and cells in ascending order. */
  readonly rows: () => readonly (readonly Cell[])[];
}

/** Files list their cells in order, as a rule; that case costs one comparison a cell. */
export function cellGrid(): CellGrid {
  const rows = new Map<number, Cell[]>();
  let current: Cell[] = [];
  let currentRow = 0;
  return {
    add(cell) {
      if (cell.row !== currentRow) {
        currentRow = cell.row;
        current = rows.get(cell.row) ?? [];
        rows.set(cell.row, current);
      }
      const last = current.at(-1);
      if (last === undefined || last.column < cell.column) {
        current.push(cell);
        return true;
      }
      const at = current.findIndex((other) => other.column >= cell.column);
      if (current[at]!.column === cell.column) return false;
      current.splice(at, 0, cell);
      return true;
    },
    rows: () => [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells),
  };
}
