import type { Cell } from "exceljs";
import { paint } from "../form/form-style.ts";

/** Colours that stay apart in grey print: met light, nearly met middle, not met dark enough to see. */
const FILLS: readonly (readonly [string, string])[] = [
  ["CBĐ", "FFFFEB9C"],
  ["CĐ", "FFF8B9B3"],
  ["KXĐ", "FFD9D9D9"],
  ["Đ", "FFC6EFCE"],
];

/** A verdict's cell; somebody's word, which ends in a star or dagger, is set in italics. */
export function paintMark(cell: Cell, mark: string): void {
  paint(cell, "mark");
  const argb = FILLS.find(([text]) => mark.replace(/[*†]$/, "") === text)?.[1];
  cell.style = {
    ...cell.style,
    font: { ...cell.style.font, color: { argb: "FF000000" }, italic: /[*†]$/.test(mark) },
    ...(argb ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb } } } : {}),
  };
}
