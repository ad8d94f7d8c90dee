import type { EditedDocument, EditedParagraph } from "./edited-document.ts";

/** The paragraphs of a document whose words are its own, without page numbers: what is compared word for word. */
export const ownParagraphs = ({ paragraphs }: EditedDocument): readonly EditedParagraph[] =>
  paragraphs.filter((paragraph) => OWN.has(paragraph.kind) && ownText(paragraph).trim() !== "");

/** Comments speak of the document, and what other programs show instead repeats it. */
const OWN: ReadonlySet<EditedParagraph["kind"]> = new Set(["text", "margin", "drawn", "numbering"]);

/** What a paragraph says without what Word works out. */
export function ownText({ text, fields }: EditedParagraph): string {
  let own = "";
  let at = 0;
  for (const { from, to } of [...fields].sort((one, other) => one.from - other.from)) {
    own += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return own + text.slice(at);
}
