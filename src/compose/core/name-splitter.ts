export type NameSplitter = (text: string) => readonly { readonly text: string; readonly isName: boolean }[];

/** Cuts a text where known names with a numeral stand in it; the longest name wins. */
export function nameSplitter(names: Iterable<string>): NameSplitter {
  const numbered = [...new Set(names)]
    .filter((name) => /\p{Nd}/u.test(name))
    .toSorted((left, right) => right.length - left.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (numbered.length === 0) return (text) => [{ text, isName: false }];
  const pattern = new RegExp(`((?<![\\p{L}\\p{Nd}])(?:${numbered.join("|")})(?![\\p{L}\\p{Nd}]))`, "u");
  return (text) =>
    text
      .split(pattern)
      .map((piece, index) => ({ text: piece, isName: index % 2 === 1 }))
      .filter((piece) => piece.text !== "");
}
