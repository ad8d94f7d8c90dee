import { basename, dirname, join, resolve } from "node:path";
import type { EditedDocument } from "../../../domain/document/edited-document.ts";
import type { Layout } from "../../../domain/document/layout.ts";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import type { WrittenManifest } from "../../../domain/document/written-manifest.ts";
import type { WrittenParagraph, WrittenTrace } from "../../../domain/figures/written-trace.ts";
import { CannotRun, type Finding, type Outcome } from "../../../domain/findings/finding.ts";
import { readEditedDocument } from "../../../read/edited/edited-document.ts";
import { findRecords, openRecords, periodOutputFolders, type RecordFiles } from "../../../read/edited/record-files.ts";
import { readBytes } from "../../../read/workspace/file-bytes.ts";
import { findWorkspace } from "../../../read/workspace/workspace.ts";
import { withAnchors } from "../../../render/document/anchors.ts";
import { readManifest, readTrace } from "../../../validate/records/written-records.ts";
import { composePeriod } from "./compose-documents.ts";
import type { SoundDocument } from "./sound-document.ts";

export interface EditedRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** The document, and the trace if it is not to be searched for; relative to the folder. */
  readonly file: string;
  readonly trace?: string;
}

export interface OpenedDocument {
  readonly bytes: Buffer;
  /** Absolute. */
  readonly documentPath: string;
  readonly document: EditedDocument;
  readonly trace: WrittenTrace;
  /** What was recorded when the document was made. */
  readonly manifest?: WrittenManifest;
  /** Trace and manifest as they stand on the disk. */
  readonly files: RecordFiles;
}

/**
 * Reads a document that `ntm report` wrote, and its trace: beside it, or in `out/` of the workspace. A trace that is none is
 * findings; a manifest that is none is findings beside the value.
 */
export async function openRecorded({ folder, file, trace }: EditedRequest): Promise<Outcome<OpenedDocument>> {
  const documentPath = resolve(folder, file);
  const bytes = Buffer.from(await readBytes(documentPath, file));
  const document = readEditedDocument(bytes, file);
  const period = document.identity?.period ?? "";
  const places = /^[\w-]+$/.test(period)
    ? [folder, dirname(documentPath)].flatMap((from) =>
        periodOutputFolders(join(findWorkspace(from).root, "out", period)),
      )
    : [];
  const files =
    trace === undefined
      ? findRecords(document, documentPath, places)
      : openRecords(document, resolve(folder, trace), trace);
  const read = readTrace(files.trace.text, basename(files.trace.path));
  const manifest = files.manifest && readManifest(files.manifest.text, basename(files.manifest.path));
  const findings = [...read.findings, ...(manifest?.findings ?? [])];
  if (!read.ok) return { ok: false, findings };
  const known = manifest?.ok ? { manifest: manifest.value } : {};
  return { ok: true, value: { bytes, documentPath, document, trace: read.value, ...known, files }, findings };
}

/** The same for those who can do nothing with a damaged trace. Throws `CannotRun`. */
export async function openEdited(request: EditedRequest): Promise<OpenedDocument> {
  const opened = await openRecorded(request);
  if (opened.ok) return opened.value;
  throw new CannotRun(`Tệp nguồn số liệu của "${request.file}" hỏng, không dùng được.`, { findings: opened.findings });
}

/** The document as it would be written today, or why it can't be. */
export type Recomposed =
  | {
      readonly ok: true;
      readonly document: ReportDocument;
      readonly layout: Layout;
      readonly trail: SoundDocument["trail"];
      readonly paragraphs: readonly WrittenParagraph[];
      readonly sources: SoundDocument["sources"];
      readonly issued?: SoundDocument["issued"];
      readonly findings: readonly Finding[];
    }
  | {
      readonly ok: false;
      readonly why: string;
      readonly findings: readonly Finding[];
      /** Where it is not the data: what stopped the run. */
      readonly failure?: CannotRun;
    };

/**
 * Composes the document of a trace from the present data, with the number and day it went out with; what the data lacks is a
 * reason, not an error.
 */
export async function recompose(
  folder: string,
  { trace, manifest }: Pick<OpenedDocument, "trace" | "manifest">,
): Promise<Recomposed> {
  const { period, type, topic, draft } = trace;
  try {
    const composed = await composePeriod({
      folder,
      period,
      type,
      ...(topic === undefined ? {} : { topic }),
      draft,
      ...(manifest?.issued ? { issue: manifest.issued } : {}),
    });
    if (!composed.ok) {
      const errors = composed.findings.filter(({ severity }) => severity === "error").length;
      return { ok: false, why: `số liệu kỳ ${period} đang có ${errors} lỗi`, findings: composed.findings };
    }
    const { layout, trail, sources, issued } = composed.value;
    const { document, paragraphs } = withAnchors(composed.value.document, layout);
    return {
      ok: true,
      document,
      layout,
      trail,
      paragraphs,
      sources,
      ...(issued ? { issued } : {}),
      findings: composed.findings,
    };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { ok: false, why: error.message.replace(/\.$/, ""), findings: [], failure: error };
  }
}
