import type { BlockOf, Line } from "../support/word/checked-document.ts";
import type { Drawing } from "./drawing.ts";
import type { MarkedLine } from "./lines.ts";

const strong: Partial<Line> = { bold: true, align: "centre" };

/** Signature beside "Nơi nhận", or both signatures of minutes above it. */
export function closingOf(lines: readonly MarkedLine[], { broken }: Drawing): readonly BlockOf[] {
  const ofMark = (mark: string, look: Partial<Line>): readonly Line[] =>
    lines.filter((one) => one.mark === mark).map((one) => ({ text: one.text, ...look, ...one.look }));
  const names = ofMark("name", { ...strong, before: 72 });
  const signature = [...ofMark("sign", strong), ...names];
  if (signature.length === 0) return [];
  const second = [...ofMark("signl", strong), ...ofMark("namel", { ...strong, before: 72 })];
  const listed = ofMark("recv", { size: 11 });
  const recipients: readonly Line[] =
    listed.length === 0 ? [] : [{ text: "Nơi nhận:", size: 12, bold: true, italic: true }, ...listed];
  const columns = [75, 90];
  if (second.length > 0 && !broken) return [{ columns, rows: [[second, signature]] }, ...recipients];
  if (second.length > 0)
    return [
      {
        columns,
        rows: [
          [second, signature],
          [recipients, []],
        ],
      },
    ];
  return [{ columns, rows: [[recipients, signature]] }];
}
