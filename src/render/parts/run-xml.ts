import type { Run } from "../../domain/document/report-document.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { bookmarkId, bookmarksAt } from "./bookmarks.ts";
import { type DraftNotes, footnoteId } from "./draft-notes.ts";

/** The runs of a table cell, their anchors around them. */
export const runsXml = (notes: DraftNotes, runs: readonly Run[]): string =>
  runs
    .map((run, index) => {
      const { opens, closes } = bookmarksAt(runs, index);
      const start = opens ? `<w:bookmarkStart w:id="${bookmarkId(opens)}" w:name="${opens}"/>` : "";
      return `${start}${runXml(notes, run)}${closes ? `<w:bookmarkEnd w:id="${bookmarkId(closes)}"/>` : ""}`;
    })
    .join("");

/** A run of a table cell as WordprocessingML, with its comments (ISO/IEC 29500-1, 17.3.2 and 17.13.4). */
function runXml(notes: DraftNotes, run: Run): string {
  const comments = notes.commentsAt(run);
  const xml = run.footnote === undefined ? text(run, notes.isHole(run)) : reference(footnoteId(run.footnote, notes));
  return comments.length === 0 ? xml : commented(comments, xml);
}

/** A run between the marks of its comments. */
export const commented = (comments: readonly number[], xml: string): string =>
  [
    ...comments.map((id) => `<w:commentRangeStart w:id="${id}"/>`),
    xml,
    ...comments.map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`),
  ].join("");

const reference = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

function text(run: Run, hole: boolean): string {
  const position = run.subscript ? "subscript" : run.superscript ? "superscript" : "";
  const properties = [
    run.bold ? "<w:b/><w:bCs/>" : "",
    run.italic ? "<w:i/><w:iCs/>" : "",
    hole ? '<w:highlight w:val="yellow"/>' : "",
    position && `<w:vertAlign w:val="${position}"/>`,
  ].join("");
  const lines = run.text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join("<w:br/>");
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines}</w:r>`;
}
