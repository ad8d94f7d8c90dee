import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { ARCHIVE_LIMITS, type ArchiveLimits, guardPackage } from "../../../src/read/package/archive-guard.ts";
import { openWorkbook } from "../../../src/read/package/workbook-package.ts";
import { partsOf, zip } from "../fixtures.ts";

const guard = (bytes: Buffer, limits: Partial<ArchiveLimits> = {}) =>
  openWorkbook(bytes, "a.xlsx", { ...ARCHIVE_LIMITS, ...limits });

function refusal(bytes: Buffer, limits?: Partial<ArchiveLimits>): string {
  const outcome = guard(bytes, limits);
  expect(outcome.findings.length).toBe(outcome.ok ? 0 : 1);
  return outcome.ok ? "accepted" : outcome.findings[0]!.code;
}

const book = zip(partsOf(""));
const bigXml = (bytes: number) => " ".repeat(bytes);

/** An OLE2 file that holds nothing but one directory entry. */
function compoundFile(stream: string): Buffer {
  const bytes = Buffer.alloc(1536);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.write(stream, 512 + 128, "utf16le");
  bytes.writeUInt16LE((stream.length + 1) * 2, 512 + 128 + 64);
  return bytes;
}

/** Changes a field of the first entry in the central directory. */
function patched(bytes: Buffer, offset: number, value: number, size: 2 | 4 = 4): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(Buffer.from("PK\x01\x02", "latin1"));
  if (size === 2) copy.writeUInt16LE(value, at + offset);
  else copy.writeUInt32LE(value, at + offset);
  return copy;
}

test("a workbook passes, and its parts are listed with their sizes", () => {
  const guarded = guardPackage(book);
  const parts = "parts" in guarded ? guarded.parts : new Map();
  expect([...parts.keys()]).toEqual(Object.keys(partsOf("")));
  expect(parts.get("xl/workbook.xml")!.size).toBe(Buffer.byteLength(partsOf("")["xl/workbook.xml"]!));
});

