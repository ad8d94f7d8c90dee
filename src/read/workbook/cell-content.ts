import { readDate } from "../../domain/text/date-text.ts";
import { serialDay } from "../../domain/text/serial-day.ts";
import type { CellValue } from "../../domain/workbook/cell.ts";
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
  /** The cell names a style that the workbook does not have: a number may have been a day or a percentage. */
  readonly isStyleLost?: boolean;
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
      if (cell.isStyleLost) return "unreadable";
      return numberContent(Number(value.trim() || Number.NaN), cell.style, context.date1904);
    case "d":
      return dayContent(value.trim());
    default:
      return "unreadable";
  }
}

/** Strict Open XML may store a day as text (ISO/IEC 29500-1, 18.18.11, ST_CellType "d"). */
function dayContent(text: string): ReadContent | "unreadable" {
  const day = readDate(text);
  return day === undefined || day === "impossible" ? "unreadable" : { content: { kind: "date", value: day } };
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
  const day = style?.day ? serialDay(value, date1904) : undefined;
  if (day !== undefined) return { content: { kind: "date", value: day } };
  return { content: { kind: "number", value, percent: style?.percent ?? false } };
}

/** Characters that XML can't hold are written `_xHHHH_` (ST_Xstring, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
