import type { Run } from "../../domain/document/report-document.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { bookmarkId } from "./bookmarks.ts";
import { type DraftNotes, footnoteId } from "./draft-notes.ts";

/** Text of runs as XML. */
export type TextXml = (text: string) => string;

const textElement = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

/** Lines of a cell one below the other. */
export const cellText: TextXml = (text) =>
  text.includes("\n") ? text.split("\n").map(textElement).join("<w:br/>") : textElement(text);

/** Lines of a subject stand in one run each, with a line break between. */
export const paragraphText: TextXml = (text) =>
  text.startsWith("\n") ? `<w:br/>${textElement(text.slice(1))}` : textElement(text);

/** The runs of a paragraph, their anchors around them: runs with one anchor stand side by side. */
export function runsXml(notes: DraftNotes, runs: readonly Run[], textXml: TextXml): string {
  let xml = "";
  for (const [index, run] of runs.entries()) {
    const { anchor } = run;
    const opens = anchor !== undefined && runs[index - 1]?.anchor !== anchor;
    const closes = anchor !== undefined && runs[index + 1]?.anchor !== anchor;
    if (opens) xml += `<w:bookmarkStart w:id="${bookmarkId(anchor)}" w:name="${anchor}"/>`;
    xml += runXml(notes, run, textXml);
    // Around the comment's mark too: else LibreOffice 7.4 moves the end of every fifth bookmark by a character.
    if (closes) xml += `<w:bookmarkEnd w:id="${bookmarkId(anchor)}"/>`;
  }
  return xml;
}

/** A run as WordprocessingML, with its comments (ISO/IEC 29500-1, 17.3.2 and 17.13.4). */
function runXml(notes: DraftNotes, run: Run, textXml: TextXml): string {
  const comments = notes.commentsAt(run);
  const xml =
    run.footnote === undefined ? printed(run, notes.isHole(run), textXml) : reference(footnoteId(run.footnote, notes));
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

function printed({ text, bold, italic, subscript, superscript }: Run, hole: boolean, textXml: TextXml): string {
  const position = subscript ? "subscript" : superscript ? "superscript" : undefined;
  const looks = `${bold ? "<w:b/><w:bCs/>" : ""}${italic ? "<w:i/><w:iCs/>" : ""}${
    hole ? '<w:highlight w:val="yellow"/>' : ""
  }${position ? `<w:vertAlign w:val="${position}"/>` : ""}`;
  return `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}${textXml(text)}</w:r>`;
}
