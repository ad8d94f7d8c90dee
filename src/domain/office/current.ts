import type { Dated } from "../text/dated.ts";
import { monthsOf, type Period } from "./period.ts";

type PeriodId = Pick<Period, "id">;

/**
 * Whether a period has what is dated: its last month decides, as its last day decides on units and law. So of something
 * until 2024-H1 and what takes its place since 2024-H2 every period has one: the year 2024 has the second.
 */
export const isCurrent = ({ since, until }: Dated, { id }: PeriodId): boolean =>
  (since === undefined || lastMonth(id) >= firstMonth(since)) &&
  (until === undefined || lastMonth(id) <= lastMonth(until));

/** `until` does not end before `since` begins. */
export const isOrdered = ({ since, until }: Dated): boolean =>
  since === undefined || until === undefined || firstMonth(since) <= lastMonth(until);

const firstMonth = (id: string): number => yearOf(id) * MONTHS + monthsOf({ id })[0];
const lastMonth = (id: string): number => yearOf(id) * MONTHS + monthsOf({ id })[1];

const MONTHS = 12;
const yearOf = (id: string): number => Number(id.slice(0, 4));
