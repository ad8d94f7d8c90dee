import type { DocumentIdentity } from "../figures/written-trace.ts";

/** A Word document that people edited, as far as its text and our anchors go. Tracked changes count as accepted. */
export interface EditedDocument {
  /** As the user named it. */
  readonly file: string;
  /** Absent when no `ntm report` wrote it, or a program dropped the properties. */
  readonly identity?: DocumentIdentity;
  /** Parts that hold the paragraphs, as XML text, by name: what a refresh splices into. */
  readonly parts: ReadonlyMap<string, string>;
  /** In reading order, footnotes last; paragraphs without text too. */
  readonly paragraphs: readonly EditedParagraph[];
}

export interface EditedParagraph {
  /** See `DocumentPlaces`. */
  readonly place: string;
  readonly text: string;
  readonly anchors: readonly EditedAnchor[];
  /** In the table above the text, where văn thư writes number and day. */
  readonly letterhead: boolean;
  /** Offsets of results of fields (page numbers, tables of contents), which Word itself computes. */
  readonly fields: readonly TextSpan[];
}

/** Offsets in the paragraph's text, `to` exclusive. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

export interface EditedAnchor extends TextSpan {
  /** Of the anchor as written; a copied text brings a second anchor of the same name. */
  readonly name: string;
  readonly pieces: readonly TextPiece[];
}

/** The content of one `w:t`, and the run around it: offsets in the XML of the part. */
export interface TextPiece {
  readonly part: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly run: { readonly from: number; readonly to: number };
  /** Inside a tracked insertion. */
  readonly inserted: boolean;
}
