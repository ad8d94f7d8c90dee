import type { ParagraphPlace } from "../findings/text-place.ts";
import type { ListNumber } from "./list-labels.ts";

/**
 * A template drawn in Word (`templates/<name>.docx`), taken apart: its words and tags as the checks of the template language
 * read them, and the same with tokens in the place of its XML as Handlebars fills it in.
 *
 * The markup never meets Handlebars: a token of private-use characters stands for each piece of it, as one stands for what a
 * helper prints. So no text can become markup, and what a block repeats, repeats its pieces.
 */
export interface WordTemplate {
  /** As messages name it. */
  readonly file: string;
  /** One paragraph or row of a table on a line, an empty line between; rows and cells as in Markdown (`| … |`). */
  readonly text: string;
  /** What is filled in: the same tags in the same order, with tokens of `pieces` (`pieceToken`). */
  readonly source: string;
  readonly pieces: readonly TemplatePiece[];
  /** Where the characters of `text` stand, in order of `from` (an offset); a place holds up to the next. */
  readonly places: readonly PlacedText[];
  /** Places of the lines of `source`, the first line at 0. */
  readonly lines: readonly WordPlace[];
  /** All parts of the package by name; those that the template says anew are replaced. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Name of the part that holds the body. */
  readonly main: string;
}

/** A paragraph of a Word file: for the program, and for the person who looks for it. */
export interface WordPlace {
  readonly text: ParagraphPlace;
  /** "Thân mẫu, đoạn 3", "Đầu trang 1, đoạn 1", "Thân mẫu, bảng 2, dòng 3, cột 1". */
  readonly passage: string;
}

export interface PlacedText extends WordPlace {
  readonly from: number;
}

/** How letters of a template look, as far as readers of the finished document need to know. */
export interface LetterLook {
  readonly bold?: true;
  readonly italic?: true;
}

/** What a token stands for. */
export type TemplatePiece =
  /** Markup as it stands. */
  | { readonly kind: "xml"; readonly xml: string }
  /** A part begins; all up to the next is in it. */
  | { readonly kind: "part"; readonly name: string }
  /** Tags around paragraphs, tables, rows, cells, boxes; `xml` with the properties that follow the opening tag. */
  | {
      readonly kind: "open";
      readonly of: Container;
      readonly xml: string;
      readonly cell?: CellShape;
      readonly marks?: ParagraphMarks;
    }
  | { readonly kind: "close"; readonly of: Container; readonly xml: string }
  /** A run without tags, and what it shows. */
  | ({ readonly kind: "written"; readonly xml: string; readonly text: string } & LetterLook)
  /** Text up to the next `endText` is printed with these run properties (`w:rPr`, or empty); Markdown where a partial is in it. */
  | ({ readonly kind: "text"; readonly look: string; readonly markdown?: true } & LetterLook)
  | { readonly kind: "endText" }
  /** A footnote's mark with its run properties; its paragraphs follow, up to the `close` of the note. */
  | { readonly kind: "note"; readonly look: string }
  /** Markdown up to the next `endBlocks` is printed as paragraphs of these properties (`w:pPr`), tables, headings. */
  | { readonly kind: "blocks"; readonly paragraph: string; readonly look: string }
  | { readonly kind: "endBlocks" };

/** What a paragraph's place in the document shows of it: its automatic number, its level in the outline (1 outermost). */
export interface ParagraphMarks {
  readonly number?: ListNumber;
  readonly outline?: number;
}

export type Container = "paragraph" | "table" | "row" | "cell" | "note" | "box";

/** A cell as readers of the table see it; `isHead` of all cells of a row that is repeated on each page. */
export interface CellShape {
  readonly columns: number;
  /** It goes on the cell above. */
  readonly continued?: true;
  readonly isHead?: true;
}
