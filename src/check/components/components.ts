import type { CheckedDocument } from "../../domain/checking/checked-document.ts";
import type { ComponentWords, DocumentType } from "../../domain/checking/layout-law.ts";
import { annexesOf, annexOf } from "./annexes.ts";
import { bodyOf } from "./body.ts";
import { closingOf, closingStart } from "./closing.ts";
import type { Component } from "./component.ts";
import { letterheadOf } from "./letterhead.ts";
import { openingOf } from "./opening.ts";
import { type Piece, piecesOf } from "./pieces.ts";

export type { Component, ComponentKind } from "./component.ts";
export type { Piece } from "./pieces.ts";

/** Công văn and thư công have a subject (V/v) instead of the name of a type. */
export const LETTER = "letter";

/** An annex of the document: everything from its label on. */
export interface RecognisedAnnex {
  readonly components: readonly Component[];
  /** Index of its first section in the document. */
  readonly section: number;
}

/** A document with the components of Nghị định 30/2020/NĐ-CP told apart. */
export interface RecognisedDocument {
  readonly document: CheckedDocument;
  readonly words: ComponentWords;
  /** Every line of the document in order, text boxes after the paragraph that holds them. */
  readonly pieces: readonly Piece[];
  /** Components of the document proper, in order. */
  readonly components: readonly Component[];
  readonly annexes: readonly RecognisedAnnex[];
  /** Absent where neither a name of a type nor the marks of công văn were found. */
  readonly type?: DocumentType | typeof LETTER;
}

/** Tells the components of a document apart by their words and places, whatever they look like. */
export function recognise(document: CheckedDocument, words: ComponentWords): RecognisedDocument {
  const pieces = piecesOf(document);
  if (document.kind === "text") return { document, words, pieces, components: [], annexes: [] };
  const head = letterheadOf(pieces, words);
  const annexes = annexesOf(pieces, head.end);
  const main = pieces.slice(0, annexes[0]?.start ?? pieces.length);
  const signed = closingStart(main, head.end, words);
  const opening = openingOf(main.slice(0, signed), head.end, words);
  const components = [
    ...head.components,
    ...opening.components,
    ...bodyOf(main.slice(opening.end, signed), words),
    ...closingOf(main.slice(signed), words),
  ].sort((one, other) => one.order - other.order);
  const type = opening.type ?? (isLetter(components) ? LETTER : undefined);
  return {
    document,
    words,
    pieces,
    components,
    annexes: annexes.map(({ start, end }) => ({
      components: annexOf(pieces.slice(start, end), words),
      section: pieces[start]!.section,
    })),
    ...(type === undefined ? {} : { type }),
  };
}

const isLetter = (components: readonly Component[]): boolean =>
  components.some(({ kind }) => kind === "letterSubject" || kind === "addressee");
