import { inflateRawSync } from "node:zlib";
import { LOCAL_SIGNATURE, LOCAL_SIZE } from "../../opc/zip-format.ts";

/**
 * The wanted files of an archive that `zipped` wrote a moment ago, in their order: every record states its sizes and
 * nothing stands between records. Node's own inflater is seven times as fast as one in JavaScript that runs cold.
 */
export function unpacked(bytes: Uint8Array, isWanted: (path: string) => boolean): ReadonlyMap<string, Buffer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const files = new Map<string, Buffer>();
  for (let at = 0; archive.readUInt32LE(at) === LOCAL_SIGNATURE; ) {
    const start = at + LOCAL_SIZE + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
    const end = start + archive.readUInt32LE(at + 18);
    const path = archive.toString("utf8", at + LOCAL_SIZE, at + LOCAL_SIZE + archive.readUInt16LE(at + 26));
    if (isWanted(path)) files.set(path, inflateRawSync(archive.subarray(start, end)));
    at = end;
  }
  return files;
}
