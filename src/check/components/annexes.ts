import type { ComponentWords } from "../../domain/checking/layout-law.ts";
import { bodyOf } from "./body.ts";
import { type Component, component } from "./component.ts";
import { mergedLines } from "./merged-lines.ts";
import { hasText, type Piece } from "./pieces.ts";

const LABEL = /^phu luc(?: (?:so )?(?:[ivxlc]+|\d{1,2}))?[.:]?$/;
const LABEL_AND_TITLE = /^phu luc(?: (?:so )?(?:[ivxlc]+|\d{1,2}))? ?[.:–-] ?\S/;
const REFERENCE = /^\(?(?:ban hanh )?kem theo /;

/** Where the annexes stand: half-open ranges of orders. An annex begins with its label, after the signature. */
export function annexesOf(pieces: readonly Piece[], from: number): readonly { start: number; end: number }[] {
  const first = pieces.find(hasText);
  const isAnnexOnly = from === 0 && first !== undefined && isLabel(first, true);
  const signed = isAnnexOnly ? -1 : (pieces.findLast(({ plain }) => /^noi nhan ?:?$/.test(plain))?.order ?? -1);
  const starts = pieces.filter((one) => one.order >= from && one.order > signed && isLabel(one, signed < 0));
  return starts.map((one, index) => ({ start: one.order, end: starts[index + 1]?.order ?? pieces.length }));
}

/** A line of its own; where nothing tells the end of the document proper, it must be centred as well. */
function isLabel({ plain, paragraph, cell, boxed }: Piece, strict: boolean): boolean {
  const centred = paragraph.look.align === "centre";
  if (cell || boxed || (strict && !centred)) return false;
  return LABEL.test(plain) || (centred && LABEL_AND_TITLE.test(plain));
}

/** Label, title and reference of an annex, then its body. */
export function annexOf(pieces: readonly Piece[], words: ComponentWords): readonly Component[] {
  const texts = pieces.filter((one) => hasText(one) && !one.boxed);
  const [label, ...after] = texts;
  const reference = after.slice(0, 6).find(({ plain, cell }) => REFERENCE.test(plain) && !cell);
  const stop = reference ? after.indexOf(reference) : after.findIndex((one) => !isTitle(one, label!));
  const title = after.slice(0, stop < 0 ? after.length : stop);
  const references = reference ? referenceLines(after.slice(stop)) : [];
  const head = [
    component("annexLabel", label!),
    ...title.map((one) => component("annexTitle", one)),
    ...references.map((one) => component("annexReference", one)),
  ];
  const last = head.at(-1)!.order;
  return [
    ...mergedLines(head),
    ...bodyOf(
      pieces.filter(({ order }) => order > last),
      words,
    ),
  ];
}

const isTitle = ({ paragraph, cell, text }: Piece, label: Piece): boolean =>
  !cell && paragraph.look.align === "centre" && label.paragraph.look.align === "centre" && text.length < 400;

/** The reference may fill several lines, up to its closing bracket. */
function referenceLines(pieces: readonly Piece[]): readonly Piece[] {
  const closed = pieces.slice(0, 3).findIndex(({ text }) => text.endsWith(")"));
  return pieces.slice(0, closed < 0 ? 1 : closed + 1);
}
