import { readFile, stat } from "node:fs/promises";
import { CannotRun, type Outcome } from "../../domain/findings/finding.ts";
import type { Workbook } from "../../domain/workbook/cell.ts";
import { ARCHIVE_LIMITS, guardArchive } from "../package/archive-guard.ts";
import { fileFinding } from "../package/file-finding.ts";
import { sha256 } from "../workspace/hash.ts";

export interface WorkbookOptions {
  /** Sheets to read, by name; the others are not even inflated. */
  readonly sheets?: (name: string) => boolean;
}

/**
 * Reads a workbook: every filled cell of every sheet, hidden ones too. `file` is its path in findings.
 *
 * A file that is no readable workbook is a finding; one that can't be opened at all throws `CannotRun`.
 */
export async function readWorkbook(
  path: string,
  file: string,
  options: WorkbookOptions = {},
): Promise<Outcome<Workbook>> {
  const bytes = await contentOf(path, file);
  if (bytes === undefined) return { ok: false, findings: [fileFinding("file/too-large", file)] };
  const archive = guardArchive(bytes, file);
  if (!archive.ok) return archive;
  const { readSheets } = await import("./workbook-sheets.ts");
  const sheets = readSheets(bytes, archive.value, file, options.sheets ?? (() => true));
  if (!sheets.ok) return sheets;
  return { ok: true, value: { file, sha256: sha256(bytes), ...sheets.value }, findings: sheets.findings };
}

async function contentOf(path: string, file: string): Promise<Buffer | undefined> {
  try {
    const { size } = await stat(path);
    return size > ARCHIVE_LIMITS.fileBytes ? undefined : await readFile(path);
  } catch (cause) {
    throw new CannotRun(`Không mở được tệp "${file}"; kiểm tra đường dẫn, quyền đọc và đóng tệp nếu đang mở.`, {
      cause,
    });
  }
}
