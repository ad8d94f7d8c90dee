import { dirname, join, resolve } from "node:path";
import type { EditedDocument } from "../../../domain/document/edited-document.ts";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import type { WrittenParagraph } from "../../../domain/figures/written-trace.ts";
import { CannotRun, type Finding } from "../../../domain/findings/finding.ts";
import { readEditedDocument } from "../../../read/edited/edited-document.ts";
import { type FoundTrace, findTrace, openTrace } from "../../../read/edited/trace-file.ts";
import { readBytes } from "../../../read/workspace/file-bytes.ts";
import { findWorkspace } from "../../../read/workspace/workspace.ts";
import { withAnchors } from "../../../render/document/anchors.ts";
import { composePeriod } from "./compose-documents.ts";
import type { SoundDocument } from "./write-document.ts";

export interface EditedRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** The document, and the trace if it is not to be searched for; relative to the folder. */
  readonly file: string;
  readonly trace?: string;
}

export interface OpenedDocument extends FoundTrace {
  readonly bytes: Buffer;
  /** Absolute. */
  readonly documentPath: string;
  readonly document: EditedDocument;
}

/** Reads a document that `ntm report` wrote, and its trace: beside it, or in `out/` of the workspace. */
export async function openEdited({ folder, file, trace }: EditedRequest): Promise<OpenedDocument> {
  const documentPath = resolve(folder, file);
  const bytes = Buffer.from(await readBytes(documentPath, file));
  const document = readEditedDocument(bytes, file);
  const period = document.identity?.period;
  const places =
    period === undefined
      ? []
      : [folder, dirname(documentPath)].map((from) => join(findWorkspace(from).root, "out", period));
  const found =
    trace === undefined
      ? findTrace(document, documentPath, places)
      : openTrace(document, resolve(folder, trace), trace);
  return { ...found, bytes, documentPath, document };
}

/** The document as it would be written today, or why it can't be. */
export type Recomposed =
  | {
      readonly ok: true;
      readonly document: ReportDocument;
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

/** Composes the document of a trace from the present data, with the number and day it went out with; what the data lacks is a reason, not an error. */
export async function recompose(folder: string, { trace, manifest }: FoundTrace): Promise<Recomposed> {
  const { period, type, draft } = trace;
  try {
    const composed = await composePeriod({
      folder,
      period,
      type,
      draft,
      ...(manifest?.issued ? { issue: manifest.issued } : {}),
    });
    if (!composed.ok) {
      const errors = composed.findings.filter(({ severity }) => severity === "error").length;
      return { ok: false, why: `số liệu kỳ ${period} đang có ${errors} lỗi`, findings: composed.findings };
    }
    const { layout, sources, issued } = composed.value;
    const { document, paragraphs } = withAnchors(composed.value.document, layout);
    return { ok: true, document, paragraphs, sources, ...(issued ? { issued } : {}), findings: composed.findings };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { ok: false, why: error.message.replace(/\.$/, ""), findings: [], failure: error };
  }
}
