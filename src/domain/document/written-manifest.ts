import type { RecordedReading } from "../criteria/threshold-reading.ts";
import type { Issue } from "../office/issue.ts";

/** A file by name and exact content. */
export interface HashedFile {
  /** Relative to the workspace, with forward slashes; of a result, its bare name. */
  readonly file: string;
  /** SHA-256, lower-case hex: of a text as UTF-8, NFC, LF, without byte order mark; of any other file as it is. */
  readonly sha256: string;
}

/** Everything that shaped a document, by file. */
export interface SourceFiles {
  /** Workbooks, and answers to warnings. */
  readonly inputs: readonly HashedFile[];
  /** Office, indicators, forms, cross-checks, units, legal register, layout, rules of documents. */
  readonly rules: readonly HashedFile[];
  /** Criteria sets that the document or its figures name. */
  readonly criteria: readonly HashedFile[];
  /** The template and the parts it includes. */
  readonly templates: readonly HashedFile[];
  /** Thresholds of these sets that the office read itself, with who read them; none where it has read none. */
  readonly readings?: readonly RecordedReading[];
}

export const SOURCE_KINDS = [
  "inputs",
  "rules",
  "criteria",
  "templates",
] as const satisfies readonly (keyof SourceFiles)[];

/** Versions of ntm and of Node.js. */
export interface ProgramVersions {
  readonly ntm: string;
  readonly node: string;
}

/** What `<document>.manifest.json` says of the files beside it. */
export interface WrittenManifest {
  /** Name of the document's files, without ending, and id of the period: `bao-cao-so-ket`, `2024-H1`. */
  readonly document: string;
  readonly period: string;
  /** Document type of `data/office.yaml`; absent of forms and copies. */
  readonly type?: string;
  /** Of one of many documents of a type: name of what it speaks of. */
  readonly topic?: string;
  readonly draft?: boolean;
  /** Number and day with which the document went out. */
  readonly issued?: Issue;
  /** Absent of what was written before both were recorded. */
  readonly program?: ProgramVersions;
  /** Kinds that the writing program recorded. */
  readonly sources: Partial<SourceFiles>;
  /** Of a refreshed document: the edited one and its trace, by path in the workspace or bare name. */
  readonly editedFrom?: readonly HashedFile[];
  readonly outputs: readonly HashedFile[];
  /** Of an export: one hash over all sources, program and format, and the code of the province. */
  readonly madeFrom?: string;
  readonly province?: string;
  /** All that the document shows, paragraph by paragraph; absent of what was written before it was recorded. */
  readonly text?: readonly string[];
}

export const MANIFEST_FORMAT = "ntm/manifest";
/** 1 recorded neither rules nor Node.js. */
export const MANIFEST_VERSION = 2;

/** A manifest from the text of a file; nothing where it is damaged or not ours: its files count as somebody else's. */
export function parseManifest(text: string): WrittenManifest | undefined {
  const value = recordOf(parsed(text));
  const outputs = filesOf(value.outputs);
  if (value.format !== MANIFEST_FORMAT || !outputs) return undefined;
  const editedFrom = filesOf(value.editedFrom);
  const { document, period, type, topic, draft, issued, program, madeFrom, province, text: shown } = value;
  const sources = Object.fromEntries(
    SOURCE_KINDS.flatMap((kind) => {
      const files = filesOf(value[kind]);
      return files ? [[kind, files]] : [];
    }),
  );
  return {
    document: String(document),
    period: String(period),
    ...(typeof type === "string" ? { type } : {}),
    ...(typeof topic === "string" ? { topic } : {}),
    ...(typeof draft === "boolean" ? { draft } : {}),
    ...(isIssue(issued) ? { issued } : {}),
    ...(isProgram(program) ? { program } : {}),
    ...(editedFrom ? { editedFrom } : {}),
    ...(typeof madeFrom === "string" ? { madeFrom } : {}),
    ...(typeof province === "string" ? { province } : {}),
    sources,
    // A manifest speaks for nothing outside its folder.
    ...(Array.isArray(shown) ? { text: shown.filter((line) => typeof line === "string") } : {}),
    outputs: outputs.filter(({ file }) => !/[\\/]/.test(file) && file !== ".." && file !== "."),
  };
}

/** All files of all kinds, each once, in the order of their names. */
export const allSources = (sources: Partial<SourceFiles>): readonly HashedFile[] =>
  [...new Map(SOURCE_KINDS.flatMap((kind) => sources[kind] ?? []).map((one) => [one.file, one])).values()].sort(
    (one, other) => (one.file < other.file ? -1 : 1),
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const recordOf = (value: unknown): Partial<Readonly<Record<string, unknown>>> =>
  typeof value === "object" && value !== null ? value : {};

const filesOf = (value: unknown): readonly HashedFile[] | undefined =>
  Array.isArray(value) ? value.filter(isHashedFile) : undefined;

function isHashedFile(value: unknown): value is HashedFile {
  const { file, sha256 } = recordOf(value);
  return typeof file === "string" && typeof sha256 === "string";
}

function isIssue(value: unknown): value is Issue {
  const { number, date } = recordOf(value);
  return typeof date === "string" && (number === undefined || typeof number === "string");
}

function isProgram(value: unknown): value is ProgramVersions {
  const { ntm, node } = recordOf(value);
  return typeof ntm === "string" && typeof node === "string";
}
