import { anchorText, type WrittenAnchor, type WrittenParagraph } from "../../domain/figures/written-trace.ts";

/** Printed text that the data gives now, by name of the anchor as written; nothing where that can't be told. */
export type PresentTexts = ReadonlyMap<string, string>;

interface Printed {
  readonly name: string;
  readonly text: string;
}

/** Fewer letters than this around a figure stand in many sentences. */
const ENOUGH = 8;

/**
 * What each figure of the written document reads in a document composed anew from the present data.
 *
 * A figure keeps its id, and its n-th printing is its n-th. Where it is printed more or fewer times, only texts of the
 * same shape ("22,6 km") that all agree count. A figure made of other rows than before has another id: it is the one
 * that stands in the same place of the same sentence.
 */
export function presentTexts(
  written: readonly WrittenParagraph[],
  composed: readonly WrittenParagraph[],
): PresentTexts {
  const before = printedById(written);
  const now = printedById(composed);
  const slots = slotsOf(composed);
  const present = new Map<string, string>();
  for (const [id, anchors] of before) {
    const texts = now.get(id) ?? [];
    anchors.forEach((anchor, index) => {
      const text = anchors.length === texts.length ? texts[index]!.text : agreed(anchor.text, texts);
      if (text !== undefined) present.set(anchor.name, text);
    });
  }
  for (const [slot, anchors] of slotsOf(written)) {
    const others = slots.get(slot) ?? [];
    if (others.length !== anchors.length) continue;
    anchors.forEach((anchor, index) => {
      const other = others[index]!;
      if (!now.has(anchor.of) && !before.has(other.of)) present.set(anchor.name, other.text);
    });
  }
  return present;
}

/** Paragraphs whose words, not only figures, differ: other names and dates, lists in another order, sentences that come or go. */
export function reworded(
  written: readonly WrittenParagraph[],
  composed: readonly WrittenParagraph[],
): readonly string[] {
  const known = new Map<string, number>();
  for (const paragraph of written) known.set(wordsOf(paragraph), (known.get(wordsOf(paragraph)) ?? 0) + 1);
  return composed.flatMap((paragraph) => {
    const left = known.get(wordsOf(paragraph)) ?? 0;
    known.set(wordsOf(paragraph), left - 1);
    return left > 0 ? [] : [paragraph.place];
  });
}

function printedById(paragraphs: readonly WrittenParagraph[]): ReadonlyMap<string, readonly Printed[]> {
  const printed = new Map<string, Printed[]>();
  for (const paragraph of paragraphs) {
    for (const anchor of paragraph.anchors) {
      if (anchor.kind !== "figure") continue;
      const one = { name: anchor.name, text: anchorText(paragraph, anchor) };
      const known = printed.get(anchor.of);
      if (known) known.push(one);
      else printed.set(anchor.of, [one]);
    }
  }
  return printed;
}

function agreed(text: string, candidates: readonly Printed[]): string | undefined {
  const alike = new Set(candidates.map((one) => one.text).filter((one) => shapeOf(one) === shapeOf(text)));
  return alike.size === 1 ? [...alike][0] : undefined;
}

const shapeOf = (text: string): string => text.replace(/\p{Nd}[\p{Nd}.,]*/gu, "0");

/** Figures by the sentence around them, with what else is printed in it left out, and their place in it. */
function slotsOf(paragraphs: readonly WrittenParagraph[]): ReadonlyMap<string, readonly (Printed & WrittenAnchor)[]> {
  const slots = new Map<string, (Printed & WrittenAnchor)[]>();
  for (const paragraph of paragraphs) {
    const frame = frameOf(paragraph);
    if (frame.replace(/[^\p{L}]/gu, "").length < ENOUGH) continue;
    paragraph.anchors.forEach((anchor, index) => {
      if (anchor.kind !== "figure") return;
      const slot = `${frame}\n${index}`;
      slots.set(slot, [...(slots.get(slot) ?? []), { ...anchor, text: anchorText(paragraph, anchor) }]);
    });
  }
  return slots;
}

function frameOf({ text, anchors }: WrittenParagraph): string {
  let frame = "";
  let from = 0;
  for (const anchor of anchors) {
    frame += `${text.slice(from, anchor.from)}\ufffc`;
    from = anchor.to;
  }
  return frame + text.slice(from);
}

/** The text of a paragraph with its figures left out. */
function wordsOf({ text, anchors }: WrittenParagraph): string {
  let words = "";
  let from = 0;
  for (const anchor of anchors) {
    if (anchor.kind !== "figure") continue;
    words += `${text.slice(from, anchor.from)}\ufffc`;
    from = anchor.to;
  }
  return words + text.slice(from);
}
