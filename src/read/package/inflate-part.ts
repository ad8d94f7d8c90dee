import { crc32, inflateRawSync } from "node:zlib";
import { LOCAL_SIGNATURE, LOCAL_SIZE } from "../../opc/zip-format.ts";
import type { ZipEntry } from "./zip-directory.ts";

/**
 * The bytes of one part, or nothing when the archive is damaged or its directory lies about the part.
 *
 * Inflating stops at the declared size, which the guard has bounded: no part can grow past what it declared.
 */
export function inflatePart(archive: Buffer, entry: ZipEntry): Buffer | undefined {
  const { offset, compressedSize, size } = entry;
  if (offset + LOCAL_SIZE > archive.length || archive.readUInt32LE(offset) !== LOCAL_SIGNATURE) return undefined;
  const start = offset + LOCAL_SIZE + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const content = archive.subarray(start, start + compressedSize);
  const bytes = entry.method === 0 ? content : inflated(content, size);
  return bytes !== undefined && bytes.length === size && crc32(bytes) === entry.crc ? bytes : undefined;
}

function inflated(content: Buffer, size: number): Buffer | undefined {
  try {
    // A chunk that is not filled to its end is the last: no second one, and nothing to put together.
    const chunkSize = Math.max(size + 1, SMALLEST_CHUNK);
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1), chunkSize });
  } catch {
    // Damaged data, or more of it than declared; zlib tells them apart, a clerk need not.
    return undefined;
  }
}

/** That zlib works with. */
const SMALLEST_CHUNK = 64;
