import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CannotRun } from "../domain/findings/finding.ts";

export interface NewFiles {
  /** Folders and files relative to the root, with forward slashes. */
  readonly folders: readonly string[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Makes folders and files below `root`, all of the files or none, and returns the paths of the files. Throws `CannotRun`
 * when one of them is there already: nothing is ever overwritten.
 */
export async function writeNewFiles(root: string, { folders, files }: NewFiles): Promise<readonly string[]> {
  requireAbsent(
    root,
    files.map(({ path }) => path),
  );
  const written: string[] = [];
  try {
    for (const folder of folders) await mkdir(join(root, folder), { recursive: true });
    for (const { path, text } of files) {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(`${target}.tmp`, text, { flag: "wx", flush: true });
      written.push(`${target}.tmp`);
    }
    for (const { path } of files) {
      await rename(join(root, `${path}.tmp`), join(root, path));
      written.push(join(root, path));
    }
  } catch (cause) {
    for (const path of written) await rm(path, { force: true });
    throw new CannotRun(`Không ghi được vào thư mục "${root}"; kiểm tra dung lượng đĩa và quyền ghi.`, { cause });
  }
  return files.map(({ path }) => join(root, path));
}

function requireAbsent(root: string, paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(join(root, path)));
  if (there.length === 0) return;
  throw new CannotRun(`Thư mục "${root}" đã có ${there.join(", ")}; ntm không ghi đè, hãy chọn thư mục khác.`);
}
