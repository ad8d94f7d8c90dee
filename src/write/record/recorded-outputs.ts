import { basename, join } from "node:path";
import type { Issue } from "../../domain/office/issue.ts";
import { namesIn, readableFile } from "../disk/standing-file.ts";
import { type HashedFile, MANIFEST_FORMAT } from "./manifest.ts";

/** What a manifest in a folder (`<document>.manifest.json`, `manifest.json`) says was written there. */
export interface RecordedManifest {
  readonly name: string;
  /** The document it speaks of: `bao-cao-so-ket`. */
  readonly document: string;
  readonly outputs: readonly HashedFile[];
  /** Number and day with which the document went out. */
  readonly issued?: Issue;
}

/** The manifests of a folder. One that is damaged or not ours records nothing: its files count as somebody else's. */
export function readManifests(dir: string): readonly RecordedManifest[] {
  const names = namesIn(dir).filter((name) => /(^|\.)manifest\.json$/.test(name));
  const manifests: RecordedManifest[] = [];
  for (const name of names) {
    const manifest = parsed(readableFile(join(dir, name))?.toString("utf8") ?? "");
    if (manifest?.format !== MANIFEST_FORMAT || !Array.isArray(manifest.outputs)) continue;
    const { document, outputs, issued } = manifest;
    const record = { name, document: String(document), outputs: outputs.filter(isHashedFile) };
    manifests.push(isIssue(issued) ? { ...record, issued } : record);
  }
  return manifests;
}

/** File name → SHA-256 values under which a manifest lists it. */
export function recordedHashes(manifests: readonly RecordedManifest[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hashes = new Map<string, Set<string>>();
  for (const { file, sha256 } of manifests.flatMap(({ outputs }) => outputs)) {
    hashes.set(file, (hashes.get(file) ?? new Set()).add(sha256));
  }
  return hashes;
}

/** Only files of the folder itself: a manifest speaks for nothing outside. */
function isHashedFile(value: unknown): value is HashedFile {
  const { file, sha256 } = (value ?? {}) as Partial<Readonly<Record<string, unknown>>>;
  return typeof file === "string" && basename(file) === file && typeof sha256 === "string";
}

function isIssue(value: unknown): value is Issue {
  const { number, date } = (value ?? {}) as Partial<Readonly<Record<string, unknown>>>;
  return typeof date === "string" && (number === undefined || typeof number === "string");
}

function parsed(text: string): Partial<Readonly<Record<string, unknown>>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
