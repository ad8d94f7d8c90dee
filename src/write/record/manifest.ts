import type { FileContent, Writer } from "../../domain/document/writer.ts";
import {
  type HashedFile,
  MANIFEST_FORMAT,
  MANIFEST_VERSION,
  type SourceFiles,
  type WrittenManifest,
} from "../../domain/document/written-manifest.ts";
import type { Finding, Severity } from "../../domain/findings/finding.ts";
import { contentHash } from "../disk/standing-file.ts";

/** What is written, and everything that shaped it. */
export interface ManifestSource
  extends Pick<
    WrittenManifest,
    "document" | "period" | "type" | "topic" | "draft" | "issued" | "editedFrom" | "madeFrom" | "province" | "text"
  > {
  readonly writer: Pick<Writer, "version" | "node">;
  readonly sources: SourceFiles;
  /** Files written beside the manifest, by bare name. */
  readonly outputs: readonly OutputFile[];
  readonly findings: readonly Finding[];
}

export interface OutputFile {
  readonly name: string;
  readonly bytes: FileContent;
}

/** The manifest as JSON text: keys and files sorted, LF, no date; equal inputs and versions give equal bytes. */
export function manifestOf({ writer, sources, outputs, findings, ...rest }: ManifestSource): string {
  const manifest = {
    ...rest,
    format: MANIFEST_FORMAT,
    formatVersion: MANIFEST_VERSION,
    program: { ntm: writer.version, node: writer.node },
    inputs: byName(sources.inputs),
    rules: byName(sources.rules),
    criteria: byName(sources.criteria),
    templates: byName(sources.templates),
    ...(sources.readings && sources.readings.length > 0 ? { readings: sources.readings } : {}),
    outputs: byName(outputs.map(({ name, bytes }) => ({ file: name, sha256: contentHash(bytes) }))),
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
