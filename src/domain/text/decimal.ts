import Big from "big.js";

/**
 * Exact decimal arithmetic for every printed number: money, percentages, areas.
 *
 * A constructor of our own, so that no other module can change the settings. Thirty decimals keep the
 * error of a division far below any printed digit; rounding is half up, the rule the reference documents use.
 */
export const Decimal = Big();
Decimal.DP = 30;
Decimal.RM = 1;

export type Decimal = Big;

/**
 * The decimal that a spreadsheet number stands for.
 *
 * Excel stores binary doubles and shows 15 significant digits; the digits past the fifteenth are noise
 * (0.57 * 100 is stored as 56.99999999999999).
 */
export const decimalOf = (value: number): Decimal =>
  // Most cells hold whole numbers, which have no noise; padding and taking them apart again costs three times as much.
  slim(new Decimal(isPlain(value) ? value : value.toPrecision(15)));

/** The library fills a list that V8 makes long enough for seventeen digits: most have one or two. */
function slim(decimal: Decimal): Decimal {
  decimal.c = decimal.c.slice();
  return decimal;
}

/** The same as a number again, for who compares it. */
export const asDecimal = (value: number): number => (isPlain(value) ? value : decimalOf(value).toNumber());

const isPlain = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 1e15;

/** The sum of spreadsheet numbers. Whole ones are added before they become a decimal: a sum of all rows is mostly of those. */
export function totalOf(values: readonly number[]): Decimal {
  let whole = 0;
  let total = new Decimal(0);
  for (const value of values) {
    const sum = whole + value;
    if (isPlain(value) && Number.isSafeInteger(sum)) whole = sum;
    else total = total.plus(decimalOf(value));
  }
  return whole === 0 ? total : total.plus(slim(new Decimal(whole)));
}

/**
 * A division rounded as every other, to thirty decimals half up, by the integers of the language: `div` of the library makes
 * digit after digit in JavaScript, and ratios of all units take a hundredth of a report's CPU. Throws on a zero divisor.
 */
export function quotient(dividend: Decimal, divisor: Decimal): Decimal {
  const shift = Decimal.DP + exponentOf(dividend) - exponentOf(divisor);
  const [above, below] = [integerOf(dividend), integerOf(divisor)];
  const numerator = shift > 0 ? above * 10n ** BigInt(shift) : above;
  const denominator = shift < 0 ? below * 10n ** BigInt(-shift) : below;
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  return new Decimal(`${dividend.s * divisor.s < 0 ? "-" : ""}${rounded}e-${Decimal.DP}`);
}

/** A decimal is its digits without the sign, times ten to the exponent. */
const integerOf = ({ c }: Decimal): bigint => BigInt(c.join(""));
const exponentOf = ({ c, e }: Decimal): number => e - c.length + 1;

/** How many decimals it has. */
export const decimalsOf = ({ c, e }: Decimal): number => Math.max(0, c.length - 1 - e);

/** A stored value in the unit that is printed, to thirty decimals; most are stored in it, and dividing takes the library long. */
export const scaledBy = (value: Decimal, scale: number): Decimal =>
  scale === 1 && decimalsOf(value) <= Decimal.DP ? value : value.div(scale);
