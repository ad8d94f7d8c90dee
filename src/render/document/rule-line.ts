import type { Layout } from "../../domain/document/layout.ts";
import { paragraphXml } from "../parts/paragraph-xml.ts";
import { twipsOfPt } from "../parts/twips.ts";

/**
 * A solid line of a given length, centred in a column: an empty paragraph with a top border, indented on both sides.
 * A border, unlike a drawing, stays with its text in every word processor. Widths in pt, `column` in twips.
 */
export function ruleLine(
  layout: Layout,
  which: "motto" | "issuer" | "subject" | "annex",
  text: number,
  column: number,
): string {
  const { of, above } = layout.rules[which];
  const side = Math.max(0, Math.round((column - twipsOfPt(text * of)) / 2));
  return paragraphXml("Rule", "", {
    spacing: { before: twipsOfPt(above) },
    indent: { left: side, right: side },
    lineAbove: Math.round(layout.rules.weight * 8),
  });
}
