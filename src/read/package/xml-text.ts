import { isUtf8 } from "node:buffer";

/** XML declares its encoding in ASCII, in the first line; longer heads are no declarations. */
const HEAD_BYTES = 200;

/** A part in UTF-8, whatever Unicode encoding it came in; the name of its encoding where it is another one. */
export function xmlInUtf8(part: Buffer): Buffer | string {
  const wide = wideEncoding(part);
  if (wide === "utf-32") return "UTF-32";
  if (wide !== undefined) return Buffer.from(new TextDecoder(wide).decode(part));
  const [, declared = ""] =
    /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(part.toString("latin1", 0, HEAD_BYTES)) ?? [];
  // Programs that write through a UTF-16 string declare UTF-16 and save UTF-8; as ASCII letters stand in single bytes
  // here, it can't be what it declares.
  if (declared !== "" && !/^(utf-?8|us-ascii|ascii|utf-?16(le|be)?|ucs-?2|unicode)$/i.test(declared)) return declared;
  return isUtf8(part) ? part : "không phải UTF-8";
}

/** By the byte order mark, else by how "<" and the character after it are laid out (XML 1.0, appendix F). */
function wideEncoding(part: Buffer): "utf-16le" | "utf-16be" | "utf-32" | undefined {
  if (part.length < 4) return undefined;
  const mark = part.readUInt32BE(0);
  if (mark === 0xfffe0000 || mark === 0x0000feff || mark === 0x3c000000 || mark === 0x0000003c) return "utf-32";
  const [first, second] = [part[0]!, part[1]!];
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return undefined;
}
