import type { CellValue, IsoDate } from "../domain/cell.ts";
import type { CellStyle } from "./cell-styles.ts";
import { type CellText, cellText, normalText } from "./cell-text.ts";

/** A cell as it stands in the worksheet part (ISO/IEC 29500-1, 18.3.1.4). */
export interface StoredCell {
  /** Attribute `t`. */
  readonly type: string | undefined;
  /** Element `v`, or inline text. */
  readonly value: string | InlineText | undefined;
  /** An element `v` is there, be it empty. */
  readonly hasValue: boolean;
  readonly formula: string | undefined;
  readonly style: CellStyle | undefined;
}

interface InlineText {
  readonly richText: Parameters<typeof cellText>[0];
}

/** What the cells of one workbook refer to. */
export interface CellContext {
  readonly sharedStrings: readonly CellText[];
  readonly date1904: boolean;
}

export interface ReadContent {
  readonly content: CellValue;
  readonly legacyFont?: string;
}

/** The value of a cell; `undefined` for an empty one, `"unreadable"` for what no reader should guess at. */
export function cellContent(cell: StoredCell, context: CellContext): ReadContent | "unreadable" | undefined {
  const { type, value, formula } = cell;
  if (value === undefined) return formula === undefined ? undefined : resultOfEmpty(cell, formula);
  if (typeof value !== "string") return textContent(cellText(value.richText), cell);
  switch (type) {
    case "s": {
      const shared = context.sharedStrings[Number(value)];
      return shared === undefined ? "unreadable" : textContent(shared, cell);
    }
    case "str":
    case "inlineStr":
      return textContent({ text: normalText(unescaped(value)) }, cell);
    case "b":
      return { content: { kind: "boolean", value: value.trim() === "1" || value.trim() === "true" } };
    case "e":
      return { content: { kind: "error", value: value.trim() } };
    case undefined:
    case "n":
      return numberContent(Number(value.trim() || Number.NaN), cell.style, context.date1904);
    default:
      return "unreadable";
  }
}

/** A formula's empty text is a result; no `v` at all means that no program has computed it. */
const resultOfEmpty = ({ type, hasValue }: StoredCell, formula: string): ReadContent =>
  type === "str" && hasValue
    ? { content: { kind: "text", value: "" } }
    : { content: { kind: "uncalculated", value: formula } };

function textContent({ text, legacyFont }: CellText, { style, formula }: StoredCell): ReadContent | undefined {
  if (text === "" && formula === undefined) return undefined;
  const font = legacyFont ?? style?.legacyFont;
  const content = { kind: "text", value: text } as const;
  return font === undefined ? { content } : { content, legacyFont: font };
}

function numberContent(value: number, style: CellStyle | undefined, date1904: boolean): ReadContent | "unreadable" {
  if (!Number.isFinite(value)) return "unreadable";
  const day = style?.day ? dayOf(value, date1904) : undefined;
  if (day !== undefined) return { content: { kind: "date", value: day } };
  return { content: { kind: "number", value, percent: style?.percent ?? false } };
}

const MILLISECONDS_A_DAY = 86_400_000;
/** Serial number of 1970-01-01, and how far the 1904 system is behind (ISO/IEC 29500-1, 18.17.4.1). */
const UNIX_EPOCH = 25_569;
const SYSTEM_1904 = 1_462;
/** The 1900 system counts a 29 February 1900 that never was, as day 60. */
const PHANTOM_DAY = 60;
const LAST_DAY = 2_958_465;

/**
 * The day of a serial number, without its time; `undefined` where there is none.
 *
 * @example
 * dayOf(45457, false) // => "2024-06-14"
 * dayOf(60, false) // => undefined
 */
export function dayOf(serial: number, date1904: boolean): IsoDate | undefined {
  // Times are stored with binary noise; a millisecond before midnight is not the day before.
  const whole = Math.floor(Math.round(serial * MILLISECONDS_A_DAY) / MILLISECONDS_A_DAY);
  const day = date1904 ? whole + SYSTEM_1904 : whole < PHANTOM_DAY ? whole + 1 : whole;
  const exists = date1904 ? whole >= 0 : whole >= 1 && whole !== PHANTOM_DAY;
  if (!exists || day > LAST_DAY) return undefined;
  return new Date((day - UNIX_EPOCH) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Characters that XML can't hold are written `_xHHHH_` (ST_Xstring, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
