import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { LayoutLaw, Range } from "../../domain/checking/layout-law.ts";
import { textWidth } from "../../domain/text/text-width.ts";
import type { Piece, RecognisedDocument } from "../components/components.ts";
import { hasText, runsOf, sameCell } from "../components/pieces.ts";
import { numeral, placeOf } from "./layout-rule.ts";

const MM_PER_PT = 25.4 / 72;

/** Size of superscripts and subscripts; word processors make them 58 to 66 hundredths. People raise typed lines so. */
const RAISED = 0.62;

/** Lengths of the lines of a piece as printed without wrapping, mm. */
export function textLengths(piece: Piece): readonly number[] {
  const lengths = [0];
  for (const { text, look } of runsOf(piece)) {
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) lengths.push(0);
      const scale = look.position === "base" ? MM_PER_PT : MM_PER_PT * RAISED;
      lengths[lengths.length - 1]! += textWidth(look.caps ? part.toUpperCase() : part, look) * scale;
    }
  }
  return lengths;
}

interface Line {
  /** mm */
  readonly length: number;
}

/**
 * The lines below a text, before the next text in its cell: drawn at its paragraph, at blank paragraphs under it, or
 * above the next one; typed as underscores; and shapes hung on the paragraph before it, whose place in the page is free.
 */
function linesBelow({ pieces }: RecognisedDocument, piece: Piece): readonly Line[] {
  const around = onSameSide(
    pieces.filter((one) => sameCell(one, piece) && !one.boxed),
    piece,
  );
  const own = around.filter(({ paragraph, from }) => paragraph === piece.paragraph && from < piece.to);
  const after = around.filter(({ order }) => order > own.at(-1)!.order);
  const next = after.findIndex(hasText);
  const blank = next < 0 ? after : after.slice(0, next);
  const before = around.findLast(({ order }) => order < own[0]!.order);
  return [
    ...piece.paragraph.lines.filter(({ at, by }) => at === "below" || by === "shape"),
    ...blank.flatMap((one) => (one.paragraph === piece.paragraph ? [] : one.paragraph.lines)),
    ...blank.filter(({ text }) => TYPED.test(text)).map((one) => ({ length: Math.max(...textLengths(one)) })),
    ...(after[next]?.paragraph.lines.filter(({ at }) => at === "above") ?? []),
    ...(before && hasText(before) ? before.paragraph.lines.filter(({ by }) => by === "shape") : []),
  ];
}

/** Where two sides are set with a tab, the pieces of one of them, and the lines that have no sides. */
function onSameSide(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
  if (piece.cell || !piece.paragraph.text.includes("\t")) return pieces;
  const sideOf = (one: Piece): number => {
    const sides = pieces.filter(({ paragraph }) => paragraph === one.paragraph);
    return sides.length === 2 ? sides.indexOf(one) : -1;
  };
  const near = pieces.filter(({ order }) => Math.abs(order - piece.order) <= NEAR);
  const side = sideOf(piece);
  return near.filter((one) => side < 0 || sideOf(one) === side || sideOf(one) < 0);
}

/** Pieces of a letterhead around one of its own. */
const NEAR = 20;

/** Underscores or dashes that stand for a line. */
const TYPED = /^[_\-–—]{3,}$/;

/** What is wrong with the line below a text, given the texts that its length may be measured by (mm). */
export function lineHits(
  document: RecognisedDocument,
  piece: Piece,
  texts: readonly number[],
  of: Range,
  { lines: { tolerance } }: LayoutLaw,
): readonly RuleHit[] {
  const lines = linesBelow(document, piece);
  const low = Math.min(...texts) * of[0];
  const high = Math.max(...texts) * of[1];
  const fits = ({ length }: Line): boolean => length >= low - tolerance && length <= high + tolerance;
  if (lines.some(fits)) return [];
  const expected = `đường kẻ nét liền dài ${low === high ? numeral(low) : `${numeral(low)}-${numeral(high)}`} mm`;
  const longest = Math.max(...lines.map(({ length }) => length));
  const found = lines.length === 0 ? "không có đường kẻ bên dưới" : `đường kẻ dài ${numeral(longest)} mm`;
  return [{ at: placeOf(piece), found, expected }];
}
