import { readdirSync } from "node:fs";
import { diskReason } from "../../domain/findings/disk-obstacle.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { hasEntry, readPlainFile, UnreadableFile } from "../package/plain-file.ts";

/** A text file of the workspace or the package, NFC, LF. Throws `CannotRun` when it can't be read. */
export function readText(path: string, name: string): string {
  return rawText(path, name)
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .normalize("NFC");
}

/** The same as it stands. */
export function rawText(path: string, name: string): string {
  try {
    return readPlainFile(path).toString("utf8");
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause;
    throw new CannotRun(`Không đọc được tệp ${name}: ${cause.message}.`, { cause });
  }
}

/**
 * Names of the files with an ending, in the order of their bytes; none when there is no such folder. Throws `CannotRun`
 * where something else stands in its place.
 */
export function listFiles(folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT" && !hasEntry(folder)) return [];
    throw new CannotRun(`Không đọc được thư mục "${folder}": ${diskReason(cause)}.`, { cause });
  }
}
