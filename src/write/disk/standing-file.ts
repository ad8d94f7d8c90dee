import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { diskReason, heldOpenFix, notAFile } from "../../domain/findings/disk-obstacle.ts";
import { CannotRun } from "../../domain/findings/finding.ts";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The bytes of what stands under a path; nothing where nothing stands. Throws `CannotRun` for what is no plain file, or can't be read. */
export function standingFile(path: string): Buffer | undefined {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    const kind = entry ? notAFile(entry) : danglingLink(path);
    if (kind !== undefined) throw new CannotRun(`"${path}" ${kind}, không phải tệp; chuyển nó đi rồi chạy lại.`);
    return entry && readFileSync(path);
  } catch (cause) {
    if (cause instanceof CannotRun) throw cause;
    throw new CannotRun(`Không đọc được "${path}": ${diskReason(cause)}${heldOpenFix(cause)}.`, {
      cause,
    });
  }
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
