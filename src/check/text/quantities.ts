import { Decimal } from "../../domain/text/decimal.ts";
import { formatNumber } from "../../domain/text/vietnamese.ts";
import { matchesOf } from "./matches.ts";

/** A number in running text with what it counts. */
export interface Quantity {
  /** Offsets of the numerals. */
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  readonly value: Decimal;
  readonly decimals: number;
  /** Unit of measure or "%" as printed after it; empty when it counts things. */
  readonly unit: string;
  /** End of the number with its unit. */
  readonly end: number;
  /** First words after the number or its unit, in lower case, up to a mark: what it counts. */
  readonly noun: readonly string[];
}

/** Thousands in threes under points, decimals after a comma; a numeral that is part of a word is none. */
const NUMBER = /(?<![\p{L}\d.,\uE000])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\d\uE000]|\.\d|,\d)/gu;
const NOUN = /^\s*((?:[\p{L}“"-]+\s?){1,6})/u;

/** Numbers of a text whose names are blotted out (`Passage.plain`); `units` the longest first. */
export function quantitiesOf(plain: string, units: readonly string[]): readonly Quantity[] {
  return matchesOf(plain, NUMBER).map((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const after = plain.slice(to, to + 60);
    const unit = /^\s?%/.test(after) ? "%" : unitOf(after, units);
    const gap = unit === undefined ? 0 : after.indexOf(unit) + unit.length;
    const noun = NOUN.exec(after.slice(gap))?.[1] ?? "";
    return {
      from,
      to,
      digits: match[0],
      value: decimalFrom(match[0]),
      decimals: (match[0].split(",")[1] ?? "").length,
      unit: unit ?? "",
      end: to + gap,
      noun: noun.toLowerCase().trim().split(/\s+/u).filter(Boolean),
    };
  });
}

export const decimalFrom = (digits: string): Decimal => new Decimal(digits.replaceAll(".", "").replace(",", "."));

function unitOf(after: string, units: readonly string[]): string | undefined {
  const rest = /^\s/.test(after) ? 1 : 0;
  return units.find((one) => after.startsWith(one, rest) && !LONGER.test(after.slice(rest + one.length)));
}

/** A word that only begins like a unit. */
const LONGER = /^[\p{L}\d²³]/u;

/** As Vietnamese prints it, without zeros at the end. */
export const printed = (value: Decimal, decimals = 6): string =>
  formatNumber(value, { decimals, trimZeros: true, padded: false, scale: 1 });

const MONEY: Readonly<Record<string, number>> = {
  "nghìn tỷ đồng": 1e12,
  "tỷ đồng": 1e9,
  "triệu đồng": 1e6,
  "nghìn đồng": 1e3,
  đồng: 1,
};

/** Money in đồng, anything else as it is, so that 132 triệu and 16,786 tỷ can be added. */
export const scaleOf = (unit: string): number => MONEY[unit] ?? 1;

/** Whether two printed units measure the same thing. */
export const sameMeasure = (one: string, other: string): boolean => one === other || (one in MONEY && other in MONEY);

const DIMENSIONS: readonly (readonly string[])[] = [
  [...Object.keys(MONEY), "USD", "EUR"],
  ["ha", "m²", "m2", "km²", "km2"],
  ["vạn tấn", "tấn", "tạ", "kg"],
  ["km", "m", "cm", "mm"],
];

/** Whether one unit may stand by mistake for the other: "1.600 USD" among millions of đồng, hectares among square metres. */
export const sameDimension = (one: string, other: string): boolean =>
  DIMENSIONS.some((units) => units.includes(one) && units.includes(other));

/** Money is printed rounded to its unit, so that the parts of a right total may miss it by their rounding. */
export const isScaled = (unit: string): boolean => unit !== "đồng" && unit in MONEY;
