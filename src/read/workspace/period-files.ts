import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { diskReason } from "../../domain/findings/disk-obstacle.ts";
import { CannotRun, type Finding } from "../../domain/findings/finding.ts";
import { contentOf } from "../package/file-content.ts";
import { openWorkbook } from "../package/workbook-package.ts";
import { ANSWERS_FILE } from "./answers-file.ts";

export interface PeriodFiles {
  /** Names of .xlsx and .xlsm files, in the order of their bytes: the same on every machine. */
  readonly workbooks: readonly string[];
  /** Other files: an error where a district's data may be in it, else a warning. */
  readonly findings: readonly Finding[];
}

/** Refusals that may hide a district's data; anything else beside the workbooks is only out of place. */
const MAY_HOLD_DATA = new Set([
  "file/old-excel",
  "file/open-document",
  "file/binary-workbook",
  "file/password",
  "file/xml-2003",
  "file/csv",
]);

/** Names of the folders below `data/periods`, sorted; empty when there is no such folder. */
export function listPeriods(dir: string): readonly string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith(".") && isFolder(dir, entry))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new CannotRun(`Không đọc được thư mục số liệu "${dir}": ${diskReason(error)}.`, { cause: error });
  }
}

function entriesOf(dir: string): readonly Dirent[] {
  try {
    // Node's promises of files bring along twenty modules.
    return readdirSync(dir, { withFileTypes: true });
  } catch (cause) {
    throw new CannotRun(`Không đọc được thư mục số liệu "${dir}": ${diskReason(cause)}.`, { cause });
  }
}

/** A link to a folder is one too: an office may keep its data on another disk. */
function isFolder(dir: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(join(dir, entry.name)).isDirectory();
  } catch {
    return false;
  }
}

/** What Windows leaves in folders that somebody looked into. */
const OF_SYSTEMS = /^(?:(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini)$/i;

/**
 * The workbooks of a period's folder; `folder` is its path in findings. Folders, dot files, Excel's lock files (`~$…`)
 * and the answers to warnings are passed over; a folder that bears a workbook's name is left to the reader, which says so.
 * Throws `CannotRun` when the folder can't be read.
 */
export async function listWorkbooks(dir: string, folder = ""): Promise<PeriodFiles> {
  const entries = entriesOf(dir);
  const names = entries
    .filter((entry) => isWorkbookName(entry.name) || !isFolder(dir, entry))
    .map((entry) => entry.name)
    .filter(
      (name) => !name.startsWith(".") && !name.startsWith("~$") && !OF_SYSTEMS.test(name) && name !== ANSWERS_FILE,
    )
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const workbooks = names.filter(isWorkbookName);
  const findings: Finding[] = [];
  for (const name of names) {
    if (!isWorkbookName(name)) findings.push(strayFile(join(dir, name), folder === "" ? name : `${folder}/${name}`));
  }
  return { workbooks, findings };
}

const isWorkbookName = (name: string): boolean => /\.xls[xm]$/i.test(name);

function strayFile(path: string, file: string): Finding {
  const content = contentOf(path, file);
  const guarded = content.ok ? openWorkbook(content.value, file) : content;
  if (!guarded.ok) {
    const finding = guarded.findings[0]!;
    return MAY_HOLD_DATA.has(finding.code) ? finding : asWarning(finding);
  }
  return {
    code: "file/wrong-extension",
    severity: "error",
    place: { file },
    found: "sổ làm việc Excel nhưng tên tệp không có đuôi .xlsx",
    expected: "tên tệp có đuôi .xlsx",
    fix: "Đổi đuôi tệp thành .xlsx",
  };
}

const asWarning = (finding: Finding): Finding => ({ ...finding, severity: "warning" });
