import { addDays, addMonths, formatISO, parseISO } from "date-fns";

/** An ISO calendar day, `2024-06-14`. Days are text so that no time zone can shift them. */
export type IsoDate = string;

/** The day of the same number so many months later; the month's last day where it has no such day. */
export const monthsAfter = (date: IsoDate, months: number): IsoDate => isoDay(addMonths(parseISO(date), months));

/** Negative: before. */
export const daysAfter = (date: IsoDate, days: number): IsoDate => isoDay(addDays(parseISO(date), days));

const isoDay = (date: Date): IsoDate => formatISO(date, { representation: "date" });
