import type { TargetOverview } from "../../../domain/document/period-overview.ts";
import type { View } from "../../../domain/document/view.ts";
import { isAsked } from "../../../domain/figures/asked.ts";
import { type Figure, isHole } from "../../../domain/figures/figure.ts";
import { formatNumber, withUnit } from "../../../domain/text/vietnamese.ts";

/** Every indicator with a plan above 0, in the order of the dictionary: the result from January on beside the year's plan. */
export const targetStates = ({ figure, indicators, period }: View): readonly TargetOverview[] =>
  [...indicators.values()].flatMap((indicator): readonly TargetOverview[] => {
    const { id, name, plan: wanted } = indicator;
    if (wanted === "none" || !isAsked(indicator, period, indicators)) return [];
    const [actual, plan] = [figure(`year:${id}`), figure(`plan:${id}`)];
    if (isHole(actual) || isHole(plan) || plan.value.lte(0)) return [];
    const share = Number(actual.value.times(100).div(plan.value).toFixed(1));
    return [{ name, actual: printed(actual), plan: printed(plan), share }];
  });

const printed = ({ value, unit, format }: Figure): string => withUnit(formatNumber(value, format), unit);
