import type { Writer } from "../../../domain/document/writer.ts";
import { withAnchors } from "../../../render/document/anchors.ts";
import { identityOf, traceJson } from "../../../render/document/trace-json.ts";
import { packedText } from "../../../render/package/packed-text.ts";
import { shownLines } from "../../../render/package/shown-lines.ts";
import { renderedFile } from "../../../render/word/rendered-file.ts";
import { type DocumentFiles, type WrittenFiles, writeOutputs } from "../../../write/output.ts";
import { manifestOf, type OutputFile } from "../../../write/record/manifest.ts";
import type { ToPdf } from "./pdf-maker.ts";
import { previewPage } from "./preview-page.ts";
import type { SoundDocument } from "./sound-document.ts";

export interface WriteRequest {
  readonly period: string;
  readonly draft: boolean;
  /** Overwrite files that were edited since they were written. */
  readonly force: boolean;
  readonly writer: Writer;
  /** Leave out the page that shows where each number comes from: it holds the data. */
  readonly noHtml?: boolean;
  /** Makes the PDF that stands beside the document. */
  readonly toPdf?: ToPdf;
}

/** render → write: all files of a document or none. Throws `CannotRun` as `writeOutputs` does. */
export async function writeDocument(
  sound: SoundDocument,
  folder: string,
  request: WriteRequest,
): Promise<WrittenFiles> {
  const { files, document } = await documentFiles(sound, folder, request);
  return writeOutputs(folder, files, { ...request, document });
}

/** render: the files of a document, and what it is called. `folder` is where those of the version before stand. */
export async function documentFiles(
  sound: SoundDocument,
  folder: string,
  { period, draft, writer, noHtml, toPdf }: Omit<WriteRequest, "force">,
): Promise<Required<DocumentFiles>> {
  const { type, topic, file, document: composed, layout, sources, issued, findings } = sound;
  const name = draft ? `${file}.du-thao` : file;
  const { document, paragraphs } = withAnchors(composed, layout);
  const of = { type, period, ...(topic ? { topic: topic.name } : {}), draft };
  const identity = { ...of, identity: identityOf(paragraphs, topic?.name) };
  const docx = await renderedFile(document, layout, { draft, identity });
  const trace = packedText(traceJson(document, paragraphs, { document: `${name}.docx`, ...identity }));
  const page = noHtml ? undefined : previewPage(sound, { document, paragraphs, trace, draft }, folder, name);
  const outputs: readonly OutputFile[] = [
    { name: `${name}.docx`, bytes: docx },
    ...(toPdf ? [{ name: `${name}.pdf`, bytes: await toPdf(docx, document.properties.date) }] : []),
    { name: `${name}.trace.json`, bytes: trace },
    ...(page === undefined ? [] : [{ name: `${name}.html`, bytes: packedText(page) }]),
  ];
  const manifest = manifestOf({
    document: name,
    ...of,
    ...(issued ? { issued } : {}),
    writer,
    sources,
    outputs,
    text: shownLines(docx),
    findings,
  });
  const files = [...outputs, { name: `${name}.manifest.json`, bytes: Buffer.from(manifest) }];
  return { files, document: { name, ...(issued ? { issued } : {}) } };
}
