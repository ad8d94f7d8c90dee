import type { Position } from "../../domain/text/position.ts";

/** A part of a template file, padded so that every character keeps its line and column in the file. */
export interface PaddedText {
  readonly text: string;
}

/** The text from one offset to another, with everything else blanked out. */
export const paddedText = (text: string, start: number, end: number): PaddedText => ({
  text: blanked(text.slice(0, start)) + text.slice(start, end),
});

/** Spaces in place of characters; lines stay. */
export const blanked = (text: string): string => text.replace(/[^\n]/g, " ");

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** Offset of the first character of each line. */
export const lineStarts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1),
];
