import type { KnownName } from "../../../domain/document/known-name.ts";
import { hasMarks, plainText } from "../../../domain/text/plain-text.ts";

/**
 * The names that hold every word of a search at the start of a word of theirs, those that hold the words together first.
 * Diacritics count only where a name with the very same ones is found.
 */
export function matchingNames(names: readonly KnownName[], search: string): readonly KnownName[] {
  if (hasMarks(search)) {
    const exact = found(names, search, marked);
    if (exact.length > 0) return exact;
  }
  return found(names, search, plainText);
}

const marked = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

function found(names: readonly KnownName[], search: string, fold: (text: string) => string): readonly KnownName[] {
  const phrase = fold(search);
  const words = phrase.split(" ");
  if (phrase === "") return [];
  const matches = names.flatMap((name) => {
    const text = ` ${fold(textOf(name))}`;
    return words.every((word) => text.includes(` ${word}`)) ? [{ name, together: text.includes(` ${phrase}`) }] : [];
  });
  return [...matches.filter(({ together }) => together), ...matches.filter(({ together }) => !together)].map(
    ({ name }) => name,
  );
}

const textOf = ({ id, name, unit = "", of = "", words }: KnownName): string =>
  [id, name, unit, of, ...words.flat()].join(" ");
