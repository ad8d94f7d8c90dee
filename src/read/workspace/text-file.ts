import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { diskReason } from "../../domain/findings/disk-obstacle.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { hasEntry, readPlainFile, UnreadableFile } from "../package/plain-file.ts";

/** A text file of the workspace or the package, NFC, LF; one in gzip unpacked. Throws `CannotRun` when it can't be read. */
export function readText(path: string, name: string): string {
  const bytes = readContent(path, name);
  const content = name.endsWith(GZIP) ? unpacked(bytes, name) : bytes;
  if (!isUtf8(content)) throw otherEncoding(content, name);
  return content
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .normalize("NFC");
}

/** The bytes of such a file. Throws as above. */
export function readContent(path: string, name: string): Buffer {
  try {
    return readPlainFile(path);
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause;
    throw new CannotRun(`Không đọc được tệp ${name}: ${cause.message}.`, { cause });
  }
}

const GZIP = ".gz";

function unpacked(bytes: Buffer, name: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new CannotRun(`Không đọc được tệp ${name}: tệp nén hỏng.`, { cause });
  }
}

/**
 * Paths of the files with an ending below a folder (`name.yaml`, `sub/name.yaml`), in the order of their bytes; none when
 * there is no such folder. Links to folders are not followed: they may run in a circle. Throws `CannotRun` where something
 * else stands in its place.
 */
export function listFiles(folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith(ending))
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"))
      .sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT" && !hasEntry(folder)) return [];
    throw new CannotRun(`Không đọc được thư mục "${folder}": ${diskReason(cause)}.`, { cause });
  }
}
