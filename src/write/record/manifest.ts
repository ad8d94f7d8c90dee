import type { Finding, Severity } from "../../domain/findings/finding.ts";
import type { Issue } from "../../domain/office/issue.ts";
import { sha256 } from "../disk/standing-file.ts";

/** A file by name and exact content. */
export interface HashedFile {
  readonly file: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
}

/** What went into a document. File paths are relative to the workspace, with forward slashes. */
export interface ManifestSource {
  /** Name of the document type and of the period: `bao-cao-so-ket`, `2024-H1`. */
  readonly document: string;
  readonly period: string;
  readonly toolVersion: string;
  /** Number and day, once văn thư has given them. */
  readonly issued?: Issue;
  readonly inputs: readonly HashedFile[];
  readonly criteria: readonly HashedFile[];
  readonly templates: readonly HashedFile[];
  /** Files written beside the manifest, by bare name. */
  readonly outputs: readonly OutputFile[];
  readonly findings: readonly Finding[];
}

export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const MANIFEST_FORMAT = "ntm/manifest";
const MANIFEST_VERSION = 1;

/** The manifest as JSON text: keys and files sorted, LF, no date; equal inputs give equal bytes. */
export function manifestOf(source: ManifestSource): string {
  const { outputs, findings, ...rest } = source;
  const manifest = {
    ...rest,
    format: MANIFEST_FORMAT,
    formatVersion: MANIFEST_VERSION,
    inputs: byName(source.inputs),
    criteria: byName(source.criteria),
    templates: byName(source.templates),
    outputs: byName(outputs.map(({ name, bytes }) => ({ file: name, sha256: sha256(bytes) }))),
    findings: counts(findings),
  };
  return `${JSON.stringify(manifest, sortedKeys, 2)}\n`;
}

const byName = (files: readonly HashedFile[]): readonly HashedFile[] =>
  files.map(({ file, sha256 }) => ({ file, sha256 })).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));

function counts(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of("error"), warning: of("warning"), info: of("info") };
}

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
