import type { Outcome } from "../../domain/findings/finding.ts";
import type { Workbook } from "../../domain/workbook/cell.ts";
import { guardArchive } from "../package/archive-guard.ts";
import { contentOf } from "../package/file-content.ts";
import { sha256 } from "../workspace/hash.ts";

export interface WorkbookOptions {
  /** Sheets to read, by name; the others are not even inflated. */
  readonly sheets?: (name: string) => boolean;
}

/** Reads a workbook: every filled cell of every sheet, hidden ones too. `file` is its path in findings. What can't be read is a finding. */
export async function readWorkbook(
  path: string,
  file: string,
  options: WorkbookOptions = {},
): Promise<Outcome<Workbook>> {
  const content = contentOf(path, file);
  if (!content.ok) return content;
  const bytes = content.value;
  const archive = guardArchive(bytes, file);
  if (!archive.ok) return archive;
  // exceljs is slow to load; commands that read no workbook never pay for it.
  const { readSheets } = await import("./workbook-sheets.ts");
  const sheets = await readSheets(bytes, archive.value, file, options.sheets ?? (() => true));
  if (!sheets.ok) return sheets;
  return { ok: true, value: { file, sha256: sha256(bytes), ...sheets.value }, findings: sheets.findings };
}
