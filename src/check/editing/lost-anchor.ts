import type { EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { WrittenAnchor, WrittenParagraph, WrittenTrace } from "../../domain/figures/written-trace.ts";
import type { Claims } from "./claims.ts";
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

interface ChangedText {
  readonly paragraph: EditedParagraph;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Finds the text in the place of a figure whose bookmark is gone (typing over the whole of a bookmark deletes it): between
 * the same words, or in the same cell of the same row. Nothing unless exactly one place fits that prints nothing else.
 */
export function findChanged(trace: WrittenTrace, { paragraphs }: EditedDocument, claims: Claims) {
  const texts = paragraphs.map((paragraph) => ({ paragraph, now: START + folded(paragraph.text) + END }));
  const cells = changedCells(trace, paragraphs, claims);
  return (written: WrittenParagraph, anchor: WrittenAnchor): ChangedText | undefined => {
    const text = START + folded(written.text) + END;
    const before = text.slice(Math.max(0, anchor.from + 1 - CONTEXT), anchor.from + 1);
    const after = text.slice(anchor.to + 1, anchor.to + 1 + CONTEXT);
    const letters = `${before}${after}`.replace(/[^\p{L}]/gu, "").length;
    if (letters < ENOUGH) return cells(written);
    const longest = anchor.to - anchor.from + LONGER;
    const fitting = texts.flatMap(({ paragraph, now }): readonly ChangedText[] => {
      const at = now.indexOf(before);
      if (at < 0) return [];
      const from = at + before.length;
      const to = now.indexOf(after, from);
      if (to <= from || to - from > longest) return [];
      // START stands before the text.
      const span = { from: from - 1, to: to - 1 };
      return claims.isFree(paragraph, span)
        ? [{ paragraph, ...span, text: paragraph.text.slice(span.from, span.to) }]
        : [];
    });
    return fitting.length === 1 ? fitting[0] : undefined;
  };
}

const CELL = /^(.*, dòng \d+)(, cột \d+)$/;

/**
 * The cell of the same column in the row that still holds another anchor of the written row; without any, in the row that
 * stands in its place with half of its cells as written.
 */
function changedCells(trace: WrittenTrace, paragraphs: readonly EditedParagraph[], claims: Claims) {
  const rows = grouped(trace.paragraphs, ({ place }) => CELL.exec(place)?.[1]);
  const byPlace = grouped(paragraphs, ({ place, text }) => (text.trim() === "" ? undefined : place));
  const placeOfAnchor = new Map(paragraphs.flatMap(({ anchors, place }) => anchors.map(({ name }) => [name, place])));
  return (written: WrittenParagraph): ChangedText | undefined => {
    const [, row, column] = CELL.exec(written.place) ?? [];
    if (row === undefined) return undefined;
    const siblings = rows.get(row) ?? [];
    const standing = siblings.flatMap(({ anchors }) => anchors.flatMap(({ name }) => placeOfAnchor.get(name) ?? []))[0];
    if (standing === undefined) {
      const others = siblings.filter((one) => one !== written);
      const same = others.filter(({ place, text }) => folded(byPlace.get(place)?.[0]?.text ?? "") === folded(text));
      if (same.length === 0 || same.length * 2 < others.length) return undefined;
    }
    const place = standing?.replace(/, cột \d+$/, column!) ?? written.place;
    const [cell, ...more] = byPlace.get(place) ?? [];
    if (!cell || more.length > 0 || cell.anchors.some(({ from, to }) => to > from)) return undefined;
    const whole = { from: 0, to: cell.text.length };
    return claims.isFree(cell, whole) ? { paragraph: cell, ...whole, text: cell.text } : undefined;
  };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