describe("what is no .xlsx is recognised by its content", () => {
  const sheet = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(sheet, XLSX.utils.aoa_to_sheet([["Xã Cẩm Bình", 19]]), "Biểu");
  const saved = (bookType: XLSX.BookType): Buffer => XLSX.write(sheet, { type: "buffer", bookType }) as Buffer;

  test.each([
    ["an empty file", Buffer.alloc(0), "file/empty"],
    ["an Excel 97 file", saved("biff8"), "file/old-excel"],
    ["an Excel 95 file", saved("biff5"), "file/old-excel"],
    ["a workbook with a password", compoundFile("EncryptedPackage"), "file/password"],
    ["a Word 97 file", compoundFile("WordDocument"), "file/word-document"],
    ["another OLE2 file", compoundFile("VisioDocument"), "file/not-workbook"],
    ["an OpenDocument sheet", saved("ods"), "file/open-document"],
    ["a binary workbook", saved("xlsb"), "file/binary-workbook"],
    ["a .docx", zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>" }), "file/word-document"],
    ["any zip", zip({ "a.txt": "a" }), "file/not-workbook"],
    ["an HTML table", saved("html"), "file/html"],
    ["a web page with a byte order mark", Buffer.from("\uFEFF\n<!DOCTYPE html><p>"), "file/html"],
    ["an XML 2003 workbook", saved("xlml"), "file/xml-2003"],
    ["comma separated text", Buffer.from("STT,Tên xã,Số tiêu chí\n1,Cẩm Bình,19\n"), "file/csv"],
    ["tab separated UTF-16 text", Buffer.from("\uFEFFSTT\tTên\tSố\n", "utf16le"), "file/csv"],
    ["plain text", Buffer.from("Kính gửi Văn phòng"), "file/text"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "file/not-workbook"],
  ])("%s", (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  test("the finding says in Vietnamese what was found, expected, and how to fix it", () => {
    const outcome = guard(saved("biff8"));
    expect(outcome.findings[0]).toEqual({
      code: "file/old-excel",
      severity: "error",
      place: { file: "a.xlsx" },
      found: "tệp Excel 97-2003 (.xls)",
      expected: "sổ làm việc Excel định dạng .xlsx, không đặt mật khẩu mở",
      fix: "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (*.xlsx)",
    });
  });
});

describe("limits: below, at and above", () => {
  const three = zip(partsOf(""));
  test.each([
    ["entries", 4, 3, 2, three, "file/too-large"],
    ["fileBytes", three.length + 1, three.length, three.length - 1, three, "file/too-large"],
    ["partBytes", 5001, 5000, 4999, zip({ ...partsOf(""), "a.xml": bigXml(5000) }), "file/too-large"],
  ] as const)("%s", (limit, above, at, below, bytes, code) => {
    expect(refusal(bytes, { [limit]: above })).toBe("accepted");
    expect(refusal(bytes, { [limit]: at })).toBe("accepted");
    expect(refusal(bytes, { [limit]: below })).toBe(code);
  });

  test("total size of all parts", () => {
    const total = Object.values(partsOf("")).reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    expect(refusal(book, { totalBytes: total })).toBe("accepted");
    expect(refusal(book, { totalBytes: total - 1 })).toBe("file/too-large");
  });

  test("compression ratio, from a size on", () => {
    const bytes = zip({ ...partsOf(""), "a.xml": bigXml(10_000) });
    const guarded = guardPackage(bytes);
    const entry = "parts" in guarded ? guarded.parts.get("a.xml") : undefined;
    const ratio = 10_000 / entry!.compressedSize;
    expect(refusal(bytes, { ratio, ratioFromBytes: 9_999 })).toBe("accepted");
    expect(refusal(bytes, { ratio: ratio - 0.01, ratioFromBytes: 9_999 })).toBe("file/unsafe");
    expect(refusal(bytes, { ratio: ratio - 0.01, ratioFromBytes: 10_000 })).toBe("accepted");
  });
});

test("a zip bomb is refused without being inflated", () => {
  const size = 40 * 1024 * 1024;
  const bomb = zip({ ...partsOf(""), "xl/worksheets/sheet2.xml": new Uint8Array(size) }, 1);
  const before = process.memoryUsage().rss;
  expect(refusal(bomb)).toBe("file/unsafe");
  expect((process.memoryUsage().rss - before) / size).toBeLessThan(0.5);
});

describe("archives that no office program writes", () => {
  test.each([
    ["a part outside the archive", zip({ ...partsOf(""), "../a.xml": "" }), "file/unsafe"],
    ["an absolute path", zip({ ...partsOf(""), "/etc/a.xml": "" }), "file/unsafe"],
    ["a part outside the archive, by backslashes", zip({ ...partsOf(""), "xl\\..\\..\\a.xml": "" }), "file/unsafe"],
    ["a Windows path", zip({ ...partsOf(""), "C:a.xml": "" }), "file/unsafe"],
    ["names that differ by case only", zip({ ...partsOf(""), "XL/Workbook.xml": "" }), "file/unsafe"],
    ["an encrypted part", patched(book, 8, 1, 2), "file/unsupported-zip"],
    ["an unknown compression method", patched(book, 10, 12, 2), "file/unsupported-zip"],
    ["a zip64 size", patched(book, 24, 0xffffffff), "file/unsupported-zip"],
    ["a part that starts past the end", patched(book, 42, 0x7fffffff), "file/damaged"],
    ["a truncated file", book.subarray(0, book.length - 40), "file/damaged"],
    ["the first half of a file", book.subarray(0, book.length / 2), "file/damaged"],
  ])("%s is refused", (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  test("an archive on several disks is refused", () => {
    const bytes = Buffer.from(book);
    bytes.writeUInt16LE(1, bytes.length - 22 + 4);
    expect(refusal(bytes)).toBe("file/unsupported-zip");
  });

  test("a zip64 count is refused", () => {
    const bytes = Buffer.from(book);
    bytes.writeUInt16LE(0xffff, bytes.length - 22 + 10);
    expect(refusal(bytes)).toBe("file/unsupported-zip");
  });
});
