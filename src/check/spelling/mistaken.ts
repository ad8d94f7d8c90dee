import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { CheckWords } from "../../domain/checking/document-words.ts";
import type { Content } from "../text/content.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import type { Token } from "../text/tokens.ts";
import { type SoundPairs, soundPairs } from "./sound-pairs.ts";
import { syllableOf } from "./sounds.ts";

/**
 * Two syllables that sound like a known word and are written otherwise: "chặt trẽ", "theo rõi", "diển biến". Not where the
 * syllables belong to their other neighbours: "giám sát | thực hiện", "kinh phí | tổng hợp".
 */
export const mistaken: CheckRule<Content> = {
  id: "content/sound-alike",
  severity: "error",
  check: ({ passages, words }) => {
    const pairs = soundPairs(words);
    return passages.filter(({ capitals }) => !capitals).flatMap((passage) => mistakesIn(passage, words, pairs));
  },
};

function mistakesIn(passage: Passage, words: CheckWords, pairs: SoundPairs): readonly RuleHit[] {
  const hits: RuleHit[] = [];
  let first: Token | undefined;
  for (const second of passage.tokens) {
    if (first?.closed && second?.opened && second.word === second.lower && isSyllable(first) && isSyllable(second)) {
      const right = knownBySound(pairs, syllableOf(first.lower).sound, syllableOf(second.lower).sound);
      // Most pairs that sound like a word are that word, as it is written.
      if (right !== undefined && !isSame(right, first.lower, second.lower)) {
        const met = { first: first.word, second: second.word, from: first.from, to: second.from + second.word.length };
        hits.push(...mistake(passage, met, right, words, pairs));
      }
    }
    first = second;
  }
  return hits;
}

/**
 * The known word that two syllables sound like. One that ends in c, ch, p or t bears a tone in every Vietnamese word: without
 * one it was left out, "diện tich".
 */
function knownBySound({ bySound }: SoundPairs, first: string, second: string): string | undefined {
  for (const one of withTones(first)) {
    for (const other of withTones(second)) {
      const known = bySound.get(one)?.get(other);
      if (known !== undefined) return known;
    }
  }
  return undefined;
}

const withTones = (sound: string): readonly string[] =>
  STOPPED.test(sound) ? [`${sound}\u0301`, `${sound}\u0323`] : [sound];
/** A sound without a tone after a final stop. */
const STOPPED = /(?:ch|p|t)-$/u;

/** Small letters after the first: abbreviations are no syllables. */
const isSyllable = ({ word, lower }: Token): boolean =>
  word.length > 1 && word.length < 8 && word.endsWith(lower.slice(1));

function mistake(passage: Passage, met: Met, right: string, words: CheckWords, pairs: SoundPairs): readonly RuleHit[] {
  if (isKnown(pairs, met.first, met.second) || belongElsewhere(passage.text, met, right, words, pairs)) return [];
  const text = passage.text.slice(met.from, met.to);
  const wanted = /^\p{Lu}/u.test(text) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;
  const fix = `Sửa thành “${wanted}” nếu đúng ý`;
  return [{ at: placeIn(passage, met.from, met.to), found: `ghi ${quoted(text)}`, expected: quoted(wanted), fix }];
}

interface Met {
  readonly first: string;
  readonly second: string;
  readonly from: number;
  readonly to: number;
}

/** Whether the syllable that would be wrong makes a known word with its other neighbour, or the list of confusions has the pair. */
function belongElsewhere(
  text: string,
  { first, second, from, to }: Met,
  right: string,
  words: CheckWords,
  pairs: SoundPairs,
): boolean {
  const [one = "", other = ""] = right.split(" ");
  const before = /(\p{L}+)[ \u00A0]+$/u.exec(text.slice(Math.max(0, from - 12), from))?.[1];
  const after = /^[ \u00A0]+(\p{L}+)/u.exec(text.slice(to, to + 12))?.[1];
  const joinsBefore = before !== undefined && isKnown(pairs, before, first);
  const joinsAfter = after !== undefined && isKnown(pairs, second, after);
  const changesFirst = syllableOf(first).written !== syllableOf(one).written;
  const changesSecond = syllableOf(second).written !== syllableOf(other).written;
  if ((changesFirst && joinsBefore) || (changesSecond && joinsAfter)) return true;
  // "các thôn | báo cáo": a syllable that is a word by itself, beside a known word.
  if (changesFirst && joinsAfter && words.alone.has(first.toLowerCase())) return true;
  if (changesSecond && joinsBefore && words.alone.has(second)) return true;
  return words.confusions.some(({ wrong }) => wrong === `${first} ${second}`.toLowerCase());
}

const isSame = (pair: string, first: string, second: string): boolean =>
  pair.length === first.length + 1 + second.length && pair.startsWith(first) && pair.endsWith(second);

const isKnown = ({ written }: SoundPairs, first: string, second: string): boolean =>
  written.has(`${syllableOf(first).written} ${syllableOf(second).written}`);
