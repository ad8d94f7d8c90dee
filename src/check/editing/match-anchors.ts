import type { EditedAnchor, EditedDocument, EditedParagraph, TextSpan } from "../../domain/document/edited-document.ts";
import {
  anchorText,
  type WrittenAnchor,
  type WrittenParagraph,
  type WrittenTrace,
} from "../../domain/figures/written-trace.ts";
import type { FoundText } from "./found-text.ts";
import { findLost } from "./lost-anchor.ts";
import { sameText } from "./passage.ts";

/** An anchor as written, and where its text stands now. */
export interface MatchedAnchor {
  readonly anchor: WrittenAnchor;
  /** The paragraph as written. */
  readonly written: WrittenParagraph;
  /** Text as written. */
  readonly text: string;
  /** Nothing where the text is gone; several where it was copied. */
  readonly found: readonly FoundText[];
}

/** How far word processors have been seen to move the ends of a bookmark, in characters. */
const DRIFT = 3;

/** Every anchor of the trace with its text in the edited document; what nobody's bookmark holds is sought by its words. */
export function matchAnchors(trace: WrittenTrace, document: EditedDocument): readonly MatchedAnchor[] {
  const standing = new Map<string, { paragraph: EditedParagraph; anchor: EditedAnchor }[]>();
  for (const paragraph of document.paragraphs) {
    for (const anchor of paragraph.anchors) {
      const known = standing.get(anchor.name);
      if (known) known.push({ paragraph, anchor });
      else standing.set(anchor.name, [{ paragraph, anchor }]);
    }
  }
  return trace.paragraphs.flatMap((written) =>
    written.anchors.map((anchor): MatchedAnchor => {
      const text = anchorText(written, anchor);
      const found = (standing.get(anchor.name) ?? []).flatMap((one): readonly FoundText[] => {
        const span = spanOf(one.paragraph, one.anchor, text);
        const now = one.paragraph.text.slice(span.from, span.to);
        return now.trim() === "" ? [] : [{ ...span, paragraph: one.paragraph, anchor: one.anchor, text: now }];
      });
      const isSought = found.length === 0 && anchor.kind === "figure";
      const lost = isSought ? findLost(written, anchor, trace, document) : undefined;
      return { anchor, written, text, found: lost ? [lost] : found };
    }),
  );
}

/** The characters an anchor means: as written if they stand there within the drift, else with the digits that touch it. */
function spanOf(paragraph: EditedParagraph, anchor: EditedAnchor, written: string): TextSpan {
  const { text } = paragraph;
  const touching = withTouchingDigits(paragraph, anchor);
  if (sameText(text.slice(touching.from, touching.to), written)) return touching;
  for (let drift = -DRIFT; drift <= DRIFT; drift += 1) {
    const from = anchor.from + drift;
    const span = { from, to: from + written.length };
    const isWhole = !/\p{Nd}$/u.test(text.slice(0, Math.max(0, from))) && !/^[.,]?\p{Nd}/u.test(text.slice(span.to));
    if (from >= 0 && isWhole && sameText(text.slice(from, span.to), written)) return span;
  }
  return touching;
}

/** Typed at the edge of a bookmark, a digit lands outside it: "22,6" with a 5 after it is "22,65". */
function withTouchingDigits({ text, anchors }: EditedParagraph, { from, to }: EditedAnchor): TextSpan {
  const lowest = Math.max(0, ...anchors.map((one) => (one.to <= from && one.to > one.from ? one.to : 0)));
  const highest = Math.min(
    text.length,
    ...anchors.map((one) => (one.from >= to && one.to > one.from ? one.from : text.length)),
  );
  const inside = text.slice(from, to);
  const before = /^[\p{Nd},.]/u.test(inside) ? /\p{Nd}[\p{Nd}.,]*$/u.exec(text.slice(lowest, from)) : undefined;
  const after =
    inside === "" || /\p{Nd}$/u.test(inside) ? /^(?:[.,]?\p{Nd})+%?/u.exec(text.slice(to, highest)) : undefined;
  return { from: from - (before?.[0].length ?? 0), to: to + (after?.[0].length ?? 0) };
}
