import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "xlsx";
import type { CellPlace } from "../../src/domain/workbook/cell.ts";

const FILE = "data/periods/2024-H1/tinh.xlsx";
const SHEET = "Nhiệm vụ";

/** Cell of a column of the sample's ledger, in the first row whose content holds the words. */
export function ledgerCell(workspace: string, column: string, words: string): CellPlace {
  const sheet = XLSX.read(readFileSync(join(workspace, FILE))).Sheets[SHEET]!;
  const rows = XLSX.utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: true });
  const codes = rows[2]!;
  const at = rows.findIndex((row) => String(row[codes.indexOf("content")] ?? "").includes(words));
  return { file: FILE, sheet: SHEET, address: XLSX.utils.encode_cell({ r: at, c: codes.indexOf(column) }) };
}
