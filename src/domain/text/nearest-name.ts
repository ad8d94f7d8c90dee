/**
 * The candidate that a mistyped name most likely means; undefined when none is close.
 *
 * Distance is Damerau-Levenshtein (optimal string alignment) over lower-case NFC text; at most a third of the
 * name may be wrong, and never more than five characters. The first of equally close candidates wins.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = [...name.normalize("NFC").toLowerCase()];
  let bound = Math.min(5, Math.max(1, Math.floor(wanted.length / 3)));
  let nearest: string | undefined;
  for (const candidate of candidates) {
    const other = [...candidate.normalize("NFC").toLowerCase()];
    if (Math.abs(other.length - wanted.length) > bound) continue;
    const distance = distanceBetween(wanted, other);
    if (distance > bound || (nearest !== undefined && distance === bound)) continue;
    nearest = candidate;
    bound = distance;
  }
  return nearest;
}

function distanceBetween(left: readonly string[], right: readonly string[]): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [row, character] of left.entries()) {
    const current = [row + 1];
    for (const [column, other] of right.entries()) {
      const substitution = previous[column]! + (character === other ? 0 : 1);
      let least = Math.min(substitution, previous[column + 1]! + 1, current[column]! + 1);
      const swapped = row > 0 && column > 0 && character === right[column - 1] && left[row - 1] === other;
      if (swapped) least = Math.min(least, beforePrevious[column - 1]! + 1);
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length]!;
}

/** " Có phải …?" for the end of a message, or nothing. */
export function suggestion(name: string, candidates: Iterable<string>): string {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? "" : ` Có phải là "${nearest}"?`;
}

/** What to do about a name that is new, and the nearest one for who only mistyped. */
export function orNearest(fix: string, name: string, candidates: Iterable<string>): string {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? fix : `${fix}; hoặc có phải là "${nearest}"?`;
}

/** The nearest name as the fix of a finding, or nothing. */
export function nearestFix(name: string, candidates: Iterable<string>): { readonly fix?: string } {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? {} : { fix: `có phải là "${nearest}"?` };
}
