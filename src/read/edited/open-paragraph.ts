import type { TextPiece, TextSpan } from "../../domain/document/edited-document.ts";
import type { DocumentPlaces } from "../../domain/findings/document-place.ts";

/** A paragraph of which not all is read yet. */
export interface OpenParagraph {
  text: string;
  /** Id of its style. */
  style: string;
  /** What is text of the file, and where it stands in the paragraph; tabs and breaks are none. */
  readonly pieces: { readonly piece: TextPiece; readonly at: TextSpan }[];
  /** Results of fields. */
  readonly fields: TextSpan[];
  /** In tables: where the paragraph stands. */
  readonly cell?: string;
  /** Inside another paragraph: of a text box. */
  readonly boxed: boolean;
  readonly letterhead: boolean;
}

/** Where a paragraph stands, once its text is known; `styles` are visible names by id. Counts on in `places`. */
export function placeOf(
  { text, style, cell, boxed }: OpenParagraph,
  places: DocumentPlaces,
  styles: ReadonlyMap<string, string>,
): string {
  if (cell) return cell;
  if (boxed) return "Hộp chữ";
  const line = text.trim();
  if (line === "") return "";
  if (/^Phụ lục(?: [IVXLC]+)?$/iu.test(line)) return places.annex(line);
  const [, level] = /^heading (\d)$/i.exec(styles.get(style) ?? "") ?? [];
  if (level === undefined) return places.paragraph();
  return places.heading(Number(level), /^\S+[.)](?=\s)/.exec(line)?.[0] ?? line.slice(0, 40));
}
