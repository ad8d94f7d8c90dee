import type { CheckWords } from "../../domain/checking/document-words.ts";
import { soundKey, writtenKey } from "./sounds.ts";

/** Known words of two syllables by how they sound. */
export interface SoundPairs {
  readonly written: ReadonlySet<string>;
  /** By sound the words that sound so. */
  readonly bySound: ReadonlyMap<string, string>;
}

const made = new WeakMap<CheckWords, SoundPairs>();

export function soundPairs(words: CheckWords): SoundPairs {
  const kept = made.get(words);
  if (kept) return kept;
  const written = new Set<string>();
  const bySound = new Map<string, string>();
  for (const pair of words.compounds) {
    const [first = "", second = ""] = pair.split(" ");
    written.add(`${writtenKey(first)} ${writtenKey(second)}`);
    const sound = `${soundKey(first)} ${soundKey(second)}`;
    if (!bySound.has(sound)) bySound.set(sound, pair);
  }
  const pairs = { written, bySound };
  made.set(words, pairs);
  return pairs;
}
