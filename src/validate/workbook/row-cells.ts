import type { Cell } from "../../domain/workbook/cell.ts";

/** Columns of a sheet that have an id, and where they stand. */
export interface ReadColumns {
  readonly at: ReadonlyMap<string, number>;
  /** Ids by the number of the column. */
  readonly ids: readonly (string | undefined)[];
}

/** Of two ids for one column the last is read. */
export function readColumns(columns: ReadonlyMap<string, number>): ReadColumns {
  const ids: (string | undefined)[] = [];
  const at = new Map<string, number>();
  for (const [id, column] of columns) {
    const other = ids[column];
    if (other !== undefined) at.delete(other);
    ids[column] = id;
    at.set(id, column);
  }
  return { at, ids };
}

/** The cells of one row by the ids of their columns. They are looked for when asked: a map for each row would cost more than all that is read in it. */
export class RowCells {
  /** All cells of the row, in the order of their columns, those without an id among them. */
  readonly filled: readonly Cell[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor(filled: readonly Cell[], columns: ReadonlyMap<string, number>) {
    this.filled = filled;
    this.#columns = columns;
  }

  get(id: string): Cell | undefined {
    const column = this.#columns.get(id);
    return column === undefined ? undefined : this.at(column);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** The cell in a column by its number. Gaps only bring a cell nearer to the beginning of its row. */
  at(column: number): Cell | undefined {
    const cells = this.filled;
    const first = cells[0]!.column;
    for (let index = Math.min(column - first, cells.length - 1); index >= 0; index--) {
      const cell = cells[index]!;
      if (cell.column <= column) return cell.column === column ? cell : undefined;
    }
    return undefined;
  }
}
