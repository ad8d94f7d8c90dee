import { hasMarks, withoutMarks } from "./plain-text.ts";

/** What decides between two readings of a number, and which unit may follow it. */
export interface NumberLimits {
  readonly unit: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly integer?: boolean | undefined;
}

/** A number typed as text: its value, several readings that fit equally, or a unit that is not the column's. */
export type NumberReading =
  | { readonly value: number; readonly qualifier?: string }
  | { readonly ambiguous: readonly number[] }
  /** More significant digits than a number keeps. */
  | { readonly digits: number }
  | { readonly otherUnit: string };

/** Signs and words before a number as the qualifier that a clerk would choose in the form. */
const QUALIFIERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≈|~|∼|≃)\s*/u, "khoảng"],
  [/^(?:khoảng|khoang|chừng|xấp xỉ|xap xi|ước khoảng|ước)\s+/iu, "khoảng"],
  [/^(?:gần|gan)\s+/iu, "gần"],
  [/^(?:trên|tren|hơn|hon)\s+/iu, "trên"],
  [/^>\s*/u, "trên"],
  [/^(?:dưới|duoi)\s+/iu, "dưới"],
  [/^<\s*/u, "dưới"],
];

/** Spellings that mean the same unit; each is compared in lower case, without blanks and final stops. */
const SPELLINGS: readonly (readonly string[])[] = [
  ["%", "phầntrăm"],
  ["km", "kilômét", "kilomet", "câysố"],
  ["ha", "hecta", "héc-ta", "hécta"],
  ["m²", "m2", "métvuông"],
  ["m³", "m3", "métkhối"],
  ["m²/người", "m2/người"],
  ["m³/ngàyđêm", "m3/ngàyđêm", "m³/ngày", "m3/ngày"],
  ["tỷđồng", "tỉđồng", "tỷ", "tỉ", "tỷđ", "tỉđ"],
  ["triệuđồng", "triệu", "trđ", "tr.đ", "trđồng", "tr.đồng", "triệuđ"],
  ["đồng", "đ", "vnđ", "vnd", "₫", "¤"],
];

const NUMBER = /^([-−]?)\s*(\d+(?:[.,]\d+| \d{3}(?!\d))*)\s*(.*)$/u;

/** A double keeps fifteen significant digits of any number. */
export const MOST_DIGITS = 15;

/**
 * Reads "1.234,5", "22,6 km", "81,53%", "≈ 600", "gần 600". `undefined` when the text is no number.
 *
 * A point or comma before three last digits ("1.234") separates thousands or decimals: the limits decide when exactly
 * one reading lies within them, else every reading is given back.
 */
export function readNumber(text: string, limits: NumberLimits): NumberReading | undefined {
  const clean = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  const [sign, qualifier] = qualifierOf(clean);
  const [, minus = "", digits = "", unit = ""] = NUMBER.exec(sign ? clean.replace(sign, "") : clean) ?? [];
  const significant = digits.replace(/\D/g, "").replace(/^0+/, "").length;
  const readings = readingsOf(digits).map((reading) => (minus === "" ? reading : -reading));
  if (readings.length === 0) return undefined;
  if (unit !== "" && !isUnit(unit, limits.unit)) return /^\p{L}|^[%°]/u.test(unit) ? { otherUnit: unit } : undefined;
  if (significant > MOST_DIGITS) return { digits: significant };
  const fitting = readings.length === 1 ? readings : readings.filter((reading) => fits(reading, limits));
  if (fitting.length !== 1) return { ambiguous: readings };
  return { value: fitting[0]!, ...(qualifier === undefined ? {} : { qualifier }) };
}

/** The qualifier at the start of a text, with the pattern of its words. */
const qualifierOf = (text: string): readonly [RegExp, string] | readonly [undefined, undefined] =>
  QUALIFIERS.find(([pattern]) => pattern.test(text)) ?? [undefined, undefined];

/** The qualifier that stands alone in a text, as a format puts it before a number: "≈", "khoảng". */
export const qualifierIn = (text: string): string | undefined => {
  const [pattern, qualifier] = qualifierOf(`${text} `);
  return pattern !== undefined && `${text} `.replace(pattern, "") === "" ? qualifier : undefined;
};

/** Vietnamese style first, then English; equal readings once. */
function readingsOf(digits: string): readonly number[] {
  const vietnamese = styled(digits, ".", ",");
  const english = styled(digits, ",", ".");
  return [...new Set([vietnamese, english].filter((reading) => reading !== undefined))];
}

/** The number of one style, its thousands in threes under one separator or none; `undefined` when not written so. */
function styled(digits: string, group: string, decimal: string): number | undefined {
  const [whole = "", decimals, ...more] = digits.split(decimal);
  if (more.length > 0 || /[., ]/.test(decimals ?? "") || decimals === "") return undefined;
  const separator = whole.includes(" ") ? " " : group;
  const [first = "", ...threes] = whole.split(separator);
  const isGrouped = threes.length === 0 || (/^[1-9]\d{0,2}$/.test(first) && threes.every((one) => /^\d{3}$/.test(one)));
  if (!isGrouped || !/^\d+$/.test(first)) return undefined;
  return Number(`${first}${threes.join("")}.${decimals ?? "0"}`);
}

const fits = (value: number, { min, max, integer }: NumberLimits): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max) && (!integer || Number.isInteger(value));

/**
 * Whether two names mean the same unit of measure. Without diacritics only against the whole unit: "ta" is "tạ", but
 * "tram" is no "trăm".
 */
export function isUnit(typed: string, unit: string): boolean {
  const found = bare(typed);
  const wanted = bare(unit);
  if (found === wanted) return true;
  const spellings = SPELLINGS.find((one) => one.includes(wanted)) ?? [wanted];
  return spellings.includes(found) || (!hasMarks(found) && spellings.some((one) => withoutMarks(one) === found));
}

const bare = (unit: string): string => unit.normalize("NFC").toLowerCase().replace(/\s+/gu, "").replace(/\.+$/, "");
