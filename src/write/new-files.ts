import { join } from "node:path";
import type { Writer } from "../domain/document/writer.ts";
import { diskReason } from "../domain/findings/disk-obstacle.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { makeFolder } from "./disk/disk.ts";
import { standingFile } from "./disk/standing-file.ts";
import { requireFileName } from "./file-name.ts";
import { exclusively } from "./replace/exclusively.ts";
import { replaceFiles } from "./replace/replace-files.ts";

export interface NewFiles {
  /** Folders, among them those of the files, and files, relative to the root, with forward slashes. */
  readonly folders: readonly string[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Makes folders and files below `root`, all of the files or none, and returns the paths of the files. Throws `CannotRun`
 * when one of them is there already: nothing is ever overwritten.
 */
export async function writeNewFiles(
  root: string,
  { folders, files }: NewFiles,
  writer: Writer,
): Promise<readonly string[]> {
  requireAbsent(root, files);
  try {
    for (const folder of ["", ...folders]) makeFolder(join(root, folder));
  } catch (cause) {
    throw new CannotRun(`Không tạo được thư mục trong "${root}": ${diskReason(cause)}.`, { cause });
  }
  await exclusively(root, writer, (claim) => {
    // Another run may have been faster.
    requireAbsent(root, files);
    replaceFiles(
      root,
      claim,
      files.map(({ path, text }) => ({ name: path, bytes: Buffer.from(text) })),
    );
  });
  return files.map(({ path }) => join(root, path));
}

/** Makes one file in a folder that may be there, and returns its path; nothing is ever overwritten. */
export async function writeNewFile(
  root: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  writer: Writer,
): Promise<string> {
  requireFileName(name);
  const absent = (): void => {
    if (standingFile(join(root, name)) !== undefined)
      throw new CannotRun(`Đã có tệp "${join(root, name)}"; ntm không ghi đè, hãy chọn tên khác.`);
  };
  absent();
  try {
    makeFolder(root);
  } catch (cause) {
    throw new CannotRun(`Không tạo được thư mục "${root}": ${diskReason(cause)}.`, { cause });
  }
  await exclusively(root, writer, (claim) => {
    absent();
    replaceFiles(root, claim, [{ name, bytes }]);
  });
  return join(root, name);
}

function requireAbsent(root: string, files: NewFiles["files"]): void {
  const there = files.filter(({ path }) => standingFile(join(root, path)) !== undefined).map(({ path }) => path);
  if (there.length === 0) return;
  throw new CannotRun(`Thư mục "${root}" đã có ${there.join(", ")}; ntm không ghi đè, hãy chọn thư mục khác.`);
}
