import { join } from "node:path";
import { CannotRun } from "../../domain/findings/finding.ts";
import { listFiles } from "./text-file.ts";

/** Folders of rule data that bear another name now. A workspace made before may still hold files at the old one. */
const RENAMED: readonly (readonly [string, string])[] = [
  ["data/checks", "data/cross-checks"],
  ["data/check", "data/document-rules"],
  ["data/layout", "data/document-rules"],
];

/** Throws `CannotRun` that names each rule file at an old place and its new one: passed over, it would silently not count. */
export function requireNewNames(root: string): void {
  const moves = RENAMED.flatMap(([old, now]) =>
    listFiles(join(root, old), ".yaml").map((name) => `${old}/${name} thành ${now}/${name}`),
  );
  if (moves.length === 0) return;
  throw new CannotRun(
    `Thư mục làm việc ${root} còn tệp quy tắc ở chỗ cũ, nay không đọc nữa; hãy chuyển ${moves.join("; ")} rồi chạy lại.`,
  );
}
