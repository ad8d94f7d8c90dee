import type { Component, ComponentKind } from "./component.ts";
import { plainOf } from "./pieces.ts";

/** Components that are one text though they fill several lines. */
const WHOLE: readonly ComponentKind[] = [
  "nationalTitle",
  "parent",
  "issuer",
  "type",
  "subject",
  "letterSubject",
  "annexTitle",
];

/** Lines of one paragraph that are the same component as one, their line breaks kept in its text. */
export function mergedLines(components: readonly Component[]): readonly Component[] {
  const merged: Component[] = [];
  for (const one of components) {
    const before = merged.at(-1);
    if (
      before &&
      before.kind === one.kind &&
      before.piece.paragraph === one.piece.paragraph &&
      WHOLE.includes(one.kind)
    ) {
      const { from } = before.piece;
      const { to } = one.piece;
      const text = one.piece.paragraph.text.slice(from, to).normalize("NFC");
      merged[merged.length - 1] = { ...before, piece: { ...before.piece, to, text, plain: plainOf(text) } };
    } else merged.push(one);
  }
  return merged;
}
