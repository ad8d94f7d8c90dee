/**
 * Marks that blocks and partials leave in a filled text, so that how a template is broken into lines does not show in
 * the document. They are private-use characters, as tokens are, and none is left once the text is tidied.
 */

/** A block that printed nothing. */
export const NOTHING = "\uE01A";
/** Around what a partial printed that is called in the middle of a line. */
export const LINE_START = "\uE01B";
export const LINE_END = "\uE01C";

const EMPTY_LINE = /^[ \t]*\uE01A[ \t\uE01A]*(?:\n|$)/gm;
const INNERMOST_LINE = /\uE01B([^\uE01B\uE01C]*)\uE01C/g;

/**
 * The text without the marks: a line on which no block printed anything is no line, so that it does not end the
 * paragraph around it; a partial called inside a line stays on that line.
 */
export function tidiedLines(text: string): string {
  let tidied = text.replace(EMPTY_LINE, "");
  while (tidied.includes(LINE_START)) tidied = tidied.replace(INNERMOST_LINE, (_, inside: string) => onOneLine(inside));
  return tidied.replaceAll(NOTHING, "");
}

const onOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, " ");
