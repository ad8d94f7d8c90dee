import type { CrossCheck, FigureCrossCheck } from "../../domain/figures/cross-check.ts";
import { type FigureRef, type Indicator, referencesOf } from "../../domain/figures/indicator.ts";
import type { ReportingLevel } from "../../domain/units/unit.ts";
import { figuresNamedIn } from "./figure-cross-checks.ts";

type Dictionary = ReadonlyMap<string, Indicator>;

/**
 * The checks as they are where units of a level report. What the province enters there instead of its districts is checked
 * for the province; of a list of figures that are checked one by one, it is left out.
 */
export const checksAtLevel = (
  checks: readonly CrossCheck[],
  level: ReportingLevel,
  indicators: Dictionary,
): readonly CrossCheck[] =>
  checks
    .filter(({ reporting = level }) => reporting === level)
    .flatMap((check) => (check.scope === "district" ? atLevel(check, indicators) : [check]));

function atLevel(check: FigureCrossCheck, indicators: Dictionary): readonly CrossCheck[] {
  const ofProvince = (ref: FigureRef): boolean => {
    const indicator = indicators.get(ref.slice(ref.indexOf(":") + 1));
    if (!indicator) return false;
    return indicator.entered === "province" || referencesOf(indicator).some(ofProvince);
  };
  if ("of" in check) {
    const of = check.of.filter((ref) => !ofProvince(ref));
    return of.length === 0 ? [] : [{ ...check, of }];
  }
  return figuresNamedIn(check).some(([, ref]) => ofProvince(ref)) ? [{ ...check, scope: "province" }] : [check];
}
