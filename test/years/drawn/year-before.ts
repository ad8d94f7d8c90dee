import type { Indicator } from "../../../src/domain/figures/indicator.ts";
import type { Draw } from "../draws.ts";
import type { YearChoices } from "./year-choices.ts";
import { decimalsOf, type Observations } from "./year-figures.ts";

interface Sources {
  readonly choices: Pick<YearChoices, "figures">;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly draw: Draw;
}

const AREA = "spring-rice-area";
const PRODUCTION = "spring-rice-production";

/** A production that the area can bear: between four and seven tons a hectare. */
export function riceOf(observations: Observations, draw: Draw): void {
  const area = observations.get(AREA)?.actual;
  if (area === undefined) return;
  observations.set(PRODUCTION, {
    actual: Math.min(900_000, Math.max(1000, Math.round(area * (4 + 3 * draw("yield"))))),
  });
}

/** The province's figures of last year, such that this year's are the same, lower, higher, or hardly different. */
export function yearBefore(now: Observations, { choices, indicators, draw }: Sources): Observations {
  const before: Observations = new Map();
  for (const [id, { actual, plan }] of now) {
    const indicator = indicators.get(id)!;
    const { min = 0, max = 1e9 } = indicator.bounds ?? {};
    // No form takes half a household; a difference too small to be printed is one of what is measured.
    const decimals = Math.max(decimalsOf(indicator), indicator.whole ? 0 : 3);
    const value =
      actual === undefined
        ? undefined
        : Math.min(max, Math.max(min, Number((actual * ratioOf(id, choices.figures[id], draw)).toFixed(decimals))));
    before.set(id, { ...(value === undefined ? {} : { actual: value }), ...(plan === undefined ? {} : { plan }) });
  }
  // Of the two that make the yield one alone differs.
  const area = now.get(AREA);
  if (area) before.set(AREA, area);
  return before;
}

function ratioOf(id: string, choice: string | undefined, draw: Draw): number {
  switch (choice) {
    case "same":
      return 1;
    case "nearly":
      return draw(id, "nearly") < 0.5 ? 1.0000001 : 0.9999999;
    case "higher":
      return 0.8;
    case "lower":
      return 1.25;
    default:
      return 0.7 + 0.6 * draw(id, "last year");
  }
}
