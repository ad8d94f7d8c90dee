import { serialDay } from "../../domain/text/serial-day.ts";
import type { CellValue } from "../../domain/workbook/cell.ts";
import { builtInCode } from "./built-in-formats.ts";
import { chooseSection } from "./choose-section.ts";
import { type FormatSection, formatSections } from "./format-code.ts";
import { shownDigits } from "./shown-digits.ts";
import { NO_DAY, showsDay, timeText } from "./shown-time.ts";

/** What a number format makes of a cell: the one place that says what a cell means by what it shows. */
export interface NumberFormat {
  /** A number, a share, a day, a time, a number with a unit or divided. `date1904`: where the workbook counts days from. */
  readonly numberOf: (value: number, date1904: boolean) => CellValue;
  /** A text with the words that the format puts around it; empty where the format hides it. */
  readonly textOf: (text: string) => string;
}

const plainNumber = (value: number): CellValue => ({ kind: "number", value, percent: false });
const unchanged = (text: string): string => text;

export const GENERAL_FORMAT: NumberFormat = { numberOf: plainNumber, textOf: unchanged };

/** Formats of nothing but placeholders, which most cells have, need no look at each value. */
const PLAIN = /^(?:general|@|[0#?]*[0](?:\.0+)?|#,##0(?:\.0+)?)$/i;

/** By the number of the format, and its code where the file gives one. An unknown number shows as General. */
export function numberFormat(id: number, code: string | undefined = builtInCode(id)): NumberFormat {
  if (code === undefined || PLAIN.test(code)) return GENERAL_FORMAT;
  const sections = formatSections(code);
  const forText = textSection(sections);
  return {
    numberOf: (value, date1904) => numberOf(sections, value, date1904),
    textOf: forText === undefined ? unchanged : (text) => textIn(forText, text),
  };
}

function numberOf(sections: readonly FormatSection[], value: number, date1904: boolean): CellValue {
  const chosen = chooseSection(sections, value);
  if (chosen === undefined) return plainNumber(value);
  const { tokens } = chosen.section;
  if (!tokens.some(({ kind }) => kind === "date" || kind === "elapsed")) return shownDigits(chosen, value);
  if (!showsDay(tokens)) return { kind: "time", value: timeText(value, tokens) };
  const day = serialDay(value, date1904);
  return day === undefined ? { kind: "time", value: NO_DAY } : { kind: "date", value: day };
}

/** The fourth section, or the last one with "@"; none where texts show as they are. */
function textSection(sections: readonly FormatSection[]): FormatSection | undefined {
  const section = sections[3] ?? sections.findLast(({ tokens }) => tokens.some(({ kind }) => kind === "text"));
  const isBare = section?.tokens.every(
    (one) => one.kind === "text" || one.kind === "fill" || (one.kind === "literal" && one.text.trim() === ""),
  );
  return section === undefined || (isBare && section.tokens.some(({ kind }) => kind === "text")) ? undefined : section;
}

const textIn = ({ tokens }: FormatSection, text: string): string =>
  tokens
    .map((one) => (one.kind === "text" ? text : one.kind === "literal" ? one.text : ""))
    .join("")
    .trim();
