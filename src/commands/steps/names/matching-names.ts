import type { KnownName, NameKind } from "../../../domain/document/known-name.ts";
import { hasMarks, plainText } from "../../../domain/text/plain-text.ts";

/**
 * The names that hold every word of a search at the start of a word of theirs, those that hold the words together first.
 * Diacritics count only where a name with the very same ones is found, blanks only where a name is found with them: "ytế"
 * finds "y tế" when nothing begins with "ytế".
 */
export function matchingNames(names: readonly KnownName[], search: string): readonly KnownName[] {
  const ways = [...(hasMarks(search) ? [holding(marked, search)] : []), holding(plain, search), runTogether(search)];
  for (const way of ways) {
    const found = way(names);
    if (found.length > 0) return found;
  }
  return [];
}

/** The longest part of a search of several words that finds anything, for who asked for too much at once. */
export function findablePart(names: readonly KnownName[], search: string): string | undefined {
  const words = search.trim().split(/\s+/);
  for (let length = words.length - 1; length > 0; length--)
    for (let from = words.length - length; from >= 0; from--) {
      const part = words.slice(from, from + length).join(" ");
      if (matchingNames(names, part).length > 0) return part;
    }
  return undefined;
}

type Fold = (text: string) => string;

const marked: Fold = (text) =>
  spelledWithI(
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%]+/gu, " ")
      .trim(),
  );

const plain: Fold = (text) => spelledWithI(plainText(text));

/** "tỷ lệ", "kỹ thuật" are the same words as "tỉ lệ", "kĩ thuật". */
const spelledWithI: Fold = (text) =>
  text.replace(/(?<=(?:^| )(?:[hklmst]|qu))[yỳýỷỹỵ](?= |$)/g, (y) => "iìíỉĩị"["yỳýỷỹỵ".indexOf(y)]!);

/** What has no blank in it is one phrase, whatever else it holds: "18.1", "320/QĐ-TTg". */
const holding =
  (fold: Fold, search: string) =>
  (names: readonly KnownName[]): readonly KnownName[] => {
    const phrase = fold(search);
    const phrases = search.split(/\s+/).flatMap((part) => fold(part) || []);
    if (phrase === "") return [];
    const matches = names.flatMap((name) => {
      const text = ` ${fold(textOf(name))}`;
      return phrases.every((one) => text.includes(` ${one}`)) ? [{ name, together: text.includes(` ${phrase}`) }] : [];
    });
    return [...matches.filter(({ together }) => together), ...matches.filter(({ together }) => !together)].map(
      ({ name }) => name,
    );
  };

/** Fewer letters without a blank are the start of too many words. */
const FEWEST_TOGETHER = 3;

const runTogether =
  (search: string) =>
  (names: readonly KnownName[]): readonly KnownName[] => {
    const sought = plain(search);
    if (sought.includes(" ") || sought.length < FEWEST_TOGETHER) return [];
    return names.filter((name) => {
      const words = plain(textOf(name)).split(" ");
      return words.some((_, from) => words.slice(from).join("").startsWith(sought));
    });
  };

/** Kinds that are looked for by what is told beside their names too. */
const FOUND_BY_FACTS: ReadonlySet<NameKind> = new Set(["set", "threshold", "annex"]);

const textOf = ({ kind, id, name, unit = "", of = "", facts, words }: KnownName): string =>
  [id, name, unit, of, ...(FOUND_BY_FACTS.has(kind) ? facts : []), ...words.flat()].join(" ");
