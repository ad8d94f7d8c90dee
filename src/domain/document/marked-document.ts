import type { ParagraphKind } from "./edited-document.ts";
import type { TextSpan } from "./text-span.ts";

/**
 * What became of a number since the document was written: it stands, somebody changed it, the data changed since,
 * somebody changed it to what the data says now, somebody added it; `renamed` are digits of a date, name or citation.
 */
export type NumberState = "standing" | "changed" | "outdated" | "corrected" | "added" | "renamed";

/** Characters of an edited document that print a number, and what became of it. */
export interface MarkedNumber extends TextSpan {
  readonly state: NumberState;
  /** Id of the figure, and what it is called with its cells; absent for what is no figure. */
  readonly figure?: string;
  readonly source?: string;
  /** Text as written; nothing for what was added. */
  readonly written?: string;
  /** Text that the present data gives, where that is known. */
  readonly present?: string;
  /** Why a reader does not see it: "chữ ẩn". */
  readonly unseen?: string;
}

/** A number that no longer stands in the document. */
export interface LostNumber {
  readonly figure: string;
  readonly source: string;
  readonly written: string;
  readonly present?: string;
  /** The passage as written, some words around the number. */
  readonly quote: string;
}

export interface MarkedParagraph {
  readonly kind: ParagraphKind;
  /** See `DocumentPlaces`. */
  readonly place: string;
  readonly text: string;
  /** In order, none over another. */
  readonly numbers: readonly MarkedNumber[];
  /** Lost numbers that stood in this paragraph. */
  readonly lost: readonly LostNumber[];
  readonly letterhead: boolean;
  readonly cell?: { readonly row: string; readonly column: number };
}

/** An edited document as its reader meets it, every number with what became of it. */
export interface MarkedDocument {
  readonly file: string;
  readonly paragraphs: readonly MarkedParagraph[];
  /** Lost with the whole paragraph they stood in. */
  readonly lost: readonly LostNumber[];
}
