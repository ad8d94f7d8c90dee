import type { Claim } from "../template/template-source.ts";

/** Finds each of the words that is no part of a phrase in which it claims nothing; the longest first. */
export function wordPattern(claims: readonly Claim[]): RegExp {
  if (claims.length === 0) return /(?!)/gu;
  const alternatives = claims
    .toSorted((one, other) => other.word.length - one.word.length)
    .map(({ word, unless = [] }) => {
      const innocent = unless.map((phrase) => {
        const at = phrase.indexOf(word);
        const [before, after] = [phrase.slice(0, at), phrase.slice(at + word.length)];
        return `${before === "" ? "" : `(?<!${spaced(before)})`}${after === "" ? "" : `(?!${spaced(word + after)}(?!\\p{L}))`}`;
      });
      return `${innocent.join("")}${spaced(word)}(?!\\p{L})`;
    });
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join("|")})`, "giu");
}

const spaced = (words: string): string => words.replace(/\s+/g, "\\s+");

/** A word as the list has it: in lower case, on one line. */
export const asListed = (word: string): string => word.toLowerCase().replace(/\s+/g, " ");
