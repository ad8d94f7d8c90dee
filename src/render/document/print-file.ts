import type { Layout } from "../../domain/document/layout.ts";
import type { ReportDocument } from "../../domain/document/report-document.ts";
import { draftNotes, noNotes } from "../parts/draft-notes.ts";
import { type NotedDocument, renderPackage } from "./docx.ts";

/** Documents one after the other in one file, for the printer: no comments, no anchors; holes of drafts stay highlighted. */
export function renderPrintFile(
  documents: readonly ReportDocument[],
  layout: Layout,
  { draft }: { readonly draft: boolean },
): Promise<Uint8Array> {
  let footnotesBefore = 0;
  const noted = documents.map((document): NotedDocument => {
    const { isHole } = draft ? draftNotes(document) : noNotes(document);
    const notes = { commentsAt: () => [], isHole, comments: [], footnotesBefore };
    footnotesBefore += document.footnotes.length;
    return { document, notes };
  });
  return renderPackage(noted, layout, { draft });
}
