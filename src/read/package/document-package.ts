import { CannotRun } from "../../domain/findings/finding.ts";
import { LARGEST_XML } from "../../opc/decode-xml.ts";
import { type OfficePackage, officePackage } from "../../opc/office-package.ts";
import { readingOf, UnreadablePart } from "../../opc/unreadable-part.ts";
import { guardPackage } from "./archive-guard.ts";
import type { FileDefect } from "./file-finding.ts";
import { foreignDocument, foreignPackage } from "./foreign-document.ts";
import { inflatePart } from "./inflate-part.ts";

/** A Word document as a package: its parts as text or bytes, inflated when asked for. Reading throws `CannotRun`. */
export interface DocumentPackage extends Omit<OfficePackage, "main"> {
  /** The part that holds the text. */
  readonly main: string;
}

/** What else a file may be that was given as a Word document. */
const FOREIGN: Readonly<Partial<Record<FileDefect, string>>> = {
  "file/empty": "tệp rỗng (0 byte)",
  "file/password": "tệp đặt mật khẩu mở; bỏ mật khẩu rồi lưu lại",
  "file/word-document": "văn bản Word cũ (.doc); mở bằng Word và lưu thành .docx",
  "file/old-excel": "bảng tính Excel cũ, không phải văn bản",
  "file/open-document": "tệp OpenDocument; mở bằng LibreOffice và lưu thành .docx",
  "file/too-large": "tệp lớn bất thường",
  "file/unsafe": "tệp có cấu trúc không an toàn; không mở tệp này",
  "file/unsupported-zip": "tệp nén theo cách không thông dụng; mở bằng Word và lưu lại",
  "file/damaged": "tệp hỏng hoặc tải về chưa đủ",
};

/** Throws `CannotRun` for anything but a Word document that is safe to read. `file` is for the message. */
export function openDocument(bytes: Buffer, file: string): DocumentPackage {
  const guarded = guardPackage(bytes);
  if ("defect" in guarded) {
    const why = foreignDocument(bytes) ?? FOREIGN[guarded.defect] ?? "tệp không phải là văn bản Word (.docx)";
    throw new CannotRun(`Không đọc được "${file}": ${why}${guarded.detail ? ` (${guarded.detail})` : ""}.`);
  }
  const { parts } = guarded;
  const opened = officePackage({
    names: [...parts.keys()],
    bytes: (name) => {
      const entry = parts.get(name);
      if (!entry) return undefined;
      if (entry.size > LARGEST_XML) throw new UnreadablePart(name, "lớn bất thường");
      const content = inflatePart(bytes, entry);
      if (content) return content;
      throw new UnreadablePart(name, "bị hỏng");
    },
  });
  return readingOf(file, () => {
    const main = opened.main() ?? opened.find(USUAL);
    const foreign = foreignPackage(opened, main);
    if (foreign !== undefined || main === undefined) throw new CannotRun(`Không đọc được "${file}": ${foreign}.`);
    return {
      ...opened,
      main,
      text: (name) => readingOf(file, () => opened.text(name)),
      bytes: (name) => readingOf(file, () => opened.bytes(name)),
      relationships: (source) => readingOf(file, () => opened.relationships(source)),
    };
  });
}

/** Where a document stands whose package says nothing of it. */
const USUAL = "word/document.xml";

/**
 * Throws `CannotRun` unless every part of a document can be inflated and is what it was when it was packed: a copy must not
 * pack damage anew as if it were sound.
 */
export function requireWhole(bytes: Buffer, file: string): void {
  const opened = openDocument(bytes, file);
  const guarded = guardPackage(bytes);
  if ("defect" in guarded) return;
  for (const [name, entry] of guarded.parts) {
    if (opened.find(name) !== undefined && inflatePart(bytes, entry)) continue;
    readingOf(file, () => {
      throw new UnreadablePart(name, "bị hỏng");
    });
  }
}
