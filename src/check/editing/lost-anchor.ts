import type { EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { WrittenAnchor, WrittenParagraph, WrittenTrace } from "../../domain/figures/written-trace.ts";
import type { FoundText } from "./found-text.ts";
import { folded } from "./passage.ts";

/** Characters on each side by which a place is known again. */
const CONTEXT = 25;
/** Fewer letters than this around a figure stand in many places. */
const ENOUGH = 8;
/** How much longer than the written text another one may be. */
const LONGER = 15;
/** The ends of a paragraph, as characters. */
const START = "\u0002";
const END = "\u0003";

/**
 * The text in the place of a figure whose bookmark is gone (typing over the whole of a bookmark deletes it): between
 * the same words, or in the same cell of the same row. Nothing unless exactly one place fits.
 */
export function findLost(
  written: WrittenParagraph,
  anchor: WrittenAnchor,
  trace: WrittenTrace,
  { paragraphs }: EditedDocument,
): FoundText | undefined {
  const text = START + folded(written.text) + END;
  const before = text.slice(Math.max(0, anchor.from + 1 - CONTEXT), anchor.from + 1);
  const after = text.slice(anchor.to + 1, anchor.to + 1 + CONTEXT);
  const letters = `${before}${after}`.replace(/[^\p{L}]/gu, "").length;
  if (letters < ENOUGH) return cellOf(written, trace, paragraphs);
  const longest = anchor.to - anchor.from + LONGER;
  const fitting = paragraphs.flatMap((paragraph): readonly FoundText[] => {
    const now = START + folded(paragraph.text) + END;
    const at = now.indexOf(before);
    if (at < 0) return [];
    const from = at + before.length;
    const to = now.indexOf(after, from);
    if (to <= from || to - from > longest) return [];
    // START stands before the text.
    return [{ paragraph, from: from - 1, to: to - 1, text: paragraph.text.slice(from - 1, to - 1) }];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The cell of the same column in the row that still holds another anchor of the written row. */
function cellOf(
  written: WrittenParagraph,
  trace: WrittenTrace,
  paragraphs: readonly EditedParagraph[],
): FoundText | undefined {
  const [, row, column] = /^(.*, dòng \d+)(, cột \d+)$/.exec(written.place) ?? [];
  if (row === undefined) return undefined;
  const siblings = new Set(
    trace.paragraphs
      .filter(({ place }) => place.startsWith(`${row},`))
      .flatMap(({ anchors }) => anchors.map(({ name }) => name)),
  );
  const [standing] = paragraphs.filter(({ anchors }) => anchors.some(({ name }) => siblings.has(name)));
  const place = standing?.place.replace(/, cột \d+$/, column!);
  const [cell, ...more] = paragraphs.filter((one) => one.place === place && one.text.trim() !== "");
  if (!cell || more.length > 0 || cell.anchors.some(({ from, to }) => to > from)) return undefined;
  return { paragraph: cell, from: 0, to: cell.text.length, text: cell.text };
}
