import { matchesOf } from "./matches.ts";
/** Characters of a text from `from` to `to`, exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A full stop, question or exclamation mark before a capital; not the stop of an abbreviation or a number. */
const END =
  /(?<!(?:^|[\s(])(?:TP|TX|TT|H|P|Q|TM|KT|TL|TUQ|GS|TS|PGS|ThS|v\.v|tr|đ))[.?!]+["”)]*(?=\s+["“(]?[\p{Lu}\d]|\s*$)/gu;

/** The sentences of a text, without the blanks between them. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const end of matchesOf(text, END)) {
    spans.push({ from, to: end.index + end[0].length });
    from = end.index + end[0].length;
  }
  if (text.slice(from).trim() !== "") spans.push({ from, to: text.length });
  return spans;
}

/** How far a bracket may reach, characters: one that closes later holds a text, not a list. */
const BRACKET = 4000;

/** The bracket that closes the one at `open`; undefined when none does. */
export function closing(text: string, open: number): number | undefined {
  let depth = 0;
  const end = Math.min(text.length, open + BRACKET);
  for (let at = open; at < end; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Blots brackets and what they hold, length kept, so that lists are split at their own marks only. */
export function withoutBrackets(text: string): string {
  let depth = 0;
  return [...text]
    .map((character) => {
      if (character === "(") depth += 1;
      const inside = depth > 0;
      if (character === ")") depth = Math.max(0, depth - 1);
      return inside ? " ".repeat(character.length) : character;
    })
    .join("");
}

/** Pieces of a text between separators, with their offsets. */
export function pieces(text: string, separator: RegExp): readonly (Span & { readonly text: string })[] {
  const found: (Span & { text: string })[] = [];
  let from = 0;
  for (const match of matchesOf(text, separator)) {
    found.push({ from, to: match.index, text: text.slice(from, match.index) });
    from = match.index + match[0].length;
  }
  found.push({ from, to: text.length, text: text.slice(from) });
  return found;
}
