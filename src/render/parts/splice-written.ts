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
export function markedParts(written: (readonly string[])[], parts: readonly BodyPart[]): readonly FileChild[] {
  const marked: FileChild[] = [];
  let stretch: string[] = [];
  const end = (): void => {
    if (stretch.length === 0) return;
    const index = written.push(joined(stretch)) - 1;
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

/** Characters: no part is cut, but what belongs together for no other reason is no longer text than this. */
const PIECE = 64 * 1024;

function joined(parts: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  for (const [index, part] of parts.entries()) {
    length += part.length;
    if (length < PIECE && index < parts.length - 1) continue;
    pieces.push(parts.slice(from, index + 1).join(""));
    [from, length] = [index + 1, 0];
  }
  return pieces;
}

/** The XML in pieces, with what was written in the place of its markers. Throws when some of it is left over. */
export function spliceWritten(xml: string, written: readonly (readonly string[])[]): readonly string[] {
  // Every other piece is the number of a marker.
  const around = xml.split(MARKER);
  const placed = (around.length - 1) / 2;
  if (placed !== written.length) throw new Error(`${placed} of ${written.length} stretches found their place.`);
  return around.flatMap((piece, at) => (at % 2 === 0 ? piece : (written[Number(piece)] ?? [])));
}
