import { CannotRun } from "../../domain/findings/finding.ts";
import { readPlainFile, UnreadableFile } from "../package/plain-file.ts";

/** The bytes of a file; `file` is its name in messages. Throws `CannotRun` when it can't be read. */
export async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    return readPlainFile(path);
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause;
    throw new CannotRun(`Không mở được tệp "${file}": ${cause.message}${cause.fix}.`, { cause });
  }
}
