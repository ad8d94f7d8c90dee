/*
 * A rule that looks around a number looks a window's width, not to the end of the paragraph: a paragraph may be a whole
 * document, and a rule that reads it again for each of its numbers takes the square of its length.
 */

/** Characters; the longest sentences of official documents are shorter. */
const REACH = 1200;

/** The characters right before an offset. */
export const textBefore = (text: string, at: number, reach = REACH): string => text.slice(Math.max(0, at - reach), at);

/** The characters right after an offset. */
export const textAfter = (text: string, at: number, reach = REACH): string => text.slice(at, at + reach);

/** Of things in order those that begin in the window from one offset to another, found without going through all. */
export function within<T extends { readonly from: number }>(
  ordered: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < ordered.length && ordered[end]!.from < to) end += 1;
  return ordered.slice(low, end);
}
