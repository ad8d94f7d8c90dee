import { createHash } from "node:crypto";

/** What a text prints, as figures and as words; markup and typographic variants aside. */
export interface PrintedFacts {
  /** How often each numeral is printed, as printed but without leading zeros. */
  readonly numerals: ReadonlyMap<string, number>;
  readonly words: readonly string[];
}

export function printedFacts(text: string): PrintedFacts {
  const plain = text
    .normalize("NFC")
    .replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - "₀".charCodeAt(0)))
    .replaceAll("m²", "m2")
    .replace(/[⁰¹²³⁴-⁹]+/g, " ")
    .replaceAll("–", "-");
  const numerals = new Map<string, number>();
  for (const [numeral] of plain
    .replace(/(?<=\d)(?=[A-Za-zđ%])/g, " ")
    .matchAll(/(?<![\p{L}\p{N}_.,])\d+(?:[.,]\d+)*/gu)) {
    const bare = numeral.replace(/^0+(?=\d)/, "");
    numerals.set(bare, (numerals.get(bare) ?? 0) + 1);
  }
  return { numerals, words: plain.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [] };
}

/** A document that ours is held against, without its sentences: its numerals, and its words five by five as hashes. */
export interface Reference {
  readonly numerals: ReadonlyMap<string, number>;
  readonly fives: readonly string[];
}

/** Reads a file of `test/golden/reference`. */
export function parseReference(text: string): Reference {
  const [counts = "", hashes = ""] = text.split("\n\n");
  const lines = counts.split("\n").filter((line) => !line.startsWith("#"));
  return {
    numerals: new Map(lines.map((line) => line.split(" ")).map(([numeral, count]) => [numeral!, Number(count)])),
    fives: hashes.split(/\s+/).filter(Boolean),
  };
}

/** Numerals of the reference that the text prints less often, with how many times less: `2,1×1`. */
export const missingNumerals = (reference: Reference, { numerals }: PrintedFacts): readonly string[] =>
  [...reference.numerals]
    .map(([numeral, count]) => [numeral, count - (numerals.get(numeral) ?? 0)] as const)
    .flatMap(([numeral, missing]) => (missing > 0 ? [`${numeral}×${missing}`] : []));

const WORDS = 5;

/** Length in words of the longest passage of the reference that stands in the text, to within eight words more. */
export function longestCopied({ fives }: Reference, { words }: PrintedFacts): number {
  const places = new Map<string, number[]>();
  for (const [place, hash] of fives.entries()) places.set(hash, [...(places.get(hash) ?? []), place]);
  // How many fives in a row end in this word with that one of the reference.
  const runs: ReadonlyMap<number, number>[] = [];
  for (let end = WORDS; end <= words.length; end++) {
    const hash = createHash("sha256")
      .update(words.slice(end - WORDS, end).join(" "))
      .digest("hex")
      .slice(0, 8);
    const before = runs[end - WORDS];
    runs[end] = new Map((places.get(hash) ?? []).map((place) => [place, 1 + (before?.get(place - 1) ?? 0)]));
  }
  return WORDS * Math.max(0, ...runs.flatMap((run) => [...(run?.values() ?? [])]));
}
