import type { Assessment, ComputedBeside, CriteriaIndicator, CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Unit, UnitRegister } from "../../domain/units/unit.ts";
import { RECOGNITIONS } from "../../domain/workbook/known-sheets.ts";

type Dictionary = ReadonlyMap<string, Indicator>;

/** The title of lower units that a measure counts the recognitions of; `undefined` for any other measure. */
export function countedTitle(measure: string | undefined, indicators: Dictionary): string | undefined {
  const formula = measure === undefined ? undefined : indicators.get(measure)?.formula;
  if (!formula) return undefined;
  if ("ratio" in formula) return countedTitle(formula.ratio[0], indicators);
  if (!("count" in formula) || formula.count.of !== RECOGNITIONS.sheet) return undefined;
  const { title } = formula.count.where;
  return typeof title === "string" ? title : undefined;
}

/** Everything of a set that may count the standing of lower units. */
export const countingIndicators = ({ preconditions, criteria }: CriteriaSet): readonly CriteriaIndicator[] => [
  ...preconditions,
  ...criteria.flatMap(({ indicators }) => indicators),
];

/**
 * By number of a precondition or indicator: the lower units whose data meets the title that it counts.
 * `lower` are assessments of all units by the sets of those titles.
 */
export function computedBeside(
  set: CriteriaSet,
  unit: Unit,
  lower: readonly Assessment[],
  indicators: Dictionary,
  register: UnitRegister,
): ReadonlyMap<string, ComputedBeside> {
  const found = new Map<string, ComputedBeside>();
  for (const { number, measure } of countingIndicators(set)) {
    const title = countedTitle(measure, indicators);
    const inScope = lower.filter(
      (one) =>
        one.set.title === title && (unit.level === "province" || register.byCode.get(one.unit)?.parent === unit.code),
    );
    if (title === undefined || inScope.length === 0) continue;
    found.set(number, { met: inScope.filter(({ verdict }) => verdict === "met").length, of: inScope.length });
  }
  return found;
}
