import { addDays, addMonths, differenceInCalendarDays, formatISO, parseISO } from "date-fns";
import type { Period } from "../../../src/domain/office/period.ts";

/** Days around a period, each by a number from 0 to below 1. */
export interface YearDays {
  readonly year: number;
  readonly end: string;
  readonly within: (draw: number) => string;
  /** A day of the twelve months that ended so many years before the period began. */
  readonly yearsBefore: (years: number, draw: number) => string;
  /** So many days after the end of the period; before it when negative. */
  readonly fromEnd: (days: number) => string;
  readonly monthsAfter: (day: string, months: number) => string;
}

const iso = (day: Date): string => formatISO(day, { representation: "date" });

export function daysOf({ year, start, end }: Period): YearDays {
  const length = differenceInCalendarDays(parseISO(end), parseISO(start)) + 1;
  return {
    year,
    end,
    within: (draw) => iso(addDays(parseISO(start), Math.floor(draw * length))),
    yearsBefore: (years, draw) => iso(addDays(addMonths(parseISO(start), -12 * years), Math.floor(draw * 360))),
    fromEnd: (days) => iso(addDays(parseISO(end), days)),
    monthsAfter: (day, months) => iso(addMonths(parseISO(day), months)),
  };
}
