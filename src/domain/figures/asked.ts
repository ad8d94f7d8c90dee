import { isCurrent } from "../office/current.ts";
import { kindOfPeriod, monthsOf, type Period } from "../office/period.ts";
import { type FigureRef, type Indicator, referencesOf } from "./indicator.ts";

type Dictionary = ReadonlyMap<string, Indicator>;

/**
 * Whether an indicator is asked for in a period; a computed one where it says so and all that it is computed from has a
 * value. What is not asked for stands in no form, and is neither required, nor checked, nor compared.
 */
export function isAsked(indicator: Indicator, period: Period, indicators: Dictionary): boolean {
  const { periods, months } = indicator.asked ?? {};
  const [first, last] = monthsOf(period);
  if (!isCurrent(indicator, period)) return false;
  if (periods && !periods.includes(kindOfPeriod(period))) return false;
  if (months && !months.some((month) => first <= month && month <= last)) return false;
  const references = referencesOf(indicator);
  const operands = operandsIn(indicator, period, indicators);
  if (operands.length === 0) return references.length === 0;
  return operands.every((ref) => {
    const operand = indicatorOf(ref, indicators);
    return operand === undefined || hasValue(operand, period, indicators);
  });
}

/** Whether a document of a period may speak of an indicator: it is asked for, or what it has taken the place of is. */
export function hasValue(indicator: Indicator, period: Period, indicators: Dictionary): boolean {
  const bearers = bearersIn(indicator, period, indicators);
  return bearers.length > 0 && bearers.every((one) => isAsked(one, period, indicators));
}

/**
 * Who has the values of an indicator's series in a period: itself while it is current; before, what it has taken the place of
 * (`replaces`), several where they were merged. None before the series began and after it ended.
 */
export function bearersIn(
  indicator: Indicator,
  period: Pick<Period, "id">,
  indicators: Dictionary,
  later: readonly string[] = [],
): readonly Indicator[] {
  if (isCurrent(indicator, period)) return [indicator];
  const { id, replaces = [] } = indicator;
  if (later.includes(id)) return [];
  return replaces.flatMap((one) => {
    const replaced = indicators.get(one);
    return replaced ? bearersIn(replaced, period, indicators, [...later, id]) : [];
  });
}

/** The one that has taken the place of an indicator alone, and goes on with its series in a period. */
export const successorIn = ({ id }: Indicator, period: Period, indicators: Dictionary): Indicator | undefined =>
  [...indicators.values()].find(
    (one) => one.replaces?.length === 1 && one.replaces[0] === id && isCurrent(one, period),
  );

/** Whose name and unit stand for a series in a period. */
export const namesakeIn = (indicator: Indicator, period: Period, indicators: Dictionary): Indicator => {
  const [only, ...others] = bearersIn(indicator, period, indicators);
  return only && others.length === 0 ? only : indicator;
};

/** What an indicator is computed from in a period: a sum or an extreme goes without parts that were not there yet, or no more. */
export function operandsIn(indicator: Indicator, period: Period, indicators: Dictionary): readonly FigureRef[] {
  const references = referencesOf(indicator);
  const [operation = ""] = Object.keys(indicator.formula ?? {});
  if (!["sum", "minimum", "maximum"].includes(operation)) return references;
  return references.filter((ref) => {
    const operand = indicatorOf(ref, indicators);
    return operand === undefined || bearersIn(operand, period, indicators).length > 0;
  });
}

/** The indicator that a reference speaks of; none for thresholds. */
const indicatorOf = (ref: FigureRef, indicators: Dictionary): Indicator | undefined =>
  ref.startsWith("threshold:") ? undefined : indicators.get(ref.slice(ref.lastIndexOf(":") + 1));
