import type { Period } from "./period.ts";

/** The periods whose data was closed before this one's, newest first; of two closed on one day the longer first. */
export const earlierPeriods = (period: Period, periods: readonly Period[]): readonly Period[] =>
  newestFirst(periods.filter(({ end }) => end < period.end));

/** The same with those closed on its own last day: a form of the year starts from its second half. */
export const startingPeriods = (period: Period, periods: readonly Period[]): readonly Period[] =>
  newestFirst(periods.filter(({ id, end }) => end <= period.end && id !== period.id));

const newestFirst = (periods: readonly Period[]): readonly Period[] =>
  periods.toSorted((one, other) => compare(other.end, one.end) || compare(one.start, other.start));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
