import { diffArrays } from "diff";
import type { EditedDocument } from "../../domain/document/edited-document.ts";
import { ownParagraphs, ownText } from "../../domain/document/shown-text.ts";
import { hasBlank } from "./passage.ts";

/** Words that are not as written: others in their place, added ones without `before`, removed ones without `after`. */
export interface ChangedWords {
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** The sentence around as it reads now; as it was where it is gone. */
  readonly around: string;
  /** A blank that văn thư filled in. */
  readonly filled: boolean;
}

/** Every change from the lines as written to the words of a document, in reading order; spaces and Unicode form aside. */
export function changedWords(recorded: readonly string[], document: EditedDocument): readonly ChangedWords[] {
  const before = recorded.filter((line) => line.trim() !== "").map((text) => ({ text, key: plain(text) }));
  const after = ownParagraphs(document).map((paragraph) => {
    const text = ownText(paragraph);
    return { text, key: plain(text), place: paragraph.place };
  });
  const changes: ChangedWords[] = [];
  let place = "Phần đầu";
  let at = 0;
  let removed: readonly (typeof before)[number][] = [];
  const flush = (added: readonly (typeof after)[number][]): void => {
    for (const [line, now] of paired(removed, added)) {
      if (now) place = now.place || place;
      changes.push(...wordsBetween(line?.text ?? "", now?.text ?? "", place));
    }
    removed = [];
  };
  const parts = diffArrays([...before], [...after] as typeof before, {
    comparator: (one, other) => one.key === other.key,
  });
  for (const part of parts) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    const now = after.slice(at, at + part.value.length);
    at += part.value.length;
    flush(part.added ? now : []);
    if (!part.added) place = now.at(-1)?.place || place;
  }
  flush([]);
  return changes;
}

const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u00ad\s]+/gu, " ")
    .trim();

type Pair<T, U> = readonly [T | undefined, U | undefined];

/** Lines that were changed, in order: each with the line that shares most of its words, others alone. */
function paired<T extends { readonly key: string }, U extends { readonly key: string }>(
  removed: readonly T[],
  added: readonly U[],
): readonly Pair<T, U>[] {
  const pairs: Pair<T, U>[] = [];
  let from = 0;
  for (const line of removed) {
    const words = new Set(wordsOf(line.key));
    let best = -1;
    let most = 0;
    for (let at = from; at < Math.min(added.length, from + FAR); at += 1) {
      const other = wordsOf(added[at]!.key);
      const shared = other.filter((word) => words.has(word)).length / Math.max(words.size, other.length, 1);
      if (shared > most) [best, most] = [at, shared];
    }
    const isSame = most >= ALIKE || (removed.length === added.length && removed.length === 1);
    if (!isSame || best < 0) {
      pairs.push([line, undefined]);
      continue;
    }
    for (const alone of added.slice(from, best)) pairs.push([undefined, alone]);
    pairs.push([line, added[best]]);
    from = best + 1;
  }
  for (const alone of added.slice(from)) pairs.push([undefined, alone]);
  return pairs;
}

/** A line is looked for among so many; and shares so many of its words. */
const FAR = 200;
const ALIKE = 0.4;

const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];
const WORDS = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*%?|[^\s\p{L}\p{M}\p{N}]/gu;

function wordsBetween(line: string, now: string, place: string): readonly ChangedWords[] {
  const isOpen = hasBlank(line);
  const changes: ChangedWords[] = [];
  const [old, present] = [plain(line), plain(now)];
  const [before, after] = [takeWords(old), takeWords(present)];
  let removed = "";
  const flush = (added: string): void => {
    if (removed === "" && added === "") return;
    const around = present === "" ? shortened(old, removed) : shortened(present, added || removed);
    changes.push({ place, before: removed, after: added, around, filled: isOpen && isFilling(removed, added) });
    removed = "";
  };
  for (const { value, added, removed: isRemoved } of diffArrays([...wordsOf(old)], [...wordsOf(present)])) {
    if (isRemoved) {
      removed = before(value.length);
      continue;
    }
    const text = after(value.length);
    if (!added) before(value.length);
    flush(added ? text : "");
  }
  flush("");
  return changes;
}

/** The next so many words of a line, with what stands between them. */
function takeWords(line: string): (count: number) => string {
  const words = [...line.matchAll(WORDS)];
  let next = 0;
  return (count) => {
    const [first, last] = [words[next], words[next + count - 1]];
    next += count;
    return first && last ? line.slice(first.index, last.index + last[0].length) : "";
  };
}

/** Numerals in a blank, or in place of those of the date beside it. */
const isFilling = (before: string, after: string): boolean =>
  /^[\p{N}\s]*$/u.test(before) && /^[\p{N}\s]+$/u.test(after);

/** Characters shown on each side. */
const AROUND = 40;

function shortened(line: string, words: string): string {
  const at = Math.max(0, line.indexOf(words));
  const from = at <= AROUND ? 0 : line.indexOf(" ", at - AROUND) + 1;
  const end = at + words.length + AROUND;
  const to = end >= line.length ? line.length : line.lastIndexOf(" ", end);
  return `${from > 0 ? "… " : ""}${line.slice(from, Math.max(to, at + words.length))}${to < line.length ? " …" : ""}`;
}
