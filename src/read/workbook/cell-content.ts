import { readDate } from "../../domain/text/date-text.ts";
import { MOST_DIGITS } from "../../domain/text/number-text.ts";
import { ownCopy } from "../../domain/text/own-copy.ts";
import type { CellValue } from "../../domain/workbook/cell.ts";
import type { StoredCell } from "./cell-collector.ts";
import type { CellStyle } from "./cell-styles.ts";
import { type CellText, normalText, unescaped } from "./text/cell-text.ts";
import type { SharedStrings } from "./text/shared-strings.ts";

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly sharedStrings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** The sheet shows no zeros. */
  readonly hidesZeros: boolean;
}

export interface ReadContent {
  readonly content: CellValue;
  readonly legacyFont?: string;
}

/** The lexical forms of xsd:double that a number can have, xsd:unsignedInt and xsd:boolean; nothing else is guessed at. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INDEX = /^\d{1,9}$/;
const BOOLEANS: Readonly<Record<string, boolean>> = { "1": true, true: true, "0": false, false: false };

export type Read = ReadContent | "unreadable" | undefined;

/** What was read of typed values of one type and style, by the value as it is stored. */
export type KnownValues = Map<string, Read>;

/**
 * Reads the contents of the cells of a workbook. Forms say the same again and again ("Đạt", 0, 100): what a typed value of a
 * style says is worked out once, and is one object wherever it stands.
 */
export interface CellContents {
  readonly read: (cell: StoredCell, stale: string | undefined) => Read;
  /** Values of a type and a style that were read before; nothing for types whose cells are read one by one. */
  readonly known: (type: string, style: number) => KnownValues | undefined;
}

export function cellContents(context: CellContext): CellContents {
  const texts = new Map<number, KnownValues>();
  const numbers = numbersOf(context);
  const known: CellContents["known"] = (type, style) => {
    if (type !== "s" && type !== "n") return undefined;
    const byStyle = type === "s" ? texts : numbers;
    const values = byStyle.get(style) ?? new Map<string, Read>();
    byStyle.set(style, values);
    return values;
  };
  const read: CellContents["read"] = (cell, stale) => {
    const values = stale === undefined && isOneTypedValue(cell) ? known(cell.type, cell.style) : undefined;
    if (values === undefined) return cellContent(cell, context, stale);
    const before = values.get(cell.value);
    if (before !== undefined || values.has(cell.value)) return before;
    const found = cellContent(cell, context, undefined);
    keep(values, cell.value, found);
    return found;
  };
  return { read, known };
}

/** Forgets all before there are too many: numbers outlive their workbook. */
export function keep(values: KnownValues, value: string, read: Read): void {
  if (values.size >= MOST_KNOWN) values.clear();
  values.set(ownCopy(value), read);
}
const MOST_KNOWN = 2_000;

/** Workbooks that one form was copied to have the same styles; by them a number says the same in all. */
const keptNumbers = new WeakMap<object, Map<string, Map<number, KnownValues>>>();

function numbersOf({ styles, date1904, hidesZeros }: CellContext): Map<number, KnownValues> {
  const kept = keptNumbers.get(styles) ?? new Map<string, Map<number, KnownValues>>();
  keptNumbers.set(styles, kept);
  const key = `${date1904} ${hidesZeros}`;
  const numbers = kept.get(key) ?? new Map<number, KnownValues>();
  kept.set(key, numbers);
  return numbers;
}

const isOneTypedValue = ({ values, inlines, formula, isMalformed }: StoredCell): boolean =>
  values === 1 && inlines === 0 && formula === undefined && !isMalformed;

/**
 * The value of a cell; `undefined` for an empty one, `"unreadable"` for what no reader should guess at. Only the element
 * that the cell's type names is its value: `is` for inline text, `v` for all other types (18.18.11, ST_CellType).
 *
 * `stale`: why results of formulas are not to be trusted.
 */
function cellContent(cell: StoredCell, context: CellContext, stale: string | undefined): Read {
  const isInline = cell.type === "inlineStr";
  const count = isInline ? cell.inlines : cell.values;
  const others = isInline ? cell.values : cell.inlines;
  if (count > 1 || cell.isMalformed || (count === 0 && others > 0)) return "unreadable";
  const isComputed = cell.formula !== undefined || stale !== undefined;
  if (isComputed && stale !== undefined) {
    return { content: { kind: "uncalculated", value: cell.formula?.text ?? "", stale } };
  }
  if (count === 0 || (!isInline && cell.value === "")) return withoutValue(cell, count);
  if (isInline) return cell.inline === undefined ? "unreadable" : textContent(cell.inline, cell, context);
  return typedContent(cell, context);
}

