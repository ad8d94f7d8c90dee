import { join } from "node:path";
import { readableFile, sha256 } from "../disk/standing-file.ts";
import type { OutputFile } from "./manifest.ts";
import { type RecordedManifest, readManifests } from "./recorded-outputs.ts";

/**
 * Names of the files that earlier runs wrote for a document and this run does not, while they stand as written: a PDF of
 * the text before this one, a manifest under the name of old. What somebody edited or signed is theirs, and stays.
 */
export function supersededFiles(
  dir: string,
  document: string,
  files: readonly OutputFile[],
  recorded: readonly RecordedManifest[] = readManifests(dir),
): readonly string[] {
  const manifests = recorded.filter((one) => one.document === document);
  const kept = new Set(files.map(({ name }) => name));
  const superseded = new Set(manifests.map(({ name }) => name).filter((name) => !kept.has(name)));
  for (const { file, sha256: written } of manifests.flatMap(({ outputs }) => outputs)) {
    if (!kept.has(file) && isAsWritten(dir, file, written)) superseded.add(file);
  }
  return [...superseded].sort();
}

/** Names of all files of the documents that somebody finds stale, of those that stand as written and have not gone out. */
export const staleFiles = (
  dir: string,
  recorded: readonly RecordedManifest[],
  isStale: (manifest: RecordedManifest) => boolean,
): readonly string[] =>
  recorded
    .filter((manifest) => manifest.issued === undefined && isStale(manifest))
    .filter(({ outputs }) => outputs.every(({ file, sha256: written }) => isAsWritten(dir, file, written)))
    .flatMap(({ name, outputs }) => [...outputs.map(({ file }) => file), name]);

function isAsWritten(dir: string, file: string, written: string): boolean {
  const standing = readableFile(join(dir, file));
  return standing !== undefined && sha256(standing) === written;
}
