import type { Flaw } from "./flaw.ts";
import type { PrintedPassage } from "./passages.ts";

/** What belongs to the program or to its law, and never to a sentence. */
const INTERNAL = /undefined|\bNaN\b|\[object|\bnull\b|Infinity|[{}]|nếu có:|\bP\d\.|@\d|(?<![\d\p{L}–-])-\d/u;

export const internalWords = (passages: readonly PrintedPassage[]): readonly Flaw[] =>
  passages.flatMap(({ text }) => {
    const found = INTERNAL.exec(text);
    return found ? [{ rule: "internal", text, why: found[0] }] : [];
  });
