import { END_SIGNATURE, END_SIZE, ENTRY_SIGNATURE, ENTRY_SIZE } from "../../opc/zip-format.ts";

/** One file of a zip archive, as its central directory declares it (APPNOTE.TXT 4.3.12). Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header starts in the archive. */
  readonly offset: number;
}

/** Why a central directory can't be used. */
export type ZipDefect = "damaged" | "zip64" | "multi-disk" | "too-many-entries";

/** A zip comment is at most this long, so the end record lies in the last END_SIZE + LONGEST_COMMENT bytes. */
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;

/** Reads the table of contents and nothing else; the number of entries is checked before any is read. */
export function readZipDirectory(bytes: Buffer, maxEntries: number): readonly ZipEntry[] | ZipDefect {
  const end = endOf(bytes);
  if (end === undefined) return "damaged";
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  // 4.4.1.4: a field of all ones says that the value stands in the zip64 record.
  if (count === 0xffff || start === 0xffffffff) return "zip64";
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count) return "multi-disk";
  if (count > maxEntries) return "too-many-entries";

  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) return "damaged";
    const entry = entryAt(bytes, at);
    if (entry.size === 0xffffffff || entry.compressedSize === 0xffffffff || entry.offset === 0xffffffff) return "zip64";
    if (entry.offset + entry.compressedSize > start) return "damaged";
    entries.push(entry);
    at += ENTRY_SIZE + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number | undefined {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return undefined;
}

const entryAt = (bytes: Buffer, at: number): ZipEntry => ({
  name: bytes.toString("utf8", at + ENTRY_SIZE, at + ENTRY_SIZE + bytes.readUInt16LE(at + 28)),
  method: bytes.readUInt16LE(at + 10),
  encrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
  crc: bytes.readUInt32LE(at + 16),
  compressedSize: bytes.readUInt32LE(at + 20),
  size: bytes.readUInt32LE(at + 24),
  offset: bytes.readUInt32LE(at + 42),
});
