import type { Period } from "./period.ts";

/**
 * When a row must be of: `period` its day falls inside the period (`periodOrUndated` also a day that is not known);
 * `untilEnd` on or before its end, or not known; `earlierYears` the same of what is not for the period's year; `validAtEnd` what ends with the day is still valid at the end; `year` the
 * calendar year of the period. A column that holds years knows only the last.
 */
export const TIMES = ["period", "periodOrUndated", "untilEnd", "earlierYears", "validAtEnd", "year"] as const;
export type Time = (typeof TIMES)[number];

/** The day of a row, or its year in a column of years; and the year that the row is for. */
export interface DatedRow {
  readonly at: string | number | undefined;
  readonly forYear: number | undefined;
}

/** The one test of a row's time, for formulas and for templates. */
export function isInTime(
  { at, forYear }: DatedRow,
  when: Time,
  { start, end, year }: Pick<Period, "start" | "end" | "year">,
): boolean {
  if (typeof at === "number") return when === "year" && at === year;
  switch (when) {
    case "year":
      return at?.startsWith(`${year}-`) ?? false;
    case "period":
      return at !== undefined && start <= at && at <= end;
    case "periodOrUndated":
      return at === undefined || (start <= at && at <= end);
    case "validAtEnd":
      return at !== undefined && at >= end;
    // A decision whose day is not known was taken before the workbook was sent, unless it is for a year to come.
    case "earlierYears":
      return forYear !== year && isInTime({ at, forYear }, "untilEnd", { start, end, year });
    case "untilEnd":
      return at === undefined ? !isOfComingYear(forYear, year) : at <= end;
  }
}

/** Whether a row without a day is for a year after the given one. */
export const isOfComingYear = (forYear: number | undefined, year: number): boolean => (forYear ?? 0) > year;
