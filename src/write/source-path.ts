import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { CannotRun } from "../domain/findings/finding.ts";

/**
 * Throws `CannotRun` when a file is to be written that is one of the sources, or lies in one of them that is a folder:
 * workbooks, rules and templates are what everything is made from, and `--force` speaks of what was made.
 */
export function requireNoSource(path: string, sources: readonly string[]): void {
  const target = realPath(path);
  const source = sources.find((one) => isWithin(target, realPath(one)));
  if (source === undefined) return;
  throw new CannotRun(
    `Không ghi kết quả vào "${path}": đó là chỗ của số liệu, quy định, mẫu hoặc văn bản nguồn mà chương trình đọc; hãy chọn tên hoặc thư mục khác.`,
  );
}

/** Links and the case of names followed as far as the path is there: what a name would replace is found under another. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

function isWithin(target: string, source: string): boolean {
  const way = relative(source, target);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way));
}
