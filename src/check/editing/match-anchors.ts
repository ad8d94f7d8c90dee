import type { EditedAnchor, EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";
import {
  anchorText,
  type WrittenAnchor,
  type WrittenParagraph,
  type WrittenTrace,
} from "../../domain/figures/written-trace.ts";
import { createClaims } from "./claims.ts";
import type { FoundText } from "./found-text.ts";
import { findChanged } from "./lost-anchor.ts";
import { sameText } from "./passage.ts";
import { findCopies } from "./unanchored.ts";

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

/**
 * Every anchor of the trace with its texts in the edited document: those that bookmarks hold, then copies that no bookmark
 * holds, then what was typed over with its bookmark.
 */
export function matchAnchors(trace: WrittenTrace, document: EditedDocument): readonly MatchedAnchor[] {
  const standing = new Map<string, { paragraph: EditedParagraph; anchor: EditedAnchor }[]>();
  for (const paragraph of document.paragraphs) {
    for (const anchor of paragraph.anchors) {
      const known = standing.get(anchor.name);
      if (known) known.push({ paragraph, anchor });
      else standing.set(anchor.name, [{ paragraph, anchor }]);
    }
  }
  const claims = createClaims();
  const matched = trace.paragraphs.flatMap((written) =>
    written.anchors.map((anchor) => {
      const text = anchorText(written, anchor);
      const found = (standing.get(anchor.name) ?? []).flatMap((one): readonly FoundText[] => {
        const span = spanOf(one.paragraph, one.anchor, text);
        const now = one.paragraph.text.slice(span.from, span.to);
        if (now.trim() === "") return [];
        claims.claim(one.paragraph, span);
        return [{ ...span, paragraph: one.paragraph, anchor: one.anchor, text: now }];
      });
      return { anchor, written, text, found: [...found] };
    }),
  );
  for (const { name, found } of findCopies(trace, document, matched, claims)) {
    for (const one of matched) if (one.anchor.name === name) one.found.push(found);
  }
  const lost = matched.filter(({ anchor, found }) => anchor.kind === "figure" && found.length === 0);
  if (lost.length > 0) {
    const changed = findChanged(trace, document, claims);
    for (const one of lost) {
      const found = changed(one.written, one.anchor);
      if (found) one.found.push(found);
    }
  }
  return matched;
}

/**
 * The characters an anchor means: as written if they stand there with both ends within the drift, else all that the
 * bookmark holds with the digits that touch it. What was added inside a bookmark is a part of its text.
 */
function spanOf(paragraph: EditedParagraph, anchor: EditedAnchor, written: string): TextSpan {
  const { text } = paragraph;
  const touching = withTouchingDigits(paragraph, anchor);
  if (sameText(text.slice(touching.from, touching.to), written)) return touching;
  for (let drift = -DRIFT; drift <= DRIFT; drift += 1) {
    const from = anchor.from + drift;
    const span = { from, to: from + written.length };
    if (from < 0 || Math.abs(span.to - anchor.to) > DRIFT || leavesDigits(text, anchor, span)) continue;
    const isWhole = !/\p{Nd}$/u.test(text.slice(0, from)) && !/^[.,]?\p{Nd}/u.test(text.slice(span.to));
    if (isWhole && sameText(text.slice(from, span.to), written)) return span;
  }
  return touching;
}

/** Whether digits, or signs that nobody sees, stand in the bookmark and outside the span. */
const leavesDigits = (text: string, anchor: TextSpan, span: TextSpan): boolean =>
  /[\p{N}\p{Cf}]/u.test(text.slice(anchor.from, span.from) + text.slice(span.to, anchor.to));

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
