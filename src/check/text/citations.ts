import type { CheckWords } from "../../domain/checking/document-words.ts";
import { readDate } from "../../domain/text/date-text.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { matchesOf } from "./matches.ts";
import type { Passage } from "./passages.ts";
import { textAfter, textBefore } from "./window.ts";

/** A legal or official document named by its number and symbol. */
export interface Citation {
  readonly passage: Passage;
  /** Offsets of the symbol. */
  readonly from: number;
  readonly to: number;
  readonly symbol: string;
  readonly number: string;
  readonly year?: string;
  /** What follows the number and year: "NQ-HĐND". */
  readonly suffix: string;
  readonly type?: { readonly text: string; readonly from: number };
  /** "số" stands before the symbol. */
  readonly hasWord: boolean;
  readonly date?: { readonly day: IsoDate; readonly text: string; readonly from: number; readonly to: number };
  /** A comma stands between symbol and date. */
  readonly comma: boolean;
  /** Text right after the date, or after the symbol without one. */
  readonly after: string;
  /** Offset of `after`. */
  readonly end: number;
}

/** 44/2021/NQ-HĐND, 211/QĐ-TTg, 04-NQ/TU, 111/2024/QH15, 1525/UBND-NL5 */
const SYMBOL =
  /(?<![\p{L}\d/.,-])(\d{1,5})(?:\/(\d{4}))?(?:\/((?:[A-ZĐ][A-Za-zĐđ&]*\d*)(?:[-–][A-ZĐ][A-Za-zĐđ&]*\d*)*)|(-(?:[A-ZĐ][A-Za-zĐđ]*)\/(?:[A-ZĐ][A-Za-zĐđ]*)))(?![\p{L}\d/])/gu;
const DATE = /^(,?)\s+ngày\s+(\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/u;

/** Characters before a symbol in which the type of the document stands. */
const LEAD = 60;

/** The citations of all passages, in order. */
export const citationsOf = (passages: readonly Passage[], words: CheckWords): readonly Citation[] =>
  passages.flatMap((passage) => matchesOf(passage.text, SYMBOL).map((match) => citation(passage, match, words)));

function citation(passage: Passage, match: RegExpExecArray, words: CheckWords): Citation {
  const { text } = passage;
  const [symbol, number = "", year, suffix, partySuffix] = match;
  const from = match.index;
  const to = from + symbol.length;
  const [word = ""] = /(?:^|(?<=[\s(]))[Ss]ố:?\s+$/u.exec(textBefore(text, from, 12)) ?? [];
  const lead = textBefore(text, from - word.length, LEAD).trimEnd();
  const start = Math.max(0, from - word.length - LEAD);
  const type = words.documentTypes.find((one) => endsWithWord(lead, one));
  const [dated = "", comma = "", day] = DATE.exec(textAfter(text, to, 60)) ?? [];
  const read = day === undefined ? undefined : readDate(day);
  const end = to + dated.length;
  return {
    passage,
    from,
    to,
    symbol,
    number,
    ...(year === undefined ? {} : { year }),
    suffix: suffix ?? partySuffix ?? "",
    ...(type === undefined
      ? {}
      : { type: { text: lead.slice(-type.length), from: start + lead.length - type.length } }),
    hasWord: word !== "",
    ...(read === undefined || read === "impossible"
      ? {}
      : { date: { day: read, text: day!, from: end - day!.length, to: end } }),
    comma: comma !== "",
    after: text.slice(end, end + 80),
    end,
  };
}

const endsWithWord = (text: string, word: string): boolean =>
  text.toLowerCase().endsWith(word.toLowerCase()) && !/\p{L}/u.test(text.at(-word.length - 1) ?? "");
