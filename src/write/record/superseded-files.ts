import { join } from "node:path";
import { readableFile, sha256 } from "../disk/standing-file.ts";
import type { OutputFile } from "./manifest.ts";
import { readManifests } from "./recorded-outputs.ts";

/**
 * Names of the files that earlier runs wrote for a document and this run does not, while they stand as written: a PDF of
 * the text before this one, a manifest under the name of old. What somebody edited or signed is theirs, and stays.
 */
export function supersededFiles(dir: string, document: string, files: readonly OutputFile[]): readonly string[] {
  const manifests = readManifests(dir).filter((one) => one.document === document);
  const kept = new Set(files.map(({ name }) => name));
  const superseded = new Set(manifests.map(({ name }) => name).filter((name) => !kept.has(name)));
  for (const { file, sha256: written } of manifests.flatMap(({ outputs }) => outputs)) {
    if (kept.has(file)) continue;
    const standing = readableFile(join(dir, file));
    if (standing && sha256(standing) === written) superseded.add(file);
  }
  return [...superseded].sort();
}
