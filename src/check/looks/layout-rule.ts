import type { RuleContext, RuleHit } from "../../domain/checking/check-rule.ts";
import type { LayoutLaw } from "../../domain/checking/layout-law.ts";
import type { TextPlace } from "../../domain/findings/text-place.ts";
import type { Component, ComponentKind, Piece, RecognisedDocument } from "../components/components.ts";

/** A rule over layout before the data gives it its severity, clause and profiles. */
export interface LayoutRule {
  readonly id: string;
  readonly check: (document: RecognisedDocument, law: LayoutLaw, context: RuleContext) => readonly RuleHit[];
}

export const placeOf = ({ paragraph, from, to }: Piece): TextPlace =>
  from === 0 && to === paragraph.text.length ? paragraph.place : { ...paragraph.place, from, to };

/** The place of some characters of a piece; offsets in its text. */
export const placeWithin = ({ paragraph, from }: Piece, start: number, end: number): TextPlace => ({
  ...paragraph.place,
  from: from + start,
  to: from + end,
});

export const componentsOf = (document: RecognisedDocument, ...kinds: readonly ComponentKind[]): readonly Component[] =>
  document.components.filter(({ kind }) => kinds.includes(kind));

export const pieceOf = (document: RecognisedDocument, kind: ComponentKind): Piece | undefined =>
  document.components.find((one) => one.kind === kind)?.piece;

/** Whether there is a document above its annexes, or a file of annexes only. */
export const hasMain = (document: RecognisedDocument): boolean => document.components.length > 0;

/** A number in Vietnamese: "12,7". */
export const numeral = (value: number): string => String(Math.round(value * 10) / 10).replace(".", ",");

/** "12-13", or "13" where only one value is lawful. */
export const span = ([low, high]: readonly [number, number]): string =>
  low === high ? numeral(low) : `${numeral(low)}-${numeral(high)}`;

export const quoted = (text: string): string => `“${text.replace(/[\s\u00a0]+/g, " ").trim()}”`;

/** Hits that say the same as one at the first place, with the number of the others: a style is put right once. */
export function gathered(hits: readonly RuleHit[]): readonly RuleHit[] {
  const groups = new Map<string, RuleHit[]>();
  for (const hit of hits) {
    const key = `${hit.found}\n${hit.expected}`;
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  return [...groups.values()].map(([first, ...others]) =>
    others.length === 0 ? first! : { ...first!, found: `${first!.found} (và ${others.length} đoạn khác)` },
  );
}
