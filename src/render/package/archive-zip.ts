import { createHash } from "node:crypto";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { zipped } from "./zipped.ts";

/** The list of an archive's files as `sha256sum -c` reads it. */
const HASH_LIST = "SHA256SUMS";

/** Files by their paths (forward slashes) as one zip with a list of their hashes: on one Node.js the same bytes for the same files and date, whatever the clock and the zone. */
export function archiveZip(files: ReadonlyMap<string, Uint8Array>, date: IsoDate): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const list = sorted.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join("");
  return zipped([...sorted, [HASH_LIST, Buffer.from(list)]], date);
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
