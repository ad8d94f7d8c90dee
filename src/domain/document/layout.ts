/** Every kind of paragraph a document may hold; each becomes one Word style. */
export const PARAGRAPH_KINDS = [
  "nationalTitle",
  "motto",
  "parent",
  "issuer",
  "number",
  "placeDate",
  "letterSubject",
  "type",
  "subject",
  "addressee",
  "addressees",
  "body",
  "centred",
  "left",
  "item",
  "bullet1",
  "bullet2",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "heading5",
  "heading6",
  "authority",
  "signer",
  "recipientsLabel",
  "recipients",
  "annexLabel",
  "annexTitle",
  "annexReference",
  "tableHead",
  "tableLeft",
  "tableCentre",
  "tableRight",
  "tableCaption",
  "tableNote",
  "pageNumber",
  "footnoteText",
  "commentText",
] as const;

export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** How one kind of paragraph looks. */
export interface ParagraphStyle {
  /** Name of the Word style; Word's own English name for its built-in styles ("heading 1", "footnote text"). */
  readonly name: string;
  /** pt */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Printed in capitals, whatever the case of the text. */
  readonly caps?: boolean;
  readonly align: "left" | "centre" | "right" | "justify";
  /** Indent of the first line, mm. */
  readonly firstLine?: number;
  /** Gap above and below, pt. */
  readonly before?: number;
  readonly after?: number;
  /** Line spacing in lines; 1 when absent. */
  readonly line?: number;
  /** Smallest line height, pt; instead of `line`. */
  readonly atLeast?: number;
  readonly keepNext?: boolean;
  /** Level in Word's outline, 1 to 6. */
  readonly outline?: number;
}

/** Distances from the edges of the paper, mm. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A solid line under a text: its length as a fraction of the text's, and the gap above it in pt. */
export interface RuleLine {
  readonly of: number;
  readonly above: number;
}

/** The layout law of one decree as data (`data/document-rules/nd30.yaml`). Lengths in mm, type in pt. */
export interface Layout {
  /** The decree the layout follows: "30/2020/NĐ-CP". */
  readonly document: string;
  readonly font: string;
  readonly language: string;
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: { readonly portrait: Margins; readonly landscape: Margins };
  /** From the paper's top edge to the page number. */
  readonly headerDistance: number;
  readonly letterhead: {
    /** Changes of size, in pt, to try in order until the issuer's names fit beside the national title. */
    readonly steps: readonly number[];
    /** The kinds whose size changes together. */
    readonly stepped: readonly ParagraphKind[];
    /** Room on each side of the national title. */
    readonly gap: number;
  };
  /** Widths of the two columns under the text. */
  readonly closing: { readonly recipients: number; readonly signature: number };
  readonly rules: {
    /** Thickness, pt. */
    readonly weight: number;
    readonly motto: RuleLine;
    readonly issuer: RuleLine;
    readonly subject: RuleLine;
    readonly annex: RuleLine;
  };
  /** Fixed wording; `{name}` is a blank to fill. */
  readonly formulas: {
    readonly nationalTitle: string;
    readonly motto: string;
    readonly number: string;
    readonly placeDate: string;
    readonly about: string;
    readonly addressees: string;
    readonly recipients: string;
    readonly annex: string;
    /** Word across each page of a draft. */
    readonly draft: string;
    readonly dash: string;
    readonly itemEnd: string;
    readonly lastEnd: string;
    readonly bullets: readonly [string, string];
  };
  /** Width of the blanks that văn thư fills in, in non-breaking spaces. */
  readonly blanks: { readonly number: number; readonly day: number };
  readonly styles: Readonly<Record<ParagraphKind, ParagraphStyle>>;
  /** Border in pt, padding beside the text in mm. */
  readonly table: { readonly border: number; readonly padding: number };
  /** Most units that a sentence names; of more it says how many, and a footnote names them. */
  readonly namesInSentence: number;
}
