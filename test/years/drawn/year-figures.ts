import type { FigureCrossCheck } from "../../../src/domain/figures/cross-check.ts";
import type { Indicator } from "../../../src/domain/figures/indicator.ts";
import type { EnteredObservation } from "../../../src/render/form/form-values.ts";
import type { Draw } from "../draws.ts";
import type { FigureChoice, PlanChoice, YearChoices } from "./year-choices.ts";

/** What one workbook holds, by indicator. */
export type Observations = Map<string, EnteredObservation>;

/** What decides a figure beside the choices. */
export interface FigureSources {
  readonly choices: Pick<YearChoices, "figures" | "plans" | "measures">;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly draw: Draw;
}

/** Decimals in which a number is entered, as its form asks: what is counted is whole. */
export const decimalsOf = ({ whole, format }: Indicator): number =>
  whole ? 0 : Math.max(0, format.decimals - Math.round(Math.log10(format.scale)));

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Smallest and largest believable values; no number of the tests is absurd. */
const boundsOf = ({ bounds }: Indicator): readonly [number, number] => [bounds?.min ?? 0, bounds?.max ?? 1e5];

/** A number that is neither zero nor one, more often small than large. */
function ordinary(indicator: Indicator, draw: number): number {
  const [min, max] = boundsOf(indicator);
  const decimals = decimalsOf(indicator);
  const low = Math.max(min, 2 * 10 ** -decimals, max > 10 ? 2 : 0);
  const high = Math.max(low, max * 0.5);
  const value = max <= 10 ? low + draw * (max - low) : low * (high / low) ** draw;
  return Math.min(max, Math.max(min, rounded(value, decimals)));
}

/** A figure of one district, or of the province. */
function resultOf(indicator: Indicator, choice: FigureChoice, owner: string, rank: number, draw: Draw): number {
  const { id } = indicator;
  const [min, max] = boundsOf(indicator);
  switch (choice) {
    case "zero":
      return min;
    case "one":
      return Math.max(min, rank === 0 ? Math.min(1, max) : 0);
    case "alike":
      return ordinary(indicator, draw(id));
    case "largest":
      return max;
    default:
      // Some districts have nothing.
      return rank > 0 && draw(id, owner, "nothing") < 0.2 && min === 0 ? 0 : ordinary(indicator, draw(id, owner));
  }
}

function planOf(indicator: Indicator, choice: PlanChoice, actual: number, draw: number): number {
  const [min, max] = boundsOf(indicator);
  const least = indicator.bounds?.smallestPlan ?? 0;
  const decimals = decimalsOf(indicator);
  const fitting = (value: number): number => {
    const within = Math.min(max, Math.max(min, rounded(value, decimals)));
    return within > 0 && within < least ? least : within;
  };
  switch (choice) {
    case "nothing":
    case "zero":
      return min;
    case "reached":
      return fitting(actual);
    case "exceeded":
      return fitting(actual * (0.3 + draw * 0.6));
    case "nearly":
      return fitting(actual * 1.0004 + 10 ** -decimals);
    default:
      return fitting(actual * (1.2 + draw * 4) + 1);
  }
}

/** Only asked for beside a computed result, whose size the plan cannot follow. */
const BLIND_PLAN = 20;

/** One workbook's figures; `rank` is the place of its unit among those of its kind. */
export function observationsOf(
  ids: readonly string[],
  owner: string,
  rank: number,
  { choices, indicators, draw }: FigureSources,
): Observations {
  const observations: Observations = new Map();
  for (const id of ids) {
    const indicator = indicators.get(id)!;
    const value = resultOf(indicator, choices.figures[id] ?? "ordinary", owner, rank, draw);
    const planned = indicator.formula
      ? ordinary({ ...indicator, bounds: { min: 0, max: blindMax(indicator) } }, draw(id, "plan"))
      : value;
    observations.set(id, {
      ...(indicator.formula ? {} : { actual: value }),
      ...(indicator.plan === "none"
        ? {}
        : { plan: planOf(indicator, choices.plans[id] ?? "ahead", planned, draw(id, owner, "plan")) }),
    });
  }
  return observations;
}

const blindMax = ({ unit, bounds }: Indicator): number =>
  Math.min(bounds?.max ?? BLIND_PLAN, unit === "%" ? 100 : BLIND_PLAN);

/** Takes back whatever is more than the whole that a check holds it against. */
export function keepWithin(observations: Observations, checks: readonly FigureCrossCheck[], districts: number): void {
  for (const check of checks) {
    if (check.kind !== "atMost") continue;
    let left = check.whole === "district-units" ? districts : valueAt(observations, check.whole);
    for (const part of check.parts) {
      const value = valueAt(observations, part);
      if (left === undefined || value === undefined) break;
      const kept = Math.min(value, Math.max(0, left));
      if (kept < value) observations.set(part, { ...observations.get(part), actual: kept });
      left = Number((left - kept).toPrecision(12));
    }
  }
}

function valueAt(observations: Observations, ref: string): number | undefined {
  return ref.startsWith("plan:") ? observations.get(ref.slice(5))?.plan : observations.get(ref)?.actual;
}
