import type { Layout } from "../../../domain/document/layout.ts";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import type { Writer } from "../../../domain/document/writer.ts";
import type { SourceFiles } from "../../../domain/document/written-manifest.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { Issue } from "../../../domain/office/issue.ts";
import { withAnchors } from "../../../render/document/anchors.ts";
import { renderDocx } from "../../../render/document/docx.ts";
import { identityOf, traceJson } from "../../../render/document/trace-json.ts";
import { shownLines } from "../../../render/package/shown-lines.ts";
import { type WrittenFiles, writeOutputs } from "../../../write/output.ts";
import { manifestOf, type OutputFile } from "../../../write/record/manifest.ts";
import type { ToPdf } from "./pdf-maker.ts";

/** A document that nothing refuses, with what it was made from. */
export interface SoundDocument {
  readonly type: string;
  /** Name of its file, without ending. */
  readonly file: string;
  readonly document: ReportDocument;
  readonly layout: Layout;
  readonly sources: SourceFiles;
  /** Number and day, once văn thư has given them. */
  readonly issued?: Issue;
  /** Findings that do not refuse it. */
  readonly findings: readonly Finding[];
}

export interface WriteRequest {
  readonly period: string;
  readonly draft: boolean;
  /** Overwrite files that were edited since they were written. */
  readonly force: boolean;
  readonly writer: Writer;
  /** Makes the PDF that stands beside the document. */
  readonly toPdf?: ToPdf;
}

/** render → write: all files of a document or none. Throws `CannotRun` as `writeOutputs` does. */
export async function writeDocument(
  { type, file, document: composed, layout, sources, issued, findings }: SoundDocument,
  folder: string,
  { period, draft, force, writer, toPdf }: WriteRequest,
): Promise<WrittenFiles> {
  const name = draft ? `${file}.du-thao` : file;
  const { document, paragraphs } = withAnchors(composed, layout);
  const identity = { type, period, draft, identity: identityOf(paragraphs) };
  const docx = await renderDocx(document, layout, { draft, identity });
  const trace = traceJson(document, paragraphs, { document: `${name}.docx`, ...identity });
  const outputs: readonly OutputFile[] = [
    { name: `${name}.docx`, bytes: docx },
    ...(toPdf ? [{ name: `${name}.pdf`, bytes: await toPdf(docx, document.properties.date) }] : []),
    { name: `${name}.trace.json`, bytes: Buffer.from(trace) },
  ];
  const manifest = manifestOf({
    document: name,
    period,
    type,
    draft,
    ...(issued ? { issued } : {}),
    writer,
    sources,
    outputs,
    text: shownLines(docx),
    findings,
  });
  const files = [...outputs, { name: `${name}.manifest.json`, bytes: Buffer.from(manifest) }];
  return writeOutputs(folder, files, { writer, force, document: { name, ...(issued ? { issued } : {}) } });
}
