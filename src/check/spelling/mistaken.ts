import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { CheckWords } from "../../domain/checking/document-words.ts";
import type { Content } from "../text/content.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { type SoundPairs, soundPairs } from "./sound-pairs.ts";
import { soundKey, writtenKey } from "./sounds.ts";

const WORD = /\p{L}+/gu;

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

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function mistakesIn(passage: Passage, words: CheckWords, pairs: SoundPairs): readonly RuleHit[] {
  const found = [...passage.text.matchAll(WORD)].map(
    (match): Word => ({ text: match[0], from: match.index, to: match.index + match[0].length }),
  );
  return found.flatMap((first, index): readonly RuleHit[] => {
    const second = found[index + 1];
    if (!second || !isBeside(passage, first, second) || !mayBeMistaken(first.text, second.text)) return [];
    if (pairs.written.has(keyOf(first, second))) return [];
    const right = pairs.bySound.get(`${soundKey(first.text)} ${soundKey(second.text)}`);
    if (right === undefined) return [];
    const [one = "", other = ""] = right.split(" ");
    const before = found[index - 1];
    const after = found[index + 2];
    const changesFirst = writtenKey(first.text) !== writtenKey(one);
    const changesSecond = writtenKey(second.text) !== writtenKey(other);
    const joinsBefore = before && isBeside(passage, before, first) && pairs.written.has(keyOf(before, first));
    const joinsAfter = after && isBeside(passage, second, after) && pairs.written.has(keyOf(second, after));
    if ((changesFirst && joinsBefore) || (changesSecond && joinsAfter)) return [];
    // "các thôn | báo cáo", "kênh mương | xã": a syllable that is a word by itself, beside a known word.
    if (changesFirst && joinsAfter && words.alone.has(first.text.toLowerCase())) return [];
    if (changesSecond && joinsBefore && words.alone.has(second.text)) return [];
    if (words.confusions.some(({ wrong }) => wrong === `${first.text} ${second.text}`.toLowerCase())) return [];
    const text = passage.text.slice(first.from, second.to);
    const wanted = /^\p{Lu}/u.test(text) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;
    return [
      {
        at: placeIn(passage, first.from, second.to),
        found: `ghi ${quoted(text)}`,
        expected: quoted(wanted),
        fix: `Sửa thành “${wanted}” nếu đúng ý`,
      },
    ];
  });
}

const keyOf = (first: Word, second: Word): string => `${writtenKey(first.text)} ${writtenKey(second.text)}`;

const isBeside = ({ text }: Passage, first: Word, second: Word): boolean =>
  /^[ \u00A0]+$/.test(text.slice(first.to, second.from));

/** Names begin with capitals: "Lương Sơn" is no mistake. The first word of a sentence may. */
const mayBeMistaken = (first: string, second: string): boolean =>
  first.length > 1 && /^\p{Ll}+$/u.test(second) && /^\p{L}\p{Ll}*$/u.test(first);
