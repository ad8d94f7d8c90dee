import { join } from "node:path";
import { parseManifest, type WrittenManifest } from "../../domain/document/written-manifest.ts";
import { namesIn, readableFile } from "../disk/standing-file.ts";

/** A manifest in a folder (`<document>.manifest.json`, `manifest.json`) by its file's name. */
export interface RecordedManifest extends WrittenManifest {
  readonly name: string;
}

/** The manifests of a folder. One that is damaged or not ours records nothing: its files count as somebody else's. */
export const readManifests = (dir: string): readonly RecordedManifest[] =>
  namesIn(dir)
    .filter((name) => /(^|\.)manifest\.json$/.test(name))
    .flatMap((name) => {
      const manifest = parseManifest(readableFile(join(dir, name))?.toString("utf8") ?? "");
      return manifest ? [{ name, ...manifest }] : [];
    });

/** File name → SHA-256 values under which a manifest lists it. */
export type RecordedHashes = ReadonlyMap<string, ReadonlySet<string>>;

export function recordedHashes(manifests: readonly RecordedManifest[]): RecordedHashes {
  const hashes = new Map<string, Set<string>>();
  for (const { file, sha256 } of manifests.flatMap(({ outputs }) => outputs)) {
    hashes.set(file, (hashes.get(file) ?? new Set()).add(sha256));
  }
  return hashes;
}
