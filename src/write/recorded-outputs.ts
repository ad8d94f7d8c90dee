import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST_FORMAT } from "./manifest.ts";

/** What the manifests in a folder (`manifest.json`, `<document>.manifest.json`) say was written there. */
export interface RecordedOutputs {
  /** File name → SHA-256 values under which a manifest lists it. */
  readonly hashes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of the manifests themselves: they list no hash of their own. */
  readonly manifests: ReadonlySet<string>;
}

/** A manifest that is damaged or not ours records nothing: its files then count as somebody else's. */
export async function readRecordedOutputs(dir: string): Promise<RecordedOutputs> {
  const hashes = new Map<string, Set<string>>();
  const manifests = new Set<string>();
  const names = (await readdir(dir)).filter((name) => /(^|\.)manifest\.json$/.test(name));
  for (const name of names) {
    const manifest = parsed(await readFile(join(dir, name), "utf8"));
    if (manifest?.format !== MANIFEST_FORMAT || !Array.isArray(manifest.outputs)) continue;
    manifests.add(name);
    for (const output of manifest.outputs as readonly { readonly file?: unknown; readonly sha256?: unknown }[]) {
      if (typeof output?.file !== "string" || typeof output.sha256 !== "string") continue;
      const known = hashes.get(output.file) ?? new Set();
      hashes.set(output.file, known.add(output.sha256));
    }
  }
  return { hashes, manifests };
}

function parsed(text: string): { readonly format?: unknown; readonly outputs?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
