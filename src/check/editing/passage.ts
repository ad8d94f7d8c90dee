import type { EditedParagraph } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";

/** One character for one: spaces and hyphens alike, lower case (some styles print capitals), so that offsets stay. */
export const folded = (text: string): string =>
  text
    .replace(/\s/gu, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .toLowerCase();

/** Two printed texts that differ in spaces, case or Unicode form alone are the same. */
export const sameText = (one: string, other: string): boolean => canonical(one) === canonical(other);

const canonical = (text: string): string => folded(text.normalize("NFC")).replace(/ +/g, " ").trim();

/** Numbers with their separators and per cent sign: "1.234,56", "14/6/2024", "90,8%", "½"; not the 3 of "NV3". */
export const NUMERAL = /(?<![\p{L}\p{N}])\p{N}+(?:[.,/-]\p{Nd}+)*(?:\s?%)?/gu;

/** Blanks that văn thư fills in: the number and day of the document, in its letterhead and in references to it. */
export const hasBlank = (text: string): boolean => /\u00a0{3}/.test(text);

/** Characters shown on each side of a passage. */
const AROUND = 24;

/** "… làm được 22,6 km đường …": a passage with some words around it. */
export function quoted({ text }: Pick<EditedParagraph, "text">, { from, to }: TextSpan): string {
  const start = from <= AROUND ? 0 : text.indexOf(" ", from - AROUND) + 1;
  const limit = to + AROUND >= text.length ? text.length : text.lastIndexOf(" ", to + AROUND);
  const end = Math.max(to, limit);
  const middle = text.slice(Math.min(start, from), end).replace(/\s+/gu, " ").trim();
  return `“${start > 0 ? "… " : ""}${middle}${end < text.length ? " …" : ""}”`;
}

export const overlaps = (one: TextSpan, other: TextSpan): boolean => one.from < other.to && other.from < one.to;
