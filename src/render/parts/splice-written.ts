import { type FileChild, Paragraph, TextRun } from "docx";

/** XML of paragraphs and tables, or what only the docx library draws: a chart brings parts of its own. */
export type BodyPart = string | Paragraph;

// A private-use character: no document text holds it.
const MARK = "\ue000";
const MARKER = new RegExp(`<w:p><w:r><w:t xml:space="preserve">${MARK}(\\d+)${MARK}</w:t></w:r></w:p>`, "g");

/**
 * What the docx library gets of a body: a marker paragraph for each stretch of XML, which is kept in `written` until
 * `spliceWritten`. As objects of the library, paragraphs cost ten times as much as their XML.
 */
export function markedParts(written: string[], parts: readonly BodyPart[]): readonly FileChild[] {
  const marked: FileChild[] = [];
  let stretch: string[] = [];
  const end = (): void => {
    if (stretch.length === 0) return;
    const index = written.push(stretch.join("")) - 1;
    marked.push(new Paragraph({ children: [new TextRun(`${MARK}${index}${MARK}`)] }));
    stretch = [];
  };
  for (const part of parts) {
    if (typeof part === "string") {
      stretch.push(part);
      continue;
    }
    end();
    marked.push(part);
  }
  end();
  return marked;
}

/** Puts what was written in the place of its markers. Throws when some of it is left over. */
export function spliceWritten(xml: string, written: readonly string[]): string {
  let placed = 0;
  const spliced = xml.replace(MARKER, (_, index: string) => {
    placed += 1;
    return written[Number(index)] ?? "";
  });
  if (placed !== written.length) throw new Error(`${placed} of ${written.length} stretches found their place.`);
  return spliced;
}
