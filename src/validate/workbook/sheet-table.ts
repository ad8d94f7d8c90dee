import type { Finding } from "../../domain/findings/finding.ts";
import { ownCopy } from "../../domain/text/own-copy.ts";
import type { Cell, CellPlace, Workbook } from "../../domain/workbook/cell.ts";
import { addressOf, columnLetters } from "../../domain/workbook/cell-address.ts";
import { ROW_MARKS } from "../../domain/workbook/known-sheets.ts";
import { isPlainlySeen, unseenFinding } from "../cells/unseen-characters.ts";
import { findSheet, type WantedSheet } from "./find-sheet.ts";
import { type ReadColumns, RowCells, readColumns } from "./row-cells.ts";
import { sheetColumns } from "./sheet-columns.ts";

/** A sheet seen through its machine codes: rows of cells by column id. */
export interface SheetTable {
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
  /** Those whose cells are read: no two ids stand for one of them. */
  readonly read: ReadColumns;
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
  readonly cells: RowCells;
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
  const place = { file, sheet: sheet.name, address: addressOf(mark ?? headerRow[0]!) };
  const { value: columns, findings } = sheetColumns(found, wanted.columns, place);
  // The form keeps its keys in the column before the first one.
  const keyColumn = mark?.column ?? Math.min(...columns.values()) - 1;
  const read = readColumns(columns);
  const lastRow = Math.max(mark?.row ?? 0, headerRow[0]?.row ?? 0);
  const table = {
    sheet: sheet.name,
    columns,
    read,
    rows: rowsBelow(sheet.rows, lastRow, read, keyColumn),
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
  const letters = lettersOf(columns);
  const keys = columnLetters(keyColumn);
  return (row, column) => ({ file, sheet, address: (letters.get(column) ?? keys) + row });
}

/** Letters of columns by their ids, one map for all workbooks whose sheet has the same columns. */
const sharedLetters = new Map<string, ReadonlyMap<string, string>>();
const MOST_SHARED = 500;

function lettersOf(columns: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  let key = "";
  for (const [id, column] of columns) key += `${id}\n${column}\n`;
  const known = sharedLetters.get(key);
  if (known) return known;
  const letters = new Map([...columns].map(([id, column]) => [ownCopy(id), columnLetters(column)]));
  if (sharedLetters.size >= MOST_SHARED) sharedLetters.clear();
  sharedLetters.set(key, letters);
  return letters;
}

/** In the cells that are read: what stands beside a form is its sender's own. */
function unseenFindings({ rows, read: { ids }, placeAt }: SheetTable): readonly Finding[] {
  const found: Finding[] = [];
  for (const { row, cells } of rows) {
    const { filled } = cells;
    for (let index = 0; index < filled.length; index++) {
      const cell = filled[index]!;
      const id = ids[cell.column];
      if (id === undefined || cell.content.kind !== "text" || isPlainlySeen(cell.content.value)) continue;
      const finding = unseenFinding(cell, placeAt(row, id));
      if (finding) found.push(finding);
    }
  }
  return found;
}

function rowsBelow(
  rows: readonly (readonly Cell[])[],
  lastRow: number,
  { at }: ReadColumns,
  keyColumn: number,
): readonly SheetRow[] {
  const below: SheetRow[] = [];
  for (const cells of rows) {
    const first = cells[0];
    if (first !== undefined && first.row > lastRow) below.push(rowOf(cells, first.row, at, keyColumn));
  }
  return below;
}

function rowOf(
  filled: readonly Cell[],
  row: number,
  columns: ReadonlyMap<string, number>,
  keyColumn: number,
): SheetRow {
  let key = "";
  let lead = "";
  for (let index = 0; index < filled.length; index++) {
    const cell = filled[index]!;
    if (cell.column === keyColumn) key = keyIn(cell);
    else if (lead === "" && cell.content.kind === "text") lead = cell.content.value;
    if (lead !== "" && cell.column >= keyColumn) break;
  }
  return { row, key, lead, cells: new RowCells(filled, columns) };
}

/** A key that is an error, or a formula without a result, is a lost key. */
const keyIn = ({ content }: Cell): string =>
  content.kind === "error" || content.kind === "uncalculated" ? "" : String(content.value);

/** Rows that the form made for the eye: totals, and headings of groups, which hold no number. */
export const isFormRow = ({ key, cells }: SheetRow, { ids }: ReadColumns): boolean =>
  key === ROW_MARKS.total ||
  (key === ROW_MARKS.group &&
    !cells.filled.some(({ column, content }) => content.kind === "number" && ids[column] !== undefined));
