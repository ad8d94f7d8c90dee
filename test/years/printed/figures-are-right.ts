import type { Figure } from "../../../src/domain/figures/figure.ts";
import type { Expected } from "./expected-figures.ts";
import type { Flaw } from "./flaw.ts";
import { numberIn, type PrintedPassage } from "./passages.ts";

const REFERENCE = /^(?:(?:plan|previous|year):)?[a-z][a-z-]*(?:@\d+)?$/;

/** Every printed figure of the dictionary is the number that the entered cells make, rounded as it is printed. */
export function wrongFigures(passages: readonly PrintedPassage[], expected: Expected): readonly Flaw[] {
  return passages.flatMap(({ pieces, text }) =>
    pieces.flatMap(({ text: printed, figure }): readonly Flaw[] => {
      if (!figure || !REFERENCE.test(figure.id)) return [];
      const [ref, unit] = figure.id.split("@") as [string, string?];
      const value = expected(ref, unit);
      const shown = numberIn(printed) ?? 0;
      if (value === undefined || isShown(value, shown, printed, figure)) return [];
      return [{ rule: "figure", text, why: `${figure.id}: in "${printed}", đúng là ${value / figure.format.scale}` }];
    }),
  );
}

/** A change prints without its sign: the word before it tells. */
function isShown(value: number, shown: number, printed: string, { format: { scale } }: Figure): boolean {
  const decimals = /,(\d+)/.exec(printed)?.[1]?.length ?? 0;
  const wanted = Math.abs(value / scale);
  // Zeros at the end are not printed: a number with fewer decimals than its format is exact in what it leaves out.
  return Math.abs(wanted - Math.abs(shown)) <= 0.5000001 * 10 ** -decimals + wanted * 1e-12;
}
