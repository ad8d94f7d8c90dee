import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { LargeContent } from "../../domain/document/writer.ts";

/** Characters; shorter texts become bytes together. */
const PIECE = 64 * 1024;
/** Bytes that are packed together; what is smaller altogether is not. What is not written to takes no memory. */
const ROOM = 4 * 1024 * 1024;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MOST_BYTES = 3;

/**
 * The UTF-8 of a text that comes in pieces. What is large is kept deflated until it is written: traces and pages of a
 * country are a hundred megabytes that repeat themselves, of which a twentieth is left at little cost.
 */
export function packedText(texts: Iterable<string>): LargeContent {
  const hash = createHash("sha256");
  const packed: Uint8Array[] = [];
  // One room for all that passes through: bytes that nobody needs any more lie there until V8 looks at its heap.
  const room = Buffer.allocUnsafeSlow(ROOM);
  let end = 0;
  const pack = (bytes: Buffer): void => {
    if (bytes.length > 0) packed.push(deflateRawSync(bytes, { level: 1 }));
  };
  for (const text of gathered(texts)) {
    const needed = MOST_BYTES * text.length;
    if (end + needed > ROOM) {
      pack(room.subarray(0, end));
      end = 0;
    }
    const bytes = needed > ROOM ? Buffer.from(text) : room.subarray(end, end + room.write(text, end));
    hash.update(bytes);
    if (needed > ROOM) pack(bytes);
    else end += bytes.length;
  }
  const last = room.subarray(0, end);
  return {
    sha256: hash.digest("hex"),
    *pieces() {
      for (const piece of packed) yield inflateRawSync(piece);
      yield last;
    },
  };
}

function* gathered(texts: Iterable<string>): Iterable<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield waiting.join("");
    [waiting, length] = [[], 0];
  }
  yield waiting.join("");
}
