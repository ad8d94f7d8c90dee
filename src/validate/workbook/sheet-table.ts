import type { Finding } from "../../domain/findings/finding.ts";
import { ownCopy } from "../../domain/text/own-copy.ts";
import type { Cell, CellPlace, Workbook } from "../../domain/workbook/cell.ts";
import { ROW_MARKS } from "../../domain/workbook/known-sheets.ts";
import { isPlainlySeen, unseenFinding } from "../cells/unseen-characters.ts";
import { findSheet, type WantedSheet } from "./find-sheet.ts";
import { sheetColumns } from "./sheet-columns.ts";

/** A sheet seen through its machine codes: rows of cells by column id. */
export interface SheetTable {
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly SheetRow[];
  /** Place of the code row (of the headers, when the codes are gone), for findings about the sheet as a whole. */
  readonly place: CellPlace;
  readonly placeAt: (row: number, column: string) => CellPlace;
  readonly date1904: boolean;
}

export interface SheetRow {
  readonly row: number;
  /** Text of the key column: indicator id, unit code, `#group`; empty on free lists. */
  readonly key: string;
  /** First text of the row beside the key: what a totals row calls itself. */
  readonly lead: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/**
 * Finds a form's sheet (wherever it, its rows or its columns were moved) and reads its rows below the header.
 * `undefined` with a finding when there is no such sheet.
 */
export function sheetTable(
  workbook: Workbook,
  wanted: WantedSheet,
): { value: SheetTable | undefined; findings: readonly Finding[] } {
  const found = findSheet(workbook, wanted);
  if ("code" in found) return { value: undefined, findings: [found] };
  const { sheet, mark, headerRow } = found;
  const { file } = workbook;
  const place = { file, sheet: sheet.name, address: (mark ?? headerRow[0]!).address };
  const { value: columns, findings } = sheetColumns(found, wanted.columns, place);
  // The form keeps its keys in the column before the first one.
  const keyColumn = mark?.column ?? Math.min(...columns.values()) - 1;
  const ids = new Map([...columns].map(([id, column]) => [column, id]));
  const lastRow = Math.max(mark?.row ?? 0, headerRow[0]?.row ?? 0);
  const table = {
    sheet: sheet.name,
    columns,
    rows: sheet.rows
      .filter((cells) => cells.length > 0 && cells[0]!.row > lastRow)
      .map((cells) => rowOf(cells, ids, keyColumn)),
    place,
    placeAt: placesIn({ file, sheet: sheet.name }, columns, Math.max(1, keyColumn)),
    date1904: workbook.date1904 ?? false,
  };
  return { value: table, findings: [...found.findings, ...findings, ...unseenFindings(table)] };
}

/** Addresses cells by their columns; it outlives the sheet, of which it keeps nothing else. */
function placesIn(
  { file, sheet }: Pick<CellPlace, "file" | "sheet">,
  columns: ReadonlyMap<string, number>,
  keyColumn: number,
): SheetTable["placeAt"] {
  const letters = new Map([...columns].map(([id, column]) => [ownCopy(id), columnLetters(column)]));
  const keys = columnLetters(keyColumn);
  return (row, column) => ({ file, sheet, address: (letters.get(column) ?? keys) + row });
}

/** In the cells that are read: what stands beside a form is its sender's own. */
const unseenFindings = ({ rows, placeAt }: SheetTable): readonly Finding[] =>
  rows.flatMap(({ row, cells }) => {
    const found: Finding[] = [];
    for (const [column, cell] of cells) {
      if (isPlainlySeen(cell)) continue;
      const finding = unseenFinding(cell, placeAt(row, column));
      if (finding) found.push(finding);
    }
    return found;
  });

function rowOf(cells: readonly Cell[], ids: ReadonlyMap<number, string>, keyColumn: number): SheetRow {
  const byId = new Map<string, Cell>();
  let key = "";
  let lead = "";
  for (const cell of cells) {
    if (cell.column === keyColumn) key = keyIn(cell);
    else if (lead === "" && cell.content.kind === "text") lead = cell.content.value;
    const id = ids.get(cell.column);
    if (id !== undefined) byId.set(id, cell);
  }
  return { row: cells[0]!.row, key, lead, cells: byId };
}

/** A key that is an error, or a formula without a result, is a lost key. */
const keyIn = ({ content }: Cell): string =>
  content.kind === "error" || content.kind === "uncalculated" ? "" : String(content.value);

/** Rows that the form made for the eye: totals, and headings of groups, which hold no number. */
export const isFormRow = ({ key, cells }: SheetRow): boolean =>
  key === ROW_MARKS.total ||
  (key === ROW_MARKS.group && ![...cells.values()].some(({ content }) => content.kind === "number"));

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
