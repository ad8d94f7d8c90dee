const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a pattern with the flag g, in order. Unlike `matchAll` it makes no copy of the pattern: rules ask thousands
 * of short texts, of which most have no match.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}
