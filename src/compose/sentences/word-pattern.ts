import type { Claim } from "../template/template-source.ts";

/** Vietnamese is written in Latin letters; as a class of all letters each mention costs V8 a millisecond to compile. */
const LETTER = "[A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF]";

/** Finds each of the words that is no part of a phrase in which it claims nothing; the longest first. */
export function wordPattern(claims: readonly Claim[]): RegExp {
  if (claims.length === 0) return /(?!)/gu;
  const alternatives = claims
    .toSorted((one, other) => other.word.length - one.word.length)
    .map(({ word, unless = [] }) => {
      const innocent = unless.map((phrase) => {
        const at = phrase.indexOf(word);
        const [before, after] = [phrase.slice(0, at), phrase.slice(at + word.length)];
        return `${before === "" ? "" : `(?<!${spaced(before)})`}${after === "" ? "" : `(?!${spaced(word + after)}(?!${LETTER}))`}`;
      });
      return `${innocent.join("")}${spaced(word)}`;
    });
  return new RegExp(`(?<!${LETTER})(?:${alternatives.join("|")})(?!${LETTER})`, "giu");
}

const spaced = (words: string): string => words.replace(/\s+/g, "\\s+");

/** A word as the list has it: in lower case, on one line. */
export const asListed = (word: string): string => word.toLowerCase().replace(/\s+/g, " ");
