import * as fc from "fast-check";
import type { Indicator } from "../../../src/domain/figures/indicator.ts";
import { AMOUNTS, type Amount } from "../draws.ts";
import type { Size } from "../small-province.ts";

/** How a figure stands: over the districts, and beside last year's, from which `nearly` differs by less than is printed. */
export const FIGURE_CHOICES = [
  "ordinary",
  "zero",
  "one",
  "alike",
  "same",
  "lower",
  "higher",
  "nearly",
  "largest",
] as const;
export type FigureChoice = (typeof FIGURE_CHOICES)[number];

/** How a result stands to its plan; `nearly` falls short by less than a percentage shows. */
export const PLAN_CHOICES = ["ahead", "zero", "reached", "exceeded", "nearly", "nothing"] as const;
export type PlanChoice = (typeof PLAN_CHOICES)[number];

/** Lists of which there is nothing, one, some or all. */
export const LISTS = [
  "communes",
  "advanced",
  "model",
  "civilised",
  "districts",
  "advanced-districts",
  "towns",
  "dossier-communes",
  "dossier-advanced",
  "dossier-model",
  "dossier-civilised",
  "dossier-districts",
  "dossier-advanced-districts",
  "dossier-towns",
  "hamlets",
  "que-lam-rice",
  "que-lam",
  "dong-giao",
  "products",
  "exported",
  "candidates",
  "vietgap",
  "organic",
  "rice-prices",
  "price-rise",
  "meetings",
  "sessions",
  "fairs",
  "markets",
  "inspections",
  "tasks-earlier",
  "tasks-now",
] as const;
export type ListName = (typeof LISTS)[number];

/** When decisions on a title were taken; those after the end count for the year that they name, and for nothing else. */
export const TIMES = ["before", "mixed", "inPeriod", "dayless", "afterEnd"] as const;
export type Time = (typeof TIMES)[number];

/** What a unit says of its criteria. */
export const WORDS = ["mixed", "met", "nearlyMet", "notMet", "notApplicable", "silent"] as const;
export type Word = (typeof WORDS)[number];

/** States of a dossier: one for all, or each its own. */
export const STATES = ["mixed", "registered", "completing", "appraised", "submitted"] as const;

/** States of a task: one for all, or each its own. */
export const TASK_STATES = ["mixed", "onTime", "late", "overdue", "dueSoon", "inProgress", "noDeadline"] as const;

/** All that is decided about a year; the rest follows from the seed. The first of each is the ordinary one. */
export interface YearChoices {
  readonly seed: number;
  readonly period: string;
  readonly size: Size;
  readonly lists: Readonly<Record<ListName, Amount>>;
  readonly figures: Readonly<Record<string, FigureChoice>>;
  readonly plans: Readonly<Record<string, PlanChoice>>;
  readonly recognised: Time;
  readonly words: Word;
  readonly dossiers: (typeof STATES)[number];
  readonly tasks: (typeof TASK_STATES)[number];
  /** Whether districts give what only criteria are measured by. */
  readonly measures: boolean;
}

/** A year in which each is decided by itself, or one choice holds for all lists or all figures. */
export function yearChoices(
  periods: readonly string[],
  indicators: ReadonlyMap<string, Indicator>,
): fc.Arbitrary<YearChoices> {
  const entered = [...indicators.values()].filter(({ formula }) => !formula).map(({ id }) => id);
  const planned = [...indicators.values()].filter(({ plan }) => plan !== "none").map(({ id }) => id);
  return fc.record({
    seed: fc.nat(1_000_000),
    period: fc.constantFrom(...periods),
    size: fc.constantFrom<Size>(...Array<Size>(12).fill("small"), "middle"),
    lists: each(LISTS, AMOUNTS),
    figures: each(entered, ["ordinary", "ordinary", ...FIGURE_CHOICES]),
    plans: each(planned, ["ahead", "ahead", ...PLAN_CHOICES]),
    recognised: fc.constantFrom(...TIMES),
    words: fc.constantFrom("mixed", "mixed", ...WORDS),
    dossiers: fc.constantFrom("mixed", "mixed", ...STATES),
    tasks: fc.constantFrom("mixed", "mixed", "mixed", ...TASK_STATES),
    measures: fc.constantFrom(true, true, false),
  });
}

/** Each key its own value, or, one time in three, one value for all. */
const each = <K extends string, V extends string>(
  keys: readonly K[],
  values: readonly V[],
): fc.Arbitrary<Record<K, V>> =>
  fc
    .tuple(
      fc.constantFrom<V | undefined>(undefined, undefined, undefined, undefined, undefined, ...new Set(values)),
      fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom(...values)])) as Record<K, fc.Arbitrary<V>>),
    )
    .map(([all, own]) => (all === undefined ? own : Object.fromEntries(keys.map((key) => [key, all]))) as Record<K, V>);
