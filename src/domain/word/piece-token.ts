// Private-use characters; those of what helpers print (`compose/core/ledger.ts`) are others.
const OPEN = "\uE002";
const CLOSE = "\uE003";
const FIRST_DIGIT = 0xe010;

/** The token that stands for a piece of a Word template in its source. */
export const pieceToken = (index: number): string =>
  OPEN + [...String(index)].map((digit) => String.fromCharCode(FIRST_DIGIT + Number(digit))).join("") + CLOSE;

/** A typed space beside a tag of a block: where such meet because the block printed nothing, they are one. */
export const SOFT_SPACE = "\uE01D";

const TOKEN = /\uE002([\uE010-\uE019]+)\uE003/g;

/** A filled source taken apart: indices of pieces, and the text between them. */
export function splitPieces(filled: string): readonly (number | string)[] {
  const found: (number | string)[] = [];
  let end = 0;
  for (const { 0: token, 1: digits = "", index } of filled.matchAll(TOKEN)) {
    if (index > end) found.push(filled.slice(end, index));
    found.push(Number([...digits].map((digit) => digit.charCodeAt(0) - FIRST_DIGIT).join("")));
    end = index + token.length;
  }
  if (end < filled.length) found.push(filled.slice(end));
  return found;
}
