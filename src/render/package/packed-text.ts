import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { LargeContent } from "../../domain/document/writer.ts";

/** Characters; shorter texts become bytes together. */
const PIECE = 64 * 1024;
/** Bytes; as many are packed together, and what is smaller altogether is not. */
const PACKED = 2 * 1024 * 1024;

/**
 * The UTF-8 of a text that comes in pieces. What is large is kept deflated until it is written: traces and pages of a
 * country are a hundred megabytes that repeat themselves, of which a twentieth is left at little cost.
 */
export function packedText(texts: Iterable<string>): LargeContent {
  const hash = createHash("sha256");
  const packed: Uint8Array[] = [];
  let waiting: Buffer[] = [];
  let size = 0;
  for (const bytes of bytesOf(texts)) {
    hash.update(bytes);
    waiting.push(bytes);
    size += bytes.length;
    if (size < PACKED) continue;
    packed.push(deflateRawSync(Buffer.concat(waiting), { level: 1 }));
    [waiting, size] = [[], 0];
  }
  const last = waiting;
  return {
    sha256: hash.digest("hex"),
    *pieces() {
      for (const piece of packed) yield inflateRawSync(piece);
      yield* last;
    },
  };
}

function* bytesOf(texts: Iterable<string>): Iterable<Buffer> {
  let gathered: string[] = [];
  let length = 0;
  for (const text of texts) {
    gathered.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield Buffer.from(gathered.join(""));
    [gathered, length] = [[], 0];
  }
  if (length > 0) yield Buffer.from(gathered.join(""));
}
