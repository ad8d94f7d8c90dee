/*
 * A syllable taken apart: its letters, its tone, and the class of syllables that are taken for each other by ear
 * (ch/tr, s/x, d/gi/r, l/n, hỏi/ngã, n/ng and t/c at the end, and some rhymes).
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const PARTS = /^(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?(.+)$/u;

export interface Syllable {
  /** Letters without the tone, y for i where both are written: "kĩ" and "kỹ" are one. */
  readonly letters: string;
  readonly tone: string;
}

const known = new Map<string, Syllable>();
/** Syllables that are kept: a text has few thousand of them. */
const MOST = 20_000;

export function syllableOf(word: string): Syllable {
  const kept = known.get(word);
  if (kept) return kept;
  const lower = word.toLowerCase().normalize("NFD");
  const tone = (lower.match(TONES) ?? []).join("");
  const letters = lower.replace(TONES, "").normalize("NFC");
  const syllable = { letters: letters.replace(/(?<=^(?:h|k|l|m|qu|s|t))y$/u, "i"), tone };
  if (known.size < MOST) known.set(word, syllable);
  return syllable;
}

export const writtenKey = (word: string): string => {
  const { letters, tone } = syllableOf(word);
  return letters + tone;
};

const ONSETS: Readonly<Record<string, string>> = {
  tr: "ch",
  x: "s",
  gi: "d",
  r: "d",
  n: "l",
  ngh: "ng",
  gh: "g",
  k: "c",
};
const RHYMES: readonly (readonly [RegExp, string])[] = [
  [/^uơ/u, "ươ"],
  [/iêu$|yêu$/u, "êu"],
  [/ươu$|iu$/u, "ưu"],
  [/^iê(?=[pm])/u, "i"],
  [/ng$/u, "n"],
  [/c$/u, "t"],
];

/** The same for all syllables that sound alike to somebody. */
export function soundKey(word: string): string {
  const { letters, tone } = syllableOf(word);
  // "gì", "giêng": the i belongs to both.
  const [, onset = "", rest = ""] = /^gi(?:ê|$)/u.test(letters)
    ? ["", "gi", letters.slice(1)]
    : (PARTS.exec(letters) ?? []);
  let rhyme = rest;
  for (const [pattern, common] of RHYMES) rhyme = rhyme.replace(pattern, common);
  return `${ONSETS[onset] ?? onset}-${rhyme}-${tone === "\u0309" ? "\u0303" : tone}`;
}
