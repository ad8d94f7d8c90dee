import type { ReportDocument } from "../../domain/document/report-document.ts";
import { type DraftNotes, footnoteId } from "./draft-notes.ts";
import { paragraphXml } from "./paragraph-xml.ts";
import { paragraphText, runsXml } from "./run-xml.ts";
import { styleId } from "./styles-xml.ts";

const MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';

/** The footnotes of a document under the ids of their references (ISO/IEC 29500-1, 17.11.10). */
export const footnotesXml = (footnotes: ReportDocument["footnotes"], notes: DraftNotes): string => {
  // Word has no comments inside footnotes.
  const uncommented = { ...notes, commentsAt: () => [] };
  return footnotes
    .map((runs, index) => {
      const content = `${MARK}${runsXml(uncommented, [{ text: " " }, ...runs], paragraphText)}`;
      return `<w:footnote w:id="${footnoteId(index, notes)}">${paragraphXml(styleId("footnoteText"), content)}</w:footnote>`;
    })
    .join("");
};

/** The part of the docx library, which holds separators alone, with footnotes. */
export const withFootnotes = (xml: string, footnotes: string): string =>
  xml.replace("</w:footnotes>", () => `${footnotes}</w:footnotes>`);
