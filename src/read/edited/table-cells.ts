/** Where one is in tables that stand in one another. */
export class TableCells {
  readonly #open: { row: number; cell: number }[] = [];

  get inTable(): boolean {
    return this.#open.length > 0;
  }

  /** Row and cell of the outermost table, counted from 1: by them a place is named. */
  get outermost(): { readonly row: number; readonly cell: number } {
    return this.#open[0] ?? { row: 0, cell: 0 };
  }

  begin(): void {
    this.#open.push({ row: 0, cell: 0 });
  }

  end(): void {
    this.#open.pop();
  }

  row(): void {
    const table = this.#open.at(-1);
    if (table) Object.assign(table, { row: table.row + 1, cell: 0 });
  }

  /** The next cell; -1 takes back one that continues the cell above. */
  cell(step: 1 | -1): void {
    const table = this.#open.at(-1);
    if (table) table.cell += step;
  }
}
