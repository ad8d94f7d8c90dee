import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { EditedDocument } from "../../domain/document/edited-document.ts";
import { parseManifest, type WrittenManifest } from "../../domain/document/written-manifest.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { readPlainFile, UnreadableFile } from "../package/plain-file.ts";
import { sha256 } from "../workspace/hash.ts";

/** A file that was written beside a document, as it stands now. */
export interface RecordFile {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** The trace of a document, and the manifest that speaks of it. */
export interface RecordFiles {
  readonly trace: RecordFile;
  readonly manifest?: RecordFile;
}

const ENDING = ".trace.json";

/**
 * The trace of the very making that a document comes from: known by the identity that the document carries, under any
 * name, beside it or in one of the folders; without an identity by the document's name. One in its place that the manifest
 * does not know is found too: it was altered. Throws `CannotRun` when there is none, or only one of another making: its
 * figures are not this document's; also when another program keeps to itself what may be it.
 */
export function findRecords(document: EditedDocument, path: string, folders: readonly string[]): RecordFiles {
  const { file, identity } = document;
  const named = basename(path).replace(/\.docx$/i, ENDING);
  const candidates = [dirname(path), ...folders].flatMap((folder) =>
    tracesIn(folder).map((name) => join(folder, name)),
  );
  let other: RecordFiles | undefined;
  let damaged: RecordFiles | undefined;
  let held: CannotRun | undefined;
  for (const candidate of [...new Set(candidates)]) {
    const isNamed = basename(candidate) === named;
    // Traces are large: without an identity only the one of the same name is read.
    if (!identity && !isNamed) continue;
    const trace = fileAt(candidate);
    if (trace instanceof CannotRun) held ??= trace;
    if (!trace || trace instanceof CannotRun) continue;
    const said = glimpse(trace.text);
    if (said && (!identity || said.identity === identity.identity)) return withManifest(trace);
    if (!said && isNamed) damaged ??= withManifest(trace);
    if (said?.type === identity?.type && said?.period === identity?.period && (isNamed || !other))
      other = withManifest(trace);
  }
  // One that is open elsewhere may be the one that is looked for: what stands beside it proves nothing.
  if (held) throw held;
  if (damaged) return damaged;
  // A trace of another making is as its manifest says; one that was altered is not.
  if (other && isAltered(other)) return other;
  if (other) {
    throw new CannotRun(
      `Tệp nguồn "${other.trace.path}" thuộc lần lập khác với "${file}"; hãy nêu tệp .trace.json của đúng lần lập ấy bằng --trace.`,
    );
  }
  throw new CannotRun(
    identity
      ? `Không tìm thấy tệp nguồn số liệu (.trace.json) của "${file}" (${identity.type}, kỳ ${identity.period}); hãy để nó cạnh văn bản hoặc nêu bằng --trace.`
      : `Không tìm thấy tệp nguồn số liệu (.trace.json) của "${file}": văn bản không do ntm report lập, hoặc đã mất thông tin nhận dạng; nêu tệp nguồn bằng --trace.`,
  );
}

/** Where the records of a period's documents stand: its folder, and those of types that have a document for each unit. */
export function periodOutputFolders(folder: string): readonly string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [folder, ...below.map(({ name }) => join(folder, name)).sort()];
  } catch {
    return [folder];
  }
}

/** The trace that the user named; it must be of the same making when the document says which. */
export function openRecords(document: EditedDocument, path: string, file: string): RecordFiles {
  const trace = namedFile(path, file);
  const found = withManifest(trace);
  const said = glimpse(trace.text);
  if (said && document.identity && said.identity !== document.identity.identity && !isAltered(found)) {
    throw new CannotRun(`Tệp nguồn "${file}" thuộc lần lập khác với "${document.file}".`);
  }
  return found;
}

function tracesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .sort();
  } catch {
    return [];
  }
}

/** What a trace says it is of; nothing where it is none. */
function glimpse(text: string): Partial<Readonly<Record<"identity" | "type" | "period", unknown>>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    const { identity, type, period }: Partial<Record<string, unknown>> = value;
    return typeof identity === "string" ? { identity, type, period } : undefined;
  } catch {
    return undefined;
  }
}

/** The manifest that lists the trace with this content, else the one that lists its name, else the one beside it. */
function withManifest(trace: RecordFile): RecordFiles {
  const name = basename(trace.path);
  const beside = name.replace(/trace\.json$/, "manifest.json");
  let best: { readonly file: RecordFile; readonly rank: number } | undefined;
  let held: CannotRun | undefined;
  for (const manifest of manifestsIn(dirname(trace.path))) {
    if (manifest instanceof CannotRun) {
      held ??= manifest;
      continue;
    }
    const recorded = recordedTrace(parseManifest(manifest.text), name);
    const isBeside = basename(manifest.path) === beside;
    const rank = recorded === trace.sha256 ? 3 : recorded !== undefined ? 2 : isBeside ? 1 : 0;
    if (rank > (best?.rank ?? 0)) best = { file: manifest, rank };
  }
  if (held && best?.rank !== 3) throw held;
  return best ? { trace, manifest: best.file } : { trace };
}

const recordedTrace = (manifest: WrittenManifest | undefined, name: string): string | undefined =>
  manifest?.outputs.find(({ file }) => file === name)?.sha256;

function isAltered({ trace, manifest }: RecordFiles): boolean {
  const recorded = recordedTrace(parseManifest(manifest?.text ?? ""), basename(trace.path));
  return recorded !== undefined && recorded !== trace.sha256;
}

function manifestsIn(folder: string): readonly (RecordFile | CannotRun)[] {
  const names = readdirSync(folder).filter((name) => /(^|\.)manifest\.json$/.test(name));
  return names.sort().flatMap((name) => fileAt(join(folder, name)) ?? []);
}

function namedFile(path: string, file: string): RecordFile {
  try {
    return readRecord(path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw notOpened(file, error);
  }
}

function readRecord(path: string): RecordFile {
  const bytes = readPlainFile(path);
  return { path, text: bytes.toString("utf8"), sha256: sha256(bytes) };
}

/** Nothing for what is no file; what to say of one that another program may keep to itself, which is there all the same. */
function fileAt(path: string): RecordFile | CannotRun | undefined {
  try {
    return readRecord(path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.fix === "" ? undefined : notOpened(path, error);
  }
}

const notOpened = (file: string, error: UnreadableFile): CannotRun =>
  new CannotRun(`Không mở được tệp nguồn "${file}": ${error.message}${error.fix}.`, { cause: error });
