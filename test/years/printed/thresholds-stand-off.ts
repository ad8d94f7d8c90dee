import type { Figure } from "../../../src/domain/figures/figure.ts";
import type { Flaw } from "./flaw.ts";
import { clausesOf, numberIn, type Piece, type PrintedPassage } from "./passages.ts";

/** What stands beside a required level is on the side of it, as printed, on which it is: "40%, yêu cầu 40%" is met. */
export function blurredThresholds(passages: readonly PrintedPassage[]): readonly Flaw[] {
  return passages.flatMap((passage) =>
    clausesOf(passage).flatMap(({ text, pieces }): readonly Flaw[] => {
      const levels = pieces.filter(({ figure }) => figure?.trace.kind === "threshold");
      return pieces.flatMap((piece, index) => {
        const level = pieces.slice(index + 1, index + 6).find((one) => levels.includes(one));
        if (!piece.figure || !level?.figure || levels.includes(piece) || piece.figure.unit !== level.figure.unit)
          return [];
        const between = text.slice(piece.from + piece.text.length, level.from);
        if (!/^[ ,()]*(?:yêu cầu|mức)[^,;()\d]*$/.test(between)) return [];
        return isBlurred(piece, level)
          ? [{ rule: "threshold", text, why: `${piece.text} (${piece.figure.value}) bên mức ${level.text}` }]
          : [];
      });
    }),
  );
}

function isBlurred({ text, figure }: Piece, level: Piece): boolean {
  const exact = (figure as Figure).value.cmp((level.figure as Figure).value);
  const shown = Math.sign((numberIn(text) ?? 0) - (numberIn(level.text) ?? 0));
  return exact < 0 ? shown >= 0 : shown < 0;
}
