import { join } from "node:path";
import type { Writer } from "../domain/document/writer.ts";
import { diskReason } from "../domain/findings/disk-obstacle.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import type { Issue } from "../domain/office/issue.ts";
import { makeFolder } from "./disk/disk.ts";
import { contentHash, standingHash } from "./disk/standing-file.ts";
import { requireFileName } from "./file-name.ts";
import { requireSameIssue } from "./record/issued-document.ts";
import type { OutputFile } from "./record/manifest.ts";
import {
  type RecordedHashes,
  type RecordedManifest,
  readManifests,
  recordedHashes,
} from "./record/recorded-outputs.ts";
import { staleFiles, supersededFiles } from "./record/superseded-files.ts";
import { exclusively } from "./replace/exclusively.ts";
import { replaceFiles } from "./replace/replace-files.ts";

interface WritingOptions {
  readonly writer: Writer;
  /** Overwrite files that were edited since they were written, or that nothing says were written here. */
  readonly force: boolean;
}

export interface WriteOptions extends WritingOptions {
  /**
   * Name of the document that the files are, as its manifest has it: what earlier runs of it wrote, these do not and
   * nobody edited goes when they come; with a number and day of issue it is not replaced by one without.
   */
  readonly document?: { readonly name: string; readonly issued?: Issue };
}

/** Paths of files that were written, and of those that went. */
export interface WrittenFiles {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** The files of one document of several. */
export interface DocumentFiles {
  readonly files: readonly OutputFile[];
  readonly document?: WriteOptions["document"];
}

export interface WrittenDocuments {
  /** Of each document in its turn its files, or why it was left as it is. */
  readonly documents: readonly (WrittenFiles | CannotRun)[];
  /** Paths of stale files that went. */
  readonly removed: readonly string[];
}

/**
 * Writes the files of one document into a folder, all of them or none, whatever happens in between.
 *
 * Throws `CannotRun` for a bad name, an edited file without `force`, a full or locked disk, and another run that is
 * writing there and does not come to an end.
 */
export async function writeOutputs(
  dir: string,
  files: readonly OutputFile[],
  { writer, force, document }: WriteOptions,
): Promise<WrittenFiles> {
  const one = { files, ...(document ? { document } : {}) };
  const [written] = (await writeDocuments(dir, [one], { writer, force })).documents;
  if (written instanceof CannotRun) throw written;
  return written!;
}

/**
 * The same for several documents of a folder at one go: what may not be written of one (somebody edited it, it has gone
 * out) leaves that one as it is, and says why; all the others come, or none.
 * What earlier runs wrote of documents that are `isStale`, and nobody edited or issued, goes with it.
 */
export async function writeDocuments(
  dir: string,
  documents: readonly DocumentFiles[],
  { writer, force, isStale }: WritingOptions & { readonly isStale?: (manifest: RecordedManifest) => boolean },
): Promise<WrittenDocuments> {
  requireNames(documents.flatMap(({ files }) => files));
  try {
    makeFolder(dir);
  } catch (cause) {
    throw new CannotRun(`Không tạo được thư mục "${dir}": ${diskReason(cause)}.`, { cause });
  }
  return exclusively(dir, writer, (claim) => {
    const manifests = readManifests(dir);
    const hashes = recordedHashes(manifests);
    const checked = documents.map((one) => {
      const refusal = force ? undefined : refusalOf(dir, one, manifests, hashes);
      if (refusal) return refusal;
      const { files, document } = one;
      return { files, superseded: document ? supersededFiles(dir, document.name, files, manifests) : [] };
    });
    const stale = isStale ? staleFiles(dir, manifests, isStale) : [];
    const sound = checked.flatMap((one) => (one instanceof CannotRun ? [] : [one]));
    const gone = [...new Set([...sound.flatMap(({ superseded }) => superseded), ...stale])];
    replaceFiles(dir, claim, [...sound.flatMap(({ files }) => files), ...gone.map((name) => ({ name }))]);
    const paths = (names: readonly string[]) => names.map((name) => join(dir, name));
    const written = checked.map((one) =>
      one instanceof CannotRun
        ? one
        : { written: paths(one.files.map(({ name }) => name)), removed: paths(one.superseded) },
    );
    return { documents: written, removed: paths(stale) };
  });
}

function refusalOf(
  dir: string,
  { files, document }: DocumentFiles,
  manifests: readonly RecordedManifest[],
  hashes: RecordedHashes,
): CannotRun | undefined {
  try {
    if (document) requireSameIssue(dir, document.name, document.issued, manifests);
    requireUnedited(dir, files, manifests, hashes);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof CannotRun) return refusal;
    throw refusal;
  }
}

function requireNames(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { name } of files) {
    requireFileName(name);
    // Windows and macOS take these for one file.
    const key = name.normalize("NFC").toLowerCase();
    if (seen.has(key)) throw new CannotRun(`Hai tệp kết quả trùng tên "${name}".`);
    seen.add(key);
  }
}

function requireUnedited(
  dir: string,
  files: readonly OutputFile[],
  manifests: readonly RecordedManifest[],
  hashes: RecordedHashes,
): void {
  // A manifest lists no hash of its own.
  const own = new Set(manifests.map(({ name }) => name));
  const edited = files
    .filter(({ name, bytes }) => {
      const standing = standingHash(join(dir, name));
      if (standing === undefined || own.has(name) || standing === contentHash(bytes)) return false;
      return !hashes.get(name)?.has(standing);
    })
    .map(({ name }) => `"${name}"`);
  if (edited.length === 0) return;
  throw new CannotRun(
    `Thư mục "${dir}" có ${edited.join(", ")} đã được sửa sau khi ntm ghi ra, hoặc không do ntm ghi ra; cất bản đó sang nơi khác, hoặc thêm --force để ghi đè.`,
  );
}
