/** A text cut where known names with a numeral stand in it; the longest name wins. */
export function splitAtNames(
  text: string,
  names: Iterable<string>,
): readonly { readonly text: string; readonly isName: boolean }[] {
  const present = [...new Set(names)].filter((name) => /\p{Nd}/u.test(name) && text.includes(name));
  if (present.length === 0) return [{ text, isName: false }];
  const pattern = present
    .toSorted((left, right) => right.length - left.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  return text
    .split(new RegExp(`((?<![\\p{L}\\p{Nd}])(?:${pattern})(?![\\p{L}\\p{Nd}]))`, "u"))
    .map((piece, index) => ({ text: piece, isName: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
