/**
 * A template as paragraphs and tables, its tags as text: what `ntm template convert` draws in Word. Nothing is filled in,
 * and nothing is said of how it looks.
 */
export interface DrawnTemplate {
  readonly blocks: readonly DrawnBlock[];
  readonly footnotes: readonly (readonly DrawnRun[])[];
}

/** Characters with one look; tags of the template language stand among them as they are written. */
export interface DrawnRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly subscript?: boolean;
  /** Index in `DrawnTemplate.footnotes`: this run is the reference mark; its text is empty. */
  readonly footnote?: number;
}

export type DrawnBlock =
  /** A tag alone in a paragraph: it opens or closes a block around paragraphs, or prints whole paragraphs or a table. */
  | { readonly kind: "tag"; readonly text: string }
  /** Numbered by its level, from 1. */
  | { readonly kind: "heading"; readonly level: number; readonly runs: readonly DrawnRun[] }
  /** "1." or, for `letters`, "a)". */
  | { readonly kind: "item"; readonly letters: boolean; readonly runs: readonly DrawnRun[] }
  | { readonly kind: "bullet"; readonly level: 1 | 2; readonly runs: readonly DrawnRun[] }
  | { readonly kind: "paragraph"; readonly runs: readonly DrawnRun[]; readonly align?: "centre" | "left" }
  | DrawnTable;

export interface DrawnTable {
  readonly kind: "table";
  readonly caption?: readonly DrawnRun[];
  readonly columns: readonly { readonly width: number; readonly align: "left" | "centre" | "right" }[];
  readonly head: readonly DrawnRow[];
  readonly rows: readonly DrawnRow[];
  readonly notes: readonly (readonly DrawnRun[])[];
}

/** Cells of a row, or a tag alone that opens or closes a block around rows. */
export type DrawnRow =
  | { readonly kind: "cells"; readonly cells: readonly (readonly DrawnRun[])[]; readonly bold?: boolean }
  | { readonly kind: "tag"; readonly text: string };
