import { pieceToken } from "../../domain/word/piece-token.ts";
import type { PlacedText, TemplatePiece, WordPlace } from "../../domain/word/word-template.ts";

/** Writes a template's text for checks and its source for filling in, side by side. */
export interface TemplateWriter {
  /** A piece of markup: in the source alone. */
  readonly piece: (piece: TemplatePiece) => void;
  /** Words and tags that both have. */
  readonly both: (text: string) => void;
  /** What the checks alone read: signs of rows and cells. */
  readonly words: (text: string) => void;
  /** What is filled in alone. */
  readonly filled: (text: string) => void;
  /** What follows in the text stands here. */
  readonly at: (place: WordPlace) => void;
  /** Ends a line of the source. */
  readonly endLine: () => void;
  readonly written: () => {
    readonly text: string;
    readonly source: string;
    readonly pieces: readonly TemplatePiece[];
    readonly places: readonly PlacedText[];
    readonly lines: readonly WordPlace[];
  };
}

export function createTemplateWriter(): TemplateWriter {
  const pieces: TemplatePiece[] = [];
  const places: PlacedText[] = [];
  const lines: WordPlace[] = [];
  let text = "";
  let source = "";
  let place: WordPlace | undefined;
  return {
    piece: (piece) => {
      source += pieceToken(pieces.push(piece) - 1);
    },
    both: (words) => {
      text += words;
      source += words;
    },
    words: (words) => {
      text += words;
    },
    filled: (words) => {
      source += words;
    },
    at: (now) => {
      place = now;
      places.push({ ...now, from: text.length });
    },
    endLine: () => {
      source += "\n";
      if (place) lines.push(place);
    },
    written: () => ({ text, source, pieces, places, lines }),
  };
}

/** What stands in a cell, a note or a box is on the line of its row or paragraph, whatever paragraphs it has. */
export const onOneLine = (writer: TemplateWriter): TemplateWriter => ({
  ...writer,
  words: (text) => writer.words(text.replaceAll("\n", " ")),
});
