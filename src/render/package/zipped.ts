import { crc32, deflateRawSync } from "node:zlib";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import {
  END_SIGNATURE,
  END_SIZE,
  ENTRY_SIGNATURE,
  ENTRY_SIZE,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
} from "../../opc/zip-format.ts";

/** Version 2.0: deflated entries (4.4.3.2). */
const VERSION = 20;
const DEFLATED = 8;
/** The name is UTF-8 (4.4.4, bit 11). */
const UTF8 = 0x800;
const NOON = 12 << 11;

/**
 * A zip archive (APPNOTE.TXT) of files by their paths, in their order, each deflated and dated noon of a day.
 *
 * The packer is Node's own, in an eighth of the time of one in JavaScript: the same files give the same bytes on one
 * version of Node.js and one kind of processor; on any other they give the same parts.
 */
export function zipped(
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
  date: IsoDate,
): Uint8Array<ArrayBuffer> {
  const day = dosDate(date);
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(path, "utf8");
    const content = deflateRawSync(bytes);
    const head = Buffer.alloc(LOCAL_SIZE);
    head.writeUInt32LE(LOCAL_SIGNATURE, 0);
    head.writeUInt16LE(VERSION, 4);
    head.writeUInt16LE(name.length === path.length ? 0 : UTF8, 6);
    head.writeUInt16LE(DEFLATED, 8);
    head.writeUInt16LE(NOON, 10);
    head.writeUInt16LE(day, 12);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(ENTRY_SIZE);
    entry.writeUInt32LE(ENTRY_SIGNATURE, 0);
    entry.writeUInt16LE(VERSION, 4);
    // From the version needed to the length of the name both say the same.
    head.copy(entry, 6, 4, 28);
    entry.writeUInt32LE(offset, 42);
    chunks.push(head, name, content);
    directory.push(entry, name);
    offset += LOCAL_SIZE + name.length + content.length;
  }
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(
    directory.reduce((size, { length }) => size + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}

/** Years from 1980 on (4.4.6). */
function dosDate(date: IsoDate): number {
  const [year, month, day] = date.split("-").map(Number);
  return ((Math.max(year!, 1980) - 1980) << 9) | (month! << 5) | day!;
}
