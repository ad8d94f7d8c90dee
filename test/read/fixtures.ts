import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import type { Finding, Outcome } from "../../src/domain/findings/finding.ts";
import type { Cell, CellValue, Workbook } from "../../src/domain/workbook/cell.ts";
import { addressOf } from "../../src/domain/workbook/cell-address.ts";
import { readWorkbook, type WorkbookOptions } from "../../src/read/workbook/workbook.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip archive of the given parts. */
export const zip = (parts: Parts, level: 0 | 1 | 6 = 6): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
      ),
      { level },
    ),
  );

/** The parts of a workbook with one sheet "Biểu" whose `<sheetData>` is given. */
export const partsOf = (sheetData: string, after = ""): Record<string, string> => ({
  "xl/workbook.xml": `${DECLARATION}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="Biểu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `${DECLARATION}<worksheet ${MAIN}><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
});

export async function inFolder<T>(use: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), "ntm-"));
  try {
    return await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

export const read = (bytes: Uint8Array, options?: WorkbookOptions): Promise<Outcome<Workbook>> =>
  inFolder(async (dir) => {
    const path = join(dir, "a.xlsx");
    await writeFile(path, bytes);
    return readWorkbook(path, "a.xlsx", options);
  });

/** Cells of the first sheet by address; fails the test when the workbook can't be read. */
export async function cellsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Cell>> {
  const outcome = await read(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return new Map(outcome.value.sheets[0]!.rows.flat().map((cell) => [addressOf(cell), cell]));
}

export async function valuesOf(bytes: Uint8Array): Promise<Readonly<Record<string, CellValue>>> {
  return Object.fromEntries([...(await cellsOf(bytes))].map(([address, cell]) => [address, cell.content]));
}

export async function findingsOf(bytes: Uint8Array): Promise<readonly Finding[]> {
  const outcome = await read(bytes);
  return outcome.ok ? [] : outcome.findings;
}

/** A workbook written by exceljs, which takes half a second to load and is needed by few. */
export async function written(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  fill(book.addWorksheet("Biểu"), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
