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
export const decimalOf = (value: number): Decimal => new Decimal(value.toPrecision(15));
