import type { Outcome } from "../../domain/findings/finding.ts";
import type { Workbook } from "../../domain/workbook/cell.ts";
import { contentOf } from "../package/file-content.ts";
import { fileFinding } from "../package/file-finding.ts";
import { openWorkbook } from "../package/workbook-package.ts";
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
  // The XML parser takes a while to load; commands that read no workbook never pay for it.
  const { readSheets } = await import("./workbook-sheets.ts");
  try {
    const opened = openWorkbook(bytes, file);
    if (!opened.ok) return opened;
    const sheets = readSheets(opened.value, file, options.sheets ?? (() => true));
    if (!sheets.ok) return sheets;
    return { ok: true, value: { file, sha256: sha256(bytes), ...sheets.value }, findings: sheets.findings };
  } catch {
    // Files come from outside: one that meets a fault of this reader must not stop all the others.
    return { ok: false, findings: [fileFinding("file/damaged", file, "cấu trúc bên trong không đọc được")] };
  }
}
