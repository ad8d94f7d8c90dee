import type { Block, Run } from "./block.ts";
import type { CellShape, LetterLook, ParagraphMarks, WordTemplate } from "./word-template.ts";

/** What a template drawn in Word became: its parts with everything filled in, before ids, anchors and comments. */
export interface WordDocument {
  /** The body first, then headers and footers. */
  readonly stories: readonly WordStory[];
  /** Notes of the template by their index in `ReportDocument.footnotes`; those of Markdown have none here. */
  readonly notes: readonly (readonly WordNode[] | undefined)[];
  readonly template: Pick<WordTemplate, "parts" | "main">;
}

/** A part that shows text. */
export interface WordStory {
  readonly part: string;
  readonly nodes: readonly WordNode[];
}

export type WordNode = WordMarkup | WordParagraph | WordTable | WordBlocks;

/** Markup as it stands in the template. */
export interface WordMarkup {
  readonly kind: "xml";
  readonly xml: string;
}

export interface WordParagraph {
  readonly kind: "paragraph";
  /** With its properties. */
  readonly open: string;
  readonly marks?: ParagraphMarks;
  readonly content: readonly WordInline[];
  readonly close: string;
}

export type WordInline = WordMarkup | WordRun | WordBox;

/** Characters: as they stand in the template (`xml`), or printed with the given run properties. */
export interface WordRun extends LetterLook {
  readonly kind: "run";
  readonly run: Run;
  readonly look: string;
  readonly xml?: string;
}

/** Paragraphs of a box inside a paragraph. */
export interface WordBox {
  readonly kind: "box";
  readonly open: string;
  readonly nodes: readonly WordNode[];
  readonly close: string;
}

export interface WordTable {
  readonly kind: "table";
  readonly open: string;
  readonly rows: readonly (WordMarkup | WordRow)[];
  readonly close: string;
}

export interface WordRow {
  readonly kind: "row";
  readonly open: string;
  readonly cells: readonly (WordMarkup | WordCell)[];
  readonly close: string;
}

export interface WordCell {
  readonly kind: "cell";
  readonly shape: CellShape;
  readonly open: string;
  readonly nodes: readonly WordNode[];
  readonly close: string;
}

/** What Markdown printed in the place of a paragraph, whose properties its paragraphs, items and bullets take. */
export interface WordBlocks {
  readonly kind: "blocks";
  readonly paragraph: string;
  readonly look: string;
  readonly blocks: readonly Block[];
}
