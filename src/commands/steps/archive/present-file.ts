import { CannotRun } from "../../../domain/findings/finding.ts";
import { readPlainFile, UnreadableFile } from "../../../read/package/plain-file.ts";

/**
 * The bytes of a plain file; nothing where none stands. Throws `CannotRun` for one that another program keeps to itself:
 * an archive without it would be taken for whole.
 */
export function presentFile(path: string, file: string): Buffer | undefined {
  try {
    return readPlainFile(path);
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause;
    if (cause.fix === "") return undefined;
    throw new CannotRun(`Không mở được tệp "${file}": ${cause.message}${cause.fix}.`, { cause });
  }
}
