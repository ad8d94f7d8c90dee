import { type Decimal, scaledBy } from "./decimal.ts";
import type { IsoDate } from "./iso-date.ts";
import type { NumberFormat } from "./number-format.ts";

/** Keeps a number and its unit on one line. */
export const NO_BREAK_SPACE = "\u00A0";

/** Letters of numbered clauses: f, j, w, z are not Vietnamese, and ă, â, ê, ô, ơ, ư do not number. */
const LETTERS = "abcdđeghiklmnopqrstuvxy";

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/**
 * A stored value as printed: 1.234,56, rounded half up to the indicator's decimals.
 *
 * @example
 * formatNumber(new Decimal("1950000000"), { decimals: 3, trimZeros: false, padded: false, scale: 1e9 }) // => "1,950"
 */
export function formatNumber(value: Decimal, format: NumberFormat): string {
  const fixed = scaledBy(value, format.scale).toFixed(format.decimals);
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(fixed)!;
  const kept = format.trimZeros ? decimals.replace(/0+$/, "") : decimals;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  const isZero = /^0*$/.test(whole + kept);
  // "00" counts nothing: only what there is gets its leading zero.
  const digits = format.padded && kept === "" && !isZero ? grouped.padStart(2, "0") : grouped;
  return `${isZero ? "" : sign}${digits}${kept === "" ? "" : `,${kept}`}`;
}

/** Attaches a unit to a printed number: "22,6 km" on one line, "90,8%" without a space. */
export const withUnit = (number: string, unit: string): string =>
  unit === "" ? number : unit.startsWith("%") ? `${number}${unit}` : `${number}${NO_BREAK_SPACE}${unit}`;

/** Day and months 1 and 2 have two digits, so that no digit can be added before them: 06/02/2024, 14/6/2024. */
export function formatDate(date: IsoDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** "A, B và C". */
export function joinAnd(items: readonly string[], separator = ", ", last = " và "): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(separator)}${last}${items.at(-1)}`;
}

export const upperVi = (text: string): string => text.normalize("NFC").toUpperCase();

/** Within a sentence an abbreviation stays as it is: NTM, UBND, TX. Kỳ Anh. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);

export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Roman numeral of a positive whole number below 4000. */
export function roman(value: number): string {
  const [step, numeral] = ROMAN.find(([size]) => size <= value) ?? [0, ""];
  return step === 0 ? "" : numeral + roman(value - step);
}

/** The n-th clause letter, from 1: a, b, c, d, đ, e, g … After the last letter the letters double. */
export const clauseLetter = (position: number): string =>
  LETTERS[(position - 1) % LETTERS.length]!.repeat(Math.ceil(position / LETTERS.length));
