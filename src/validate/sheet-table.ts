import type { Cell, CellPlace, Sheet, Workbook } from "../domain/cell.ts";

/** A sheet seen through its machine codes: rows of cells by column id. */
export interface SheetTable {
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly SheetRow[];
  /** Place of the code row, for findings about the sheet as a whole. */
  readonly place: CellPlace;
  readonly placeAt: (row: number, column: string) => CellPlace;
}

export interface SheetRow {
  readonly row: number;
  /** Text of the key column: indicator id, unit code, `#group`; empty on free lists. */
  readonly key: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

const MARK = "#ntm:";

/**
 * Finds a form's sheet by its machine code (`#ntm:<id>`, wherever rows or columns were inserted) and reads its
 * rows below the header. `undefined` when no sheet carries the code.
 */
export function sheetTable(workbook: Workbook, id: string): SheetTable | undefined {
  for (const sheet of workbook.sheets) {
    const codeRow = sheet.rows.slice(0, 30).find((cells) => cells.some((cell) => cell.content.value === MARK + id));
    if (codeRow) return tableOf(workbook.file, sheet, codeRow, id);
  }
  return undefined;
}

function tableOf(file: string, sheet: Sheet, codeRow: readonly Cell[], id: string): SheetTable {
  const mark = codeRow.find((cell) => cell.content.value === MARK + id)!;
  const codes = new Map<number, string>();
  for (const cell of codeRow) {
    if (cell !== mark && cell.content.kind === "text" && !cell.mergedInto) codes.set(cell.column, cell.content.value);
  }
  const columns = new Map([...codes].map(([column, code]) => [code, column]));
  const headerRow = mark.row + 1;
  return {
    sheet: sheet.name,
    columns,
    rows: sheet.rows
      .filter((cells) => cells.length > 0 && cells[0]!.row > headerRow)
      .map((cells) => rowOf(cells, codes, mark.column)),
    place: { file, sheet: sheet.name, address: mark.address },
    placeAt: (row, column) => ({
      file,
      sheet: sheet.name,
      address: columnLetters(columns.get(column) ?? mark.column) + row,
    }),
  };
}

function rowOf(cells: readonly Cell[], codes: ReadonlyMap<number, string>, keyColumn: number): SheetRow {
  const byCode = new Map<string, Cell>();
  let key = "";
  for (const cell of cells) {
    if (cell.column === keyColumn) key = String(cell.content.value);
    const code = codes.get(cell.column);
    if (code !== undefined) byCode.set(code, cell);
  }
  return { row: cells[0]!.row, key, cells: byCode };
}

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
