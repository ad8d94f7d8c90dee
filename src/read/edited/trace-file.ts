import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { EditedDocument } from "../../domain/document/edited-document.ts";
import { parseManifest, type WrittenManifest } from "../../domain/document/written-manifest.ts";
import { TRACE_FORMAT, type WrittenTrace } from "../../domain/figures/written-trace.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { readPlainFile, UnreadableFile } from "../package/plain-file.ts";
import { sha256 } from "../workspace/hash.ts";

/** A trace, and the manifest beside it. */
export interface FoundTrace {
  readonly trace: WrittenTrace;
  readonly path: string;
  /** What was recorded when the document was made. */
  readonly manifest?: WrittenManifest;
}

const ENDING = ".trace.json";

/**
 * The trace of the very making that a document comes from: known by the identity that the document carries, under any
 * name, beside it or in one of the folders; without an identity by the document's name. Throws `CannotRun` when there
 * is none, or only one of another making: its figures are not this document's.
 */
export function findTrace(document: EditedDocument, path: string, folders: readonly string[]): FoundTrace {
  const { file, identity } = document;
  const named = basename(path).replace(/\.docx$/i, ENDING);
  const candidates = [dirname(path), ...folders].flatMap((folder) =>
    tracesIn(folder).map((name) => join(folder, name)),
  );
  let other: string | undefined;
  for (const candidate of [...new Set(candidates)]) {
    const isNamed = basename(candidate) === named;
    // Traces are large: without an identity only the one of the same name is read.
    if (!identity && !isNamed) continue;
    const trace = readTrace(candidate, candidate, { lenient: !isNamed });
    if (!trace) continue;
    if (!identity || trace.identity === identity.identity) return withManifest(trace, candidate);
    if (trace.type === identity.type && trace.period === identity.period) other ??= candidate;
  }
  if (other) {
    throw new CannotRun(
      `Tệp nguồn "${other}" thuộc lần lập khác với "${file}"; hãy nêu tệp .trace.json của đúng lần lập ấy bằng --trace.`,
    );
  }
  throw new CannotRun(
    identity
      ? `Không tìm thấy tệp nguồn số liệu (.trace.json) của "${file}" (${identity.type}, kỳ ${identity.period}); hãy để nó cạnh văn bản hoặc nêu bằng --trace.`
      : `Không tìm thấy tệp nguồn số liệu (.trace.json) của "${file}": văn bản không do ntm report lập, hoặc đã mất thông tin nhận dạng; nêu tệp nguồn bằng --trace.`,
  );
}

/** The trace that the user named; it must be of the same making when the document says which. */
export function openTrace(document: EditedDocument, path: string, file: string): FoundTrace {
  const trace = readTrace(path, file)!;
  if (document.identity && trace.identity !== document.identity.identity) {
    throw new CannotRun(`Tệp nguồn "${file}" thuộc lần lập khác với "${document.file}".`);
  }
  return withManifest(trace, path);
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

/** With `lenient`, a file that is no trace of this format is passed over. */
function readTrace(path: string, file: string, { lenient = false } = {}): WrittenTrace | undefined {
  const trace = parsed(path) as (WrittenTrace & { readonly format?: unknown }) | undefined;
  if (trace?.format === TRACE_FORMAT && Array.isArray(trace.figures) && Array.isArray(trace.paragraphs)) return trace;
  if (lenient) return undefined;
  throw new CannotRun(
    `Tệp nguồn "${file}" không đọc được hoặc do bản ntm khác ghi (cần dạng ${TRACE_FORMAT}); lập lại văn bản bằng ntm report.`,
  );
}

function withManifest(trace: WrittenTrace, path: string): FoundTrace {
  const folder = dirname(path);
  const hash = sha256(readPlainFile(path));
  const names = readdirSync(folder).filter((name) => /(^|\.)manifest\.json$/.test(name));
  for (const name of names.sort()) {
    const manifest = parseManifest(textOf(join(folder, name)) ?? "");
    const isOurs = manifest?.outputs.some((one) => one.file === basename(path) && one.sha256 === hash);
    if (isOurs) return { trace, path, manifest };
  }
  return { trace, path };
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(textOf(path) ?? "");
  } catch {
    return undefined;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readPlainFile(path).toString("utf8");
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}