/** A formula's empty text is a result; no `v` at all means that no program has computed it. */
function withoutValue({ type, formula }: StoredCell, values: number): ReadContent | undefined {
  if (formula === undefined) return undefined;
  return type === "str" && values > 0
    ? { content: { kind: "text", value: "" } }
    : { content: { kind: "uncalculated", value: formula.text } };
}

function typedContent(cell: StoredCell, context: CellContext): ReadContent | "unreadable" | undefined {
  const value = cell.value.trim();
  switch (cell.type) {
    case "s": {
      const shared = INDEX.test(value) ? context.sharedStrings[Number(value)] : undefined;
      return shared === undefined ? "unreadable" : textContent(shared, cell, context);
    }
    case "str":
      return textContent({ text: normalText(unescaped(cell.value)) }, cell, context);
    case "b": {
      const truth = BOOLEANS[value.toLowerCase()];
      return truth === undefined ? "unreadable" : { content: { kind: "boolean", value: truth } };
    }
    case "e":
      return { content: { kind: "error", value } };
    case "n":
      return NUMBER.test(value) ? numberContent(value, cell, context) : "unreadable";
    case "d":
      return dayContent(value);
    default:
      return "unreadable";
  }
}

/** Strict Open XML may store a day as text (ISO/IEC 29500-1, 18.18.11, ST_CellType "d"). */
function dayContent(text: string): ReadContent | "unreadable" {
  const day = readDate(text);
  return day === undefined || day === "impossible" ? "unreadable" : { content: { kind: "date", value: day } };
}

function textContent(text: CellText, { style, formula }: StoredCell, context: CellContext): ReadContent | undefined {
  if (text.text === "" && formula === undefined) return undefined;
  const look = context.styles[style];
  const shown = look?.format.textOf(text.text) ?? text.text;
  const content: CellValue =
    shown === "" && text.text !== ""
      ? { kind: "text", value: text.text, isHidden: true }
      : { kind: "text", value: shown };
  const font = text.legacyFont ?? look?.legacyFont;
  return font === undefined ? { content } : { content, legacyFont: font };
}

/** The cell may name a style that the workbook does not have: its number may then have been a day or a share. */
function numberContent(
  text: string,
  { style, formula }: StoredCell,
  { styles, date1904, hidesZeros }: CellContext,
): ReadContent | "unreadable" {
  const look = styles[style];
  const stored = Number(text);
  if (!Number.isFinite(stored) || (look === undefined && style > 0) || !Number.isInteger(style)) return "unreadable";
  const { value, digits } = keptDigits(stored, text, formula !== undefined);
  const content: CellValue = look?.format.numberOf(value, date1904) ?? { kind: "number", value, percent: false };
  if (content.kind !== "number") return { content };
  if (value === 0 && hidesZeros)
    return { content: { ...content, look: { shown: "", number: 0, before: "", after: "" } } };
  return { content: digits === undefined ? content : { ...content, digits } };
}

/** Rounded to this many digits a number is short again where only binary noise made it long. */
const DIGITS_BEFORE_NOISE = 12;

/**
 * The number with the fifteen digits that programs keep and show. Past them results of formulas carry the noise of binary
 * fractions, and so do values that were copied from them; a typed number that goes on is marked with its digits.
 */
function keptDigits(
  stored: number,
  text: string,
  isResult: boolean,
): { readonly value: number; readonly digits?: number } {
  // Adding zero takes the sign from a negative zero, which no sheet shows.
  const value = stored + 0;
  // No more digits than characters: nearly every number of a form.
  if (text.length <= MOST_DIGITS) return { value };
  const digits = significantDigits(value);
  if (digits <= MOST_DIGITS) return { value };
  const rounded = Number(value.toPrecision(MOST_DIGITS));
  return isResult || significantDigits(rounded) <= DIGITS_BEFORE_NOISE ? { value: rounded } : { value, digits };
}

const significantDigits = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e15
    ? 1
    : String(Math.abs(value))
        .replace(/e.*$/, "")
        .replace(".", "")
        .replace(/^0+|0+$/g, "").length;
