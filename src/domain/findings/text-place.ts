/** Where a paragraph stands in the file, for whoever edits it. */
export interface ParagraphPlace {
  /** Part of the package: `word/document.xml`; for text files the file itself. */
  readonly part: string;
  /** Position among the `w:p` elements of the part in document order, text boxes included; line number - 1 for text. */
  readonly index: number;
}

/** Where in a document: the paragraph, and which of its characters. */
export interface TextPlace extends ParagraphPlace {
  /** Offsets in the paragraph's text, `to` exclusive; the whole paragraph without them. */
  readonly from?: number;
  readonly to?: number;
}
