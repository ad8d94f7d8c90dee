import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "./manifest.ts";
import { readManifests, recordedHashes } from "./recorded-outputs.ts";

/**
 * Removes from a folder what was written there before and is not in `keep`: only files that stand as a manifest of the
 * folder records them. What somebody edited stays.
 */
export async function removeOutputs(dir: string, keep: readonly string[]): Promise<void> {
  if (!existsSync(dir)) return;
  const hashes = recordedHashes(await readManifests(dir));
  for (const [name, known] of hashes) {
    if (keep.includes(name)) continue;
    const path = join(dir, name);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes && known.has(sha256(bytes))) await rm(path, { force: true });
  }
}
