import type { Position } from "../../domain/text/position.ts";
import type { TemplateSource } from "./template-source.ts";

/** Where in the templates a printed sentence was written. */
export interface SentenceOrigin extends Position {
  readonly file: string;
}

/** Letters that a line of a template must share with the sentence, and the part of its own words that they must be. */
const LETTERS = 12;
const SHARE = 0.6;

/**
 * The line of a template that made a sentence: the one most of whose own words stand in it. `undefined` for words that
 * come from a cell, such as a paragraph that an officer wrote.
 */
export function lineOfSentence(
  sentence: string,
  { file, text, partials }: Pick<TemplateSource, "file" | "text" | "partials">,
): SentenceOrigin | undefined {
  let best: (SentenceOrigin & { readonly shared: number }) | undefined;
  for (const source of [{ file, text }, ...partials.values()]) {
    for (const [index, line] of source.text.split("\n").entries()) {
      const words = ownWords(line);
      const all = words.reduce((sum, one) => sum + one.length, 0);
      const shared = words.filter((one) => sentence.includes(one)).reduce((sum, one) => sum + one.length, 0);
      if (shared < LETTERS || shared < all * SHARE || shared <= (best?.shared ?? 0)) continue;
      best = { file: source.file, line: index + 1, column: 1, shared };
    }
  }
  if (!best) return undefined;
  const { shared: _, ...origin } = best;
  return origin;
}

/** What a line says itself: the pieces between its mustaches, without marks of lists and footnotes. */
const ownWords = (line: string): readonly string[] =>
  line
    .replace(/^\s*(?:[-+]|\d+[.)]|#+|\[\^[^\]]+\]:)\s+/u, "")
    .replace(/\*+|\[\^[^\]]+\]/gu, "")
    .split(/\{\{[^}]*\}\}/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 3);
