import { addDays, formatISO, parseISO, subYears } from "date-fns";
import { CannotRun } from "../findings/finding.ts";
import type { IsoDate } from "../text/iso-date.ts";

export type Calendar = "nd-09-2019" | "calendar-months";

export const PERIOD_KINDS = ["year", "half-year", "nine-months", "quarter", "month"] as const;
/** năm, 6 tháng, 9 tháng, quý, tháng */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A reporting period (kỳ báo cáo): `2024-H1`, `2024-Q3`, `2024-9M`, `2024-05`, `2024`. */
export interface Period {
  readonly id: string;
  readonly year: number;
  /** "6 tháng đầu năm 2024", "quý III năm 2024", "tháng 5 năm 2024", "năm 2024". */
  readonly name: string;
  /** The same without the year: "6 tháng đầu năm", "quý III", "9 tháng đầu năm"; "cả năm" for a year. */
  readonly bareName: string;
  /** First day of the data, inclusive. */
  readonly start: IsoDate;
  /** Last day of the data, inclusive (ngày chốt số liệu). */
  readonly end: IsoDate;
}

interface Span {
  readonly kind: PeriodKind;
  readonly bareName: string;
  /** First and last month, 1 to 12. */
  readonly months: readonly [number, number];
  /** Suffix of the period that follows, and how many years later it is. */
  readonly next: readonly [string, number];
}

const ROMAN = ["I", "II", "III", "IV"];

const SPANS: ReadonlyMap<string, Span> = new Map<string, Span>([
  ["", { kind: "year", bareName: "cả năm", months: [1, 12], next: ["", 1] }],
  ["H1", { kind: "half-year", bareName: "6 tháng đầu năm", months: [1, 6], next: ["H2", 0] }],
  ["H2", { kind: "half-year", bareName: "6 tháng cuối năm", months: [7, 12], next: ["H1", 1] }],
  ["9M", { kind: "nine-months", bareName: "9 tháng đầu năm", months: [1, 9], next: ["Q4", 0] }],
  ...ROMAN.map((numeral, index): [string, Span] => [
    `Q${index + 1}`,
    {
      kind: "quarter",
      bareName: `quý ${numeral}`,
      months: [index * 3 + 1, index * 3 + 3],
      next: index === 3 ? ["Q1", 1] : [`Q${index + 2}`, 0],
    },
  ]),
  ...Array.from({ length: 12 }, (_, index): [string, Span] => {
    const month = String(index + 1).padStart(2, "0");
    const following = String(((index + 1) % 12) + 1).padStart(2, "0");
    return [
      month,
      {
        kind: "month",
        bareName: `tháng ${index + 1}`,
        months: [index + 1, index + 1],
        next: [following, index === 11 ? 1 : 0],
      },
    ];
  }),
]);

/** Form of a period's id. */
export const PERIOD_ID = /^(20\d\d)(?:-(H[12]|Q[1-4]|9M|0[1-9]|1[0-2]))?$/;

export const isPeriodId = (text: string): boolean => PERIOD_ID.test(text);

/** An id as people type it: "2024-h1", "2024 Q3", "2024/5". */
const asTyped = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^(20\d\d)\s*[-–—/\s]\s*/, "$1-")
    .replace(/^(20\d\d)(?=[HQ9])/, "$1-")
    .replace(/-(?=\d$)/, "-0");

/**
 * Reads a period's id. Throws `CannotRun` on anything else.
 *
 * Under Nghị định 09/2019/NĐ-CP, Điều 12, data of a period is closed on the 14th of its last month and starts
 * on the 15th before its first: H1 runs from 15/12 of the year before to 14/6.
 *
 * @example
 * parsePeriod("2024-H1") // => { name: "6 tháng đầu năm 2024", start: "2023-12-15", end: "2024-06-14", … }
 */
export function parsePeriod(text: string, calendar: Calendar = "nd-09-2019"): Period {
  const id = asTyped(text);
  const [, yearText, suffix = ""] = PERIOD_ID.exec(id) ?? [];
  const span = SPANS.get(suffix);
  if (!yearText || !span) {
    throw new CannotRun(
      `Không hiểu kỳ báo cáo "${text}"; hãy viết theo một trong các dạng 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024.`,
    );
  }
  const year = Number(yearText);
  const [first, last] = span.months;
  const shift = calendar === "nd-09-2019" ? 15 : 1;
  return {
    id,
    year,
    name:
      suffix === ""
        ? `năm ${year}`
        : `${span.bareName} ${suffix.startsWith("Q") || /^\d\d$/.test(suffix) ? "năm " : ""}${year}`,
    bareName: span.bareName,
    start: shift === 1 ? monthStart(year, first) : day(new Date(year, first - 2, 15)),
    end: shift === 1 ? dayBefore(monthStart(year, last + 1)) : day(new Date(year, last - 1, 14)),
  };
}

/** First and last month, 1 to 12. */
export const monthsOf = ({ id }: Pick<Period, "id">): readonly [number, number] => SPANS.get(id.slice(5))!.months;

/** Its data is all that there is of the year so far. */
export const startsYear = (period: Period): boolean => monthsOf(period)[0] === 1;

/** What follows it belongs to another year's plan. */
export const endsYear = (period: Period): boolean => monthsOf(period)[1] === 12;

/** First day of the data of its year, by the calendar that it follows itself. */
export const startOfYear = ({ year, start }: Period): IsoDate =>
  parsePeriod(String(year), start.endsWith("-01") ? "calendar-months" : "nd-09-2019").start;

export const kindOfPeriod = ({ id }: Period): PeriodKind => SPANS.get(id.slice(5))!.kind;

/** Cùng kỳ năm trước. */
export const sameLastYear = (period: Period, calendar?: Calendar): Period =>
  parsePeriod(period.id.replace(/^\d{4}/, String(period.year - 1)), calendar);

/** The period that follows: H1 → H2, H2 → H1 of the next year, 9M → Q4. */
export function nextPeriod(period: Period, calendar?: Calendar): Period {
  const suffix = period.id.slice(5);
  const [following, years] = SPANS.get(suffix)!.next;
  return parsePeriod(`${period.year + years}${following === "" ? "" : `-${following}`}`, calendar);
}

export const yearBefore = (date: IsoDate): IsoDate => day(subYears(parseISO(date), 1));

const day = (date: Date): IsoDate => formatISO(date, { representation: "date" });
const monthStart = (year: number, month: number): IsoDate => day(new Date(year, month - 1, 1));
const dayBefore = (date: IsoDate): IsoDate => day(addDays(parseISO(date), -1));
