import { createHash } from "node:crypto";
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import type { FileContent } from "../../domain/document/writer.ts";
import { diskReason, heldOpenFix, notAFile } from "../../domain/findings/disk-obstacle.ts";
import { CannotRun } from "../../domain/findings/finding.ts";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const contentHash = (content: FileContent): string =>
  content instanceof Uint8Array ? sha256(content) : content.sha256;

/** The bytes of what stands under a path; nothing where nothing stands. Throws `CannotRun` for what is no plain file, or can't be read. */
export const standingFile = (path: string): Buffer | undefined => standing(path, (one) => readFileSync(one));

/** SHA-256 of these bytes, of which a large file has never all in memory. Nothing, and throws, as `standingFile`. */
export const standingHash = (path: string): string | undefined => standing(path, hashInPieces);

function standing<T>(path: string, read: (path: string) => T): T | undefined {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    const kind = entry ? notAFile(entry) : danglingLink(path);
    if (kind !== undefined) throw new CannotRun(`"${path}" ${kind}, không phải tệp; chuyển nó đi rồi chạy lại.`);
    return entry && read(path);
  } catch (cause) {
    if (cause instanceof CannotRun) throw cause;
    throw new CannotRun(`Không đọc được "${path}": ${diskReason(cause)}${heldOpenFix(cause)}.`, {
      cause,
    });
  }
}

/** Bytes. */
const PIECE = 1024 * 1024;

function hashInPieces(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE);
  const file = openSync(path, "r");
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

const danglingLink = (path: string): string | undefined =>
  lstatSync(path, { throwIfNoEntry: false }) && "là liên kết trỏ tới chỗ không còn";

/** The same, where what can't be read is as good as nothing. */
export function readableFile(path: string): Buffer | undefined {
  try {
    return standingFile(path);
  } catch {
    return undefined;
  }
}

/** Names in a folder, in the order of their bytes; none where there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new CannotRun(`Không đọc được thư mục "${folder}": ${diskReason(cause)}.`, { cause });
  }
}
