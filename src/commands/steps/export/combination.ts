import { type Indicator, isReported, referencesOf } from "../../../domain/figures/indicator.ts";
import type { ExportedFigure } from "../../../render/export/export-rows.ts";

type Combination = ExportedFigure["combine"];

/**
 * How values of several units of one level, or of several provinces, make one. Said only where the dictionary knows: what
 * reporting units enter and add up, counts and totals over rows, the flows that a province enters, sums and differences of these.
 * A ratio is taken of sums. Of anything else nothing says that it adds up.
 */
export function combinationOf(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): Combination {
  const { formula, aggregate, kind, unit, format } = indicator;
  if (formula && "ratio" in formula) return format.scale === 1 && partsAdd(indicator, indicators) ? "ratio" : "none";
  if (unit === "%") return "none";
  if (!formula) {
    if (isReported(indicator)) return aggregate === "sum" ? "sum" : "none";
    return kind === "flow" && !unit.includes("/") ? "sum" : "none";
  }
  if ("count" in formula || "total" in formula) return "sum";
  return ("sum" in formula || "difference" in formula) && partsAdd(indicator, indicators) ? "sum" : "none";
}

const partsAdd = (indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): boolean =>
  referencesOf(indicator).every((ref) => {
    const part = indicators.get(ref.slice(ref.indexOf(":") + 1));
    return part !== undefined && combinationOf(part, indicators) === "sum";
  });
