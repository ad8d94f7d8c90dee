import type { DocumentIdentity } from "../figures/written-trace.ts";
import type { EditedChart } from "./edited-chart.ts";
import type { TextSpan } from "./text-span.ts";

/** A Word document that people edited, as far as its text and our anchors go. Tracked changes count as accepted. */
export interface EditedDocument {
  /** As the user named it. */
  readonly file: string;
  /** Absent when no `ntm report` wrote it, or a program dropped the properties. */
  readonly identity?: DocumentIdentity;
  /** Parts that hold the paragraphs, as XML text, by name: what a refresh splices into. */
  readonly parts: ReadonlyMap<string, string>;
  /** In reading order: text, notes, then everything beside them that shows characters; paragraphs without text too. */
  readonly paragraphs: readonly EditedParagraph[];
  readonly charts: readonly EditedChart[];
  /** What shows something that can't be read as text. */
  readonly unread: readonly UnreadContent[];
}

/**
 * Where characters stand: in the text and its notes, in headers and footers, in comments, in something drawn (text of
 * shapes, charts, diagrams), in the automatic numbers of lists, or in what other programs show instead.
 */
export type ParagraphKind = "text" | "margin" | "comment" | "drawn" | "numbering" | "alternative";

export interface EditedParagraph {
  readonly kind: ParagraphKind;
  /** See `DocumentPlaces`. */
  readonly place: string;
  readonly text: string;
  readonly anchors: readonly EditedAnchor[];
  /** Of a comment: who wrote it. */
  readonly author?: string;
  /** In the table above the text, where văn thư writes number and day. */
  readonly letterhead: boolean;
  /** Offsets of results of fields (page numbers, tables of contents), which Word itself computes. */
  readonly fields: readonly TextSpan[];
  /** Offsets of characters that a reader does not see, each with why. */
  readonly unseen: readonly UnseenSpan[];
  /** The characters and where they stand in the XML, in order. */
  readonly pieces: readonly TextPiece[];
  /** In tables: which row of the document, and which cell of it. */
  readonly cell?: { readonly row: string; readonly column: number };
}

export interface UnseenSpan extends TextSpan {
  /** "chữ ẩn" */
  readonly why: string;
}

export interface EditedAnchor extends TextSpan {
  /** Of the anchor as written; a copied text brings a second anchor of the same name. */
  readonly name: string;
}

/** The content of one `w:t`, and the run around it: offsets in the XML of the part. */
export interface TextPiece {
  readonly part: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where the characters stand in the paragraph. */
  readonly at: TextSpan;
  /** The opening tag of the `w:t`. */
  readonly tag: { readonly from: number; readonly to: number };
  readonly run: { readonly from: number; readonly to: number };
  /** Inside a tracked insertion. */
  readonly inserted: boolean;
}

export interface UnreadContent {
  readonly place: string;
  /** "hình ảnh" */
  readonly what: string;
}
