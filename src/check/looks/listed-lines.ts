import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { Piece } from "../components/components.ts";
import { placeOf, placeWithin, quoted } from "./layout-rule.ts";

/** Whether a line begins with a dash of any kind, typed or automatic. */
export const isDashed = ({ text, paragraph }: Piece): boolean =>
  /^[-–—]/.test(text) || /^[-–—]$/.test(paragraph.label?.trim() ?? "");

/** A line of a list begins with a hyphen and one blank. */
export function dashHits(piece: Piece): readonly RuleHit[] {
  const { text, paragraph } = piece;
  if (/^-[\s\u00a0]\S/u.test(text) || paragraph.label?.trim() === "-") return [];
  const expected = "gạch đầu dòng (-) và một dấu cách";
  const dash = /^[-–—][\s\u00a0]*/u.exec(text);
  if (!dash) return [{ at: placeOf(piece), found: quoted(text.slice(0, 30)), expected }];
  return [{ at: placeWithin(piece, 0, dash[0].length), found: quoted(text.slice(0, 30)), expected, replacement: "- " }];
}
