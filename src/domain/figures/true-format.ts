import { Decimal, decimalsOf, scaledBy } from "../text/decimal.ts";
import type { NumberFormat } from "../text/number-format.ts";
import type { Figure } from "./figure.ts";

/** Decimals past which a value that still rounds onto a mark is printed as it is. */
const MOST_DECIMALS = 12;

/**
 * The figure's format, with as many more decimals as it takes to print it on the side of each mark where it lies: 72 of
 * 181 (39,78 %) does not print as the 40 % that it misses, 0,004 km not as 0. `marks` are stored values; 0 is one for
 * every figure, 100 for every percentage.
 */
export function trueFormat({ value, unit, format }: Figure, marks: readonly Decimal[] = []): NumberFormat {
  // What prints whole lies where it lies.
  if (format.scale === 1 && decimalsOf(value) <= format.decimals) return format;
  const all = [new Decimal(0), ...(unit.startsWith("%") ? [new Decimal(100).times(format.scale)] : []), ...marks];
  const liesTrue = (decimals: number): boolean => {
    const printed = new Decimal(scaledBy(value, format.scale).toFixed(decimals)).times(format.scale);
    return all.every((mark) => printed.cmp(mark) === value.cmp(mark));
  };
  let { decimals } = format;
  while (decimals < MOST_DECIMALS && !liesTrue(decimals)) decimals += 1;
  return decimals === format.decimals ? format : { ...format, decimals };
}

/** Nothing of the value is left once it is rounded as it prints. */
export const printsAsZero = ({ value, format }: Pick<Figure, "value" | "format">): boolean =>
  new Decimal(scaledBy(value, format.scale).toFixed(format.decimals)).eq(0);
