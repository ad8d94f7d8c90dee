import { readdirSync, readFileSync } from "node:fs";
import { CannotRun } from "../../domain/findings/finding.ts";

/** A text file of the workspace or the package, NFC, LF. Throws `CannotRun` when it can't be read. */
export function readText(path: string, name: string): string {
  try {
    return readFileSync(path, "utf8")
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n")
      .normalize("NFC");
  } catch (cause) {
    throw new CannotRun(`Không đọc được tệp ${name}; hãy kiểm tra tệp có tồn tại và có quyền đọc.`, { cause });
  }
}

/** Names of the files with an ending, in the order of their bytes; none when there is no such folder. */
export function listFiles(folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort();
  } catch {
    return [];
  }
}
