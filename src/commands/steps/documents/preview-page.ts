import { join } from "node:path";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import { tracedFigures } from "../../../domain/document/trail-knowledge.ts";
import type { LargeContent } from "../../../domain/document/writer.ts";
import { type FigureChange, figureChanges } from "../../../domain/figures/figure-change.ts";
import type { WrittenParagraph } from "../../../domain/figures/written-trace.ts";
import { recordedChanges } from "../../../render/preview/document/change-record.ts";
import { documentPage, type PreviewedDocument } from "../../../render/preview/document-page.ts";
import { readTrace } from "../../../validate/records/written-records.ts";
import { readableFile, sha256 } from "../../../write/disk/standing-file.ts";
import type { SoundDocument } from "./sound-document.ts";

/** A document with its anchors, and the file of its trace. */
export interface AnchoredPreview {
  readonly document: ReportDocument;
  readonly paragraphs: readonly WrittenParagraph[];
  readonly trace: LargeContent;
  readonly draft: boolean;
  /** Of a page that a server gives out. */
  readonly live?: PreviewedDocument["live"];
}

/** The text in pieces of the page that stands beside a document; what stands in the folder under the same name is the version before it. */
export function previewPage(
  { layout, trail, sources, findings }: SoundDocument,
  { trace, ...anchored }: AnchoredPreview,
  folder: string,
  name: string,
): Iterable<string> {
  const { inputs } = sources;
  const changes = changesSince(folder, name, trace.sha256, anchored);
  return documentPage({ ...anchored, layout, trail, inputs, findings, changes });
}

/** Made again without any change, a document keeps what its page said of the version before. */
function changesSince(
  folder: string,
  name: string,
  hash: string,
  { document, paragraphs }: Pick<AnchoredPreview, "document" | "paragraphs">,
): readonly FigureChange[] {
  const before = readableFile(join(folder, `${name}.trace.json`));
  if (before === undefined) return [];
  if (sha256(before) === hash) {
    const page = readableFile(join(folder, `${name}.html`));
    return page ? recordedChanges(page) : [];
  }
  const read = readTrace(before.toString("utf8"), `${name}.trace.json`);
  return read.ok ? figureChanges(read.value.figures, paragraphs, tracedFigures(document)) : [];
}
