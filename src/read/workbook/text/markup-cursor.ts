/** A place in a chunk of markup; sticky patterns move it on. */
export interface MarkupCursor {
  readonly isAtEnd: () => boolean;
  /** Moves past what the pattern finds right here; `undefined`, and no move, for nothing. */
  readonly past: (pattern: RegExp) => RegExpExecArray | undefined;
  /** Moves past all that a pattern finds one behind the other. */
  readonly pastEach: (pattern: RegExp, take: (found: RegExpExecArray) => void) => void;
  /** Moves past the next such mark; without one past all that is left. */
  readonly through: (mark: string) => { readonly text: string; readonly isWhole: boolean };
  /** Moves past all that is left. */
  readonly rest: () => string;
}

export function markupCursor(chunk: string, from = 0): MarkupCursor {
  let at = from;
  const moveTo = (end: number): string => {
    const text = chunk.slice(at, end);
    at = end;
    return text;
  };
  return {
    isAtEnd: () => at >= chunk.length,
    past(pattern) {
      pattern.lastIndex = at;
      const found = pattern.exec(chunk);
      if (found === null) return undefined;
      at = pattern.lastIndex;
      return found;
    },
    pastEach(pattern, take) {
      pattern.lastIndex = at;
      for (let found = pattern.exec(chunk); found !== null; found = pattern.exec(chunk)) {
        at = pattern.lastIndex;
        take(found);
      }
    },
    through(mark) {
      const end = chunk.indexOf(mark, at);
      return { text: moveTo(end < 0 ? chunk.length : end + mark.length), isWhole: end >= 0 };
    },
    rest: () => moveTo(chunk.length),
  };
}
