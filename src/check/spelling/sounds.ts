/*
 * A syllable taken apart: its letters, its tone, and the class of syllables that are taken for each other by ear
 * (ch/tr, s/x, d/gi/r, l/n, hỏi/ngã, n/ng and t/c at the end, and some rhymes).
 */

const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const HOOK = "\u0309";
const TILDE = "\u0303";

/** Every vowel with a tone as its letter and its tone: a table, because syllables are taken apart by the thousand. */
const APART = new Map(
  [..."aăâeêioôơuưy"].flatMap((letter) =>
    TONES.map((tone) => [(letter + tone).normalize("NFC"), { letter, tone }] as const),
  ),
);

export interface Syllable {
  /** Letters and tone, i for y where both are written: "kĩ" and "kỹ", "hóa" and "hoá" are one. */
  readonly written: string;
  /** The same for all syllables that sound alike to somebody. */
  readonly sound: string;
}

const known = new Map<string, Syllable>();
/** Syllables that are kept: a text has few thousand of them. */
const MOST = 20_000;

export function syllableOf(word: string): Syllable {
  const kept = known.get(word);
  if (kept) return kept;
  let letters = "";
  let tone = "";
  for (const letter of word.toLowerCase()) {
    const apart = APART.get(letter);
    letters += apart?.letter ?? letter;
    if (apart) tone = apart.tone;
  }
  if (letters.endsWith("y") && WITH_Y.has(letters.slice(0, -1))) letters = `${letters.slice(0, -1)}i`;
  const syllable = { written: letters + tone, sound: soundOf(letters, tone) };
  if (known.size < MOST) known.set(word, syllable);
  return syllable;
}

/** Onsets after which y and i are written alike: "kỹ", "kĩ". */
const WITH_Y = new Set(["h", "k", "l", "m", "qu", "s", "t"]);

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

const LONG_ONSETS = ["ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch"];
const VOWELS = "aăâeêioôơuưy";

function onsetOf(letters: string): string {
  // "giết", "gì": the i belongs to both.
  if (letters.startsWith("giê") || letters === "gi") return "gi";
  const long = LONG_ONSETS.find((one) => letters.startsWith(one) && letters.length > one.length);
  return long ?? (VOWELS.includes(letters[0] ?? "a") ? "" : letters[0]!);
}

function soundOf(letters: string, tone: string): string {
  const onset = onsetOf(letters);
  const shared = onset === "gi" && (letters.startsWith("giê") || letters === "gi");
  const rhyme = rhymeOf(letters.slice(shared ? 1 : onset.length));
  return `${ONSETS[onset] ?? onset}-${rhyme}-${tone === HOOK ? TILDE : tone}`;
}

/** Rhymes that are taken for each other: "điều" and "đều", "hưu" and "hiu", "kịp" and "kiệp"; ng and n, c and t at the end. */
function rhymeOf(rest: string): string {
  if (rest.endsWith("iêu") || rest.endsWith("yêu")) return `${rest.slice(0, -3)}êu`;
  if (rest.endsWith("ươu")) return `${rest.slice(0, -3)}ưu`;
  if (rest.endsWith("iu")) return `${rest.slice(0, -2)}ưu`;
  const rhyme = rest.startsWith("uơ") ? `ươ${rest.slice(2)}` : rest;
  if (rhyme.startsWith("iêp") || rhyme.startsWith("iêm")) return `i${rhyme.slice(2)}`;
  if (rhyme.endsWith("ng")) return rhyme.slice(0, -1);
  return rhyme.endsWith("c") ? `${rhyme.slice(0, -1)}t` : rhyme;
}
