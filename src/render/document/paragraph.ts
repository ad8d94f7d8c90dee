import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { ParagraphKind } from "../../domain/document/layout.ts";
import type { Run } from "../../domain/document/report-document.ts";
import { bookmarkId, bookmarksAt } from "../parts/bookmarks.ts";
import { footnoteId } from "../parts/draft-notes.ts";
import { markedText } from "../parts/splice-anchors.ts";
import { styleId } from "../parts/styles-xml.ts";
import type { Rendering } from "./rendering.ts";

/** A paragraph of one kind; `more` holds what the text itself decides (indents that depend on measured widths). */
export function paragraph(
  rendering: Rendering,
  kind: ParagraphKind,
  runs: readonly Run[],
  more: Omit<IParagraphOptions, "children" | "style"> = {},
): Paragraph {
  const { caps } = rendering.layout.styles[kind];
  const printed = caps ? runs.map((run) => ({ ...run, text: run.text.toUpperCase() })) : runs;
  return new Paragraph({
    ...more,
    style: styleId(kind),
    children: printed.flatMap((run, index) => children(rendering, run, bookmarksAt(printed, index))),
  });
}

export const plain = (text: string): readonly Run[] => [{ text }];

function children(
  { notes }: Rendering,
  run: Run,
  bookmarks: ReturnType<typeof bookmarksAt>,
): readonly ParagraphChild[] {
  if (run.footnote === undefined) {
    const comments = notes.commentsAt(run);
    const hole = notes.isHole(run);
    if (comments.length > 0) return commented(comments, textRun(run, hole), bookmarks);
    return [textRun(run.anchor ? { ...run, text: markedText(run.text, bookmarks) } : run, hole)];
  }
  return commented(notes.commentsAt(run), new FootnoteReferenceRun(footnoteId(run.footnote, notes)), bookmarks);
}

/** The library takes plain objects as they are. */
const commented = (
  comments: readonly number[],
  run: ParagraphChild,
  { opens, closes }: ReturnType<typeof bookmarksAt>,
): readonly ParagraphChild[] =>
  [
    ...(opens ? [{ "w:bookmarkStart": { _attr: { "w:id": bookmarkId(opens), "w:name": opens } } }] : []),
    ...comments.map((id) => new CommentRangeStart(id)),
    run,
    ...comments.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
    // Around the comment's mark too: else LibreOffice 7.4 moves the end of every fifth bookmark by a character.
    ...(closes ? [{ "w:bookmarkEnd": { _attr: { "w:id": bookmarkId(closes) } } }] : []),
  ] as readonly ParagraphChild[];

/** Lines of a subject stand in one run each, with a line break between. */
const textRun = (run: Run, hole: boolean): TextRun =>
  new TextRun({
    ...(run.text.startsWith("\n") ? { text: run.text.slice(1), break: 1 } : { text: run.text }),
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.subscript ? { subScript: true } : {}),
    ...(run.superscript ? { superScript: true } : {}),
    ...(hole ? { highlight: "yellow" as const } : {}),
  });
