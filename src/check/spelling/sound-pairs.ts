import type { CheckWords } from "../../domain/checking/document-words.ts";
import { syllableOf } from "./sounds.ts";

/** Known words of two syllables by how they are written and by how they sound. */
export interface SoundPairs {
  readonly written: ReadonlySet<string>;
  /** By the sound of the first syllable and then of the second the word that sounds so. */
  readonly bySound: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const made = new WeakMap<CheckWords, SoundPairs>();

export function soundPairs(words: CheckWords): SoundPairs {
  const kept = made.get(words);
  if (kept) return kept;
  const written = new Set<string>();
  const bySound = new Map<string, Map<string, string>>();
  for (const pair of words.compounds) {
    const cut = pair.indexOf(" ");
    const [first, second] = [syllableOf(pair.slice(0, cut)), syllableOf(pair.slice(cut + 1))];
    written.add(`${first.written} ${second.written}`);
    const seconds = bySound.get(first.sound) ?? new Map<string, string>();
    if (!seconds.has(second.sound)) seconds.set(second.sound, pair);
    bySound.set(first.sound, seconds);
  }
  const pairs = { written, bySound };
  made.set(words, pairs);
  return pairs;
}
