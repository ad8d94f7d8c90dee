import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipped } from "../word/zipped.ts";
import { sheetPart } from "../workspace.ts";

/** Column letter → text of a cell. */
export type RowTexts = Readonly<Record<string, string>>;

/** Writes rows of text below those of a sheet of a workbook. */
export function addRows(folder: string, file: string, sheet: string, rows: readonly RowTexts[]): void {
  const path = join(folder, file);
  const parts = unzipSync(readFileSync(path));
  const part = sheetPart(parts, sheet);
  const xml = strFromU8(parts[part]!);
  const last = Math.max(...[...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row)));
  const added = rows.map((texts, index) => {
    const row = last + index + 1;
    const cells = Object.entries(texts).map(
      ([column, text]) => `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${row}">${cells.join("")}</row>`;
  });
  parts[part] = strToU8(xml.replace("</sheetData>", `${added.join("")}</sheetData>`));
  writeFileSync(path, zipped(parts));
}

/** Paragraphs of officers in the province's workbook: section → text. */
export const addNarratives = (folder: string, period: string, texts: Readonly<Record<string, string>>): void =>
  addRows(
    folder,
    `data/periods/${period}/tinh.xlsx`,
    "Thuyết minh",
    Object.entries(texts).map(([section, text]) => ({ B: section, D: "Đoạn văn", E: text })),
  );
