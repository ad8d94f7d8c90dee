import { isUtf8 } from "node:buffer";
import type { FileDefect } from "./file-finding.ts";

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** A local header, an empty archive, or a spanned one. */
const ZIPS = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];
/** How much of a file is looked at to tell one kind of text from another. */
const SNIFFED_BYTES = 4096;

/** What a file is, told by its content, when it is not a zip archive; nothing when it is one. */
export function foreignFormat(bytes: Buffer): FileDefect | undefined {
  if (bytes.length === 0) return "file/empty";
  if (ZIPS.includes(bytes.toString("latin1", 0, 4))) return undefined;
  if (bytes.subarray(0, OLE.length).equals(OLE)) return compoundFile(bytes);
  return textFile(bytes.subarray(0, SNIFFED_BYTES), bytes.length > SNIFFED_BYTES);
}

/** [MS-CFB]: the container of Office 97-2003 files and of password-protected newer ones ([MS-OFFCRYPTO] 2.3). */
function compoundFile(bytes: Buffer): FileDefect {
  if (hasStream(bytes, "EncryptedPackage")) return "file/password";
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return "file/old-excel";
  return hasStream(bytes, "WordDocument") ? "file/word-document" : "file/not-workbook";
}

/** Directory entries are 128 bytes long and aligned: a UTF-16 name in 64 bytes, then the name's length in bytes. */
function hasStream(bytes: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, "utf16le");
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    if (at % 128 === 0 && at + 66 <= bytes.length && bytes.readUInt16LE(at + 64) === wanted.length) return true;
  }
  return false;
}

function textFile(head: Buffer, cut: boolean): FileDefect {
  const utf16 = head[0] === 0xff && head[1] === 0xfe;
  if (!utf16 && head.includes(0)) return "file/not-workbook";
  const text = head.toString(utf16 ? "utf16le" : "utf8").trimStart();
  if (/^<!doctype html|^<html|^<table|^<meta|^MIME-Version:/i.test(text)) return "file/html";
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "file/xml-2003";
  if (/^<\?xml[\s\S]*<html/i.test(text)) return "file/html";
  const [first = ""] = text.split(/\r?\n/, 1);
  if (/[\t;,].*[\t;,]/.test(first)) return "file/csv";
  // A cut may fall inside a character; legacy single-byte encodings of Vietnamese are not UTF-8 either.
  const printable = utf16 || cut || isUtf8(head) || !/[\x01-\x08\x0e-\x1f]/.test(head.toString("latin1"));
  return printable && !/[\x01-\x08\x0e-\x1f]/.test(text) ? "file/text" : "file/not-workbook";
}
