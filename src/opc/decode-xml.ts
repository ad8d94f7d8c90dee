import { UnreadablePart } from "./unreadable-part.ts";

/** The text of a thousand pages takes some 15 MB of XML, and its tree twenty times that. */
export const LARGEST_XML = 24 * 1024 * 1024;

/** Labels of UTF-8 that writers use, compared without dashes; ASCII is a part of it. */
const UTF_8 = new Set(["utf8", "unicode11utf8", "usascii", "ascii"]);
/** A label of UTF-16 on bytes that are none is what a conversion leaves behind. */
const UTF_16 = new Set(["utf16", "utf16le", "utf16be", "unicode", "ucs2", "iso10646ucs2"]);

/**
 * An XML part as text, without its byte order mark. Parts are UTF-8 or UTF-16 (ISO/IEC 29500-2, 8.1.4): the bytes
 * decide, then the label. Throws `UnreadablePart` for other encodings, by name, and for bytes that are no text in their
 * encoding.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  if (bytes.length > LARGEST_XML) throw new UnreadablePart(part, "lớn bất thường");
  const encoding = encodingOf(bytes);
  if (encoding !== "utf-8" && encoding !== "utf-16le" && encoding !== "utf-16be") {
    throw new UnreadablePart(part, `dùng bảng mã ${encoding}, chỉ đọc được UTF-8 và UTF-16`);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadablePart(part, `có chỗ không phải chữ theo bảng mã ${encoding.toUpperCase()}`);
  }
}

/** `text` in the encoding that the part had before, so that its label stays true. */
export function encodeXml(text: string, before: Uint8Array): Buffer<ArrayBuffer> {
  const encoding = encodingOf(before);
  if (!encoding.startsWith("utf-16")) return Buffer.from(text, "utf8");
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

/** Of a mark, of how "<" is written, of the label: `utf-8`, `utf-16le`, `utf-16be`, or the name of another. */
export function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if ((first === 0 && second === 0) || (first === 0xff && second === 0xfe && third === 0 && fourth === 0)) {
    return "UTF-32";
  }
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === LESS && second === 0) return "utf-16le";
  if (first === 0 && second === LESS) return "utf-16be";
  const head = Buffer.from(bytes.subarray(0, LABELLED)).toString("latin1");
  const [, label = "utf-8"] = /^(?:ï»¿)?\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"']*)/.exec(head) ?? [];
  const name = label.toLowerCase().replace(/[-_]/g, "");
  if (UTF_8.has(name) || UTF_16.has(name)) return "utf-8";
  // Every other table in use has the letters of ASCII where ASCII has them.
  return bytes.every((byte) => byte < 0x80) ? "utf-8" : label.slice(0, 40);
}

const LESS = "<".charCodeAt(0);
/** The declaration stands at the very beginning. */
const LABELLED = 200;
