import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { diskReason } from "../../domain/findings/disk-obstacle.ts";
import { CannotRun, type Finding } from "../../domain/findings/finding.ts";
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
    throw new CannotRun(`Không đọc được tệp ${name}: ${cause.message}${cause.fix}.`, { cause });
  }
}

/** Text in another encoding would come out as signs that mean nothing, and at no line that anybody could mend. */
function otherEncoding(bytes: Buffer, name: string): CannotRun {
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString("latin1", 0, 2)) || bytes.subarray(0, 200).includes(0);
  let line = 1;
  for (let from = 0, to = bytes.indexOf(10); !isWide && to >= 0; from = to + 1, to = bytes.indexOf(10, from)) {
    if (!isUtf8(bytes.subarray(from, to))) break;
    line += 1;
  }
  const finding: Finding = {
    code: "rules/encoding",
    severity: "error",
    place: { file: name, ...(isWide ? {} : { line }) },
    found: isWide ? "tệp lưu theo bảng mã UTF-16" : "từ dòng này có chữ không theo bảng mã UTF-8",
    expected: "tệp lưu theo bảng mã UTF-8",
    fix: "mở bằng Notepad, chọn Tệp (File) › Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8, rồi lưu đè",
  };
  return new CannotRun(`Không đọc được tệp ${name}: ${finding.found}.`, { findings: [finding] });
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
    return namesBelow(folder, "", ending).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT" && !hasEntry(folder)) return [];
    throw new CannotRun(`Không đọc được thư mục "${folder}": ${diskReason(cause)}.`, { cause });
  }
}

/** The names themselves; Node's own way through folders takes as long again to make each name relative. */
const namesBelow = (folder: string, before: string, ending: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = `${before}${entry.name.replaceAll("\\", "/")}`;
    // Where a Mac has been, each file has a shadow of this name.
    const own = entry.name.endsWith(ending) && !entry.name.startsWith("._") ? [name] : [];
    return entry.isDirectory() ? [...own, ...namesBelow(join(folder, entry.name), `${name}/`, ending)] : own;
  });
