import { CannotRun } from "../../domain/findings/finding.ts";
import { guardPackage } from "./archive-guard.ts";
import type { FileDefect } from "./file-finding.ts";
import { inflatePart } from "./inflate-part.ts";

/** A Word document as a package: its parts as text or bytes, inflated when asked for. */
export interface DocumentPackage {
  readonly names: readonly string[];
  /** Name of the part that holds the document: `word/document.xml`, as a rule. */
  readonly main: string;
  readonly part: (name: string) => Buffer | undefined;
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
  const guarded = guardPackage(bytes, "document");
  if ("defect" in guarded) {
    const why = FOREIGN[guarded.defect] ?? "tệp không phải là văn bản Word (.docx)";
    throw new CannotRun(`Không đọc được "${file}": ${why}${guarded.detail ? ` (${guarded.detail})` : ""}.`);
  }
  const { parts } = guarded;
  return {
    names: parts.names,
    main: parts.main,
    part: (name) => {
      const entry = parts.entryOf(name);
      if (!entry) return undefined;
      const content = inflatePart(bytes, entry);
      if (content) return content;
      throw new CannotRun(`Không đọc được "${file}": thành phần "${name}" bên trong bị hỏng; mở bằng Word và lưu lại.`);
    },
  };
}
