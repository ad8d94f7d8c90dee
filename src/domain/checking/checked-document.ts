import type { ParagraphPlace } from "../findings/text-place.ts";

/**
 * An office document as it is read for checking: what is printed, where, and how it looks, with every inheritance of
 * ISO/IEC 29500-1 resolved (document defaults, styles, numbering, direct formatting). Lengths in mm, type in pt.
 *
 * Text files have one section without paper and paragraphs without looks: only rules over words apply to them.
 */
export interface CheckedDocument {
  /** As the user named it. */
  readonly file: string;
  readonly kind: "docx" | "text";
  /** At least one. */
  readonly sections: readonly CheckedSection[];
  /** Bodies of footnotes and endnotes by the id that runs name; in the order of the file. */
  readonly footnotes: ReadonlyMap<string, readonly CheckedParagraph[]>;
  /** Whether the file holds tracked changes; which side of them was read, the reader was told. */
  readonly hasChanges: boolean;
}

export interface CheckedSection {
  /** Absent for text files. */
  readonly page?: CheckedPage;
  /** Headers by kind; a section that has none of a kind takes that of the section before. */
  readonly headers: Readonly<Partial<Record<"default" | "first" | "even", readonly CheckedParagraph[]>>>;
  readonly blocks: readonly CheckedBlock[];
}

/** Paper and margins (17.6.11, 17.6.13), mm. */
export interface CheckedPage {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly headerDistance: number;
  readonly landscape: boolean;
  /** The first page has a header of its own (17.10.6). */
  readonly titlePage: boolean;
  /** Number of the section's first page where the section begins anew (17.6.12). */
  readonly pageStart?: number;
}

export type CheckedBlock = CheckedParagraph | CheckedTable;

export interface CheckedTable {
  readonly kind: "table";
  /** Widths of the grid's columns, mm. */
  readonly columns: readonly number[];
  /** Any of its lines is drawn. */
  readonly bordered: boolean;
  readonly rows: readonly CheckedRow[];
}

export interface CheckedRow {
  /** Repeated on every page. */
  readonly head: boolean;
  readonly cells: readonly CheckedCell[];
}

export interface CheckedCell {
  readonly columnSpan: number;
  /** A cell that continues the one above it has no blocks of its own. */
  readonly continued: boolean;
  readonly blocks: readonly CheckedBlock[];
}

export interface CheckedParagraph {
  readonly kind: "paragraph";
  readonly place: ParagraphPlace;
  /** Characters of the runs one after another as the file has them; tabs and line breaks as "\t" and "\n"; no automatic number. */
  readonly text: string;
  /** Number that Word prints before the text ("1.", "a)", "-"); absent without automatic numbering. */
  readonly label?: string;
  readonly runs: readonly CheckedRun[];
  /** Visible name of the style: "heading 1", "Lời văn". */
  readonly style: string;
  readonly look: ParagraphLook;
  /** Lines drawn in, above or below the paragraph. */
  readonly lines: readonly DrawnLine[];
  /** Paragraphs of text boxes that are anchored here. */
  readonly boxes: readonly CheckedParagraph[];
  /** The file writes letters and their marks apart (not NFC); `text` has them composed. */
  readonly decomposed?: true;
  /** Lines of a text file that are not prose: a Markdown heading's depth. */
  readonly heading?: number;
}

export interface ParagraphLook {
  readonly align: "left" | "centre" | "right" | "justify";
  /** Indent of the first line, negative when it hangs, mm. */
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  /** pt */
  readonly before: number;
  readonly after: number;
  /** Line spacing: a multiple of single, or pt. */
  readonly line: { readonly kind: "multiple" | "exact" | "atLeast"; readonly value: number };
  readonly keepNext: boolean;
  /** Level in the outline, 1 to 9; absent for body text. */
  readonly outline?: number;
}

/** A horizontal line: a drawn shape or the border of a paragraph; one of typed underscores is text. */
export interface DrawnLine {
  readonly by: "shape" | "border";
  /** mm */
  readonly length: number;
  /** Where it stands to the paragraph's text. */
  readonly at: "above" | "below";
}

export interface CheckedRun {
  readonly text: string;
  /** Offset of its first character in the paragraph's text. */
  readonly start: number;
  readonly look: RunLook;
  /** Id of the footnote whose mark this is; the text is empty. */
  readonly footnote?: string;
  /** Instruction of the field that gives the text: "PAGE". */
  readonly field?: string;
}

export interface RunLook {
  /** Of the characters' own kind (ascii, high ANSI, complex script), theme fonts resolved. */
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Printed in capitals whatever the text. */
  readonly caps: boolean;
  readonly smallCaps: boolean;
  /** "auto" or RRGGBB in upper case. */
  readonly colour: string;
  readonly highlight: boolean;
  readonly position: "base" | "sub" | "super";
  readonly hidden: boolean;
}
