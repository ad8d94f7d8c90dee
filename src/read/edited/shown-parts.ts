import type { ParagraphKind } from "../../domain/document/edited-document.ts";
import type { Relationship } from "../../opc/office-package.ts";
import { SHOWN_PARTS } from "../../wordml/shown-text.ts";

/** A part that shows text, with the words for its place. */
export interface ShownPart {
  readonly part: string;
  /** Type of its relationship; empty for the main part. */
  readonly type: string;
  readonly kind: ParagraphKind;
  readonly place?: string;
}

const KINDS: Readonly<Record<string, ParagraphKind>> = {
  header: "margin",
  footer: "margin",
  footnotes: "text",
  endnotes: "text",
  comments: "comment",
};

/** Order in which parts are read: notes after the text, then margins, drawings, comments. */
const ORDER = ["", "footnotes", "endnotes", "header", "footer"];
const LAST = ["comments"];

/** All parts that show text, from the main part on; each once, in reading order. */
export function shownParts(
  main: string,
  relationships: (part: string) => readonly Relationship[],
): readonly ShownPart[] {
  const found = new Map<string, ShownPart>([[main, { part: main, type: "", kind: "text" }]]);
  const counts = new Map<string, number>();
  for (const { part: source } of found.values()) {
    for (const { type, part } of relationships(source)) {
      const shown = SHOWN_PARTS[type];
      if (!shown || part === undefined || found.has(part)) continue;
      const count = (counts.get(shown.place) ?? 0) + 1;
      counts.set(shown.place, count);
      const kind = KINDS[type] ?? "drawn";
      const place = kind === "drawn" ? `${shown.place} ${count}` : shown.place;
      found.set(part, { part, type, kind, place });
    }
  }
  const rank = ({ type }: ShownPart): number =>
    ORDER.includes(type) ? ORDER.indexOf(type) : LAST.includes(type) ? ORDER.length + 1 : ORDER.length;
  return [...found.values()].sort((one, other) => rank(one) - rank(other));
}
