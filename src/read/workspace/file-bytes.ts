import { readFile } from "node:fs/promises";
import { CannotRun } from "../../domain/findings/finding.ts";

/** The bytes of a file; `file` is its name in messages. Throws `CannotRun` when it can't be read. */
export const readBytes = (path: string, file: string): Promise<Uint8Array> =>
  readFile(path).catch((cause: unknown) => {
    throw new CannotRun(`Không mở được tệp "${file}"; kiểm tra quyền đọc và đóng tệp nếu đang mở.`, { cause });
  });
