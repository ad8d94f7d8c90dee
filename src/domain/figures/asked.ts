import { kindOfPeriod, monthsOf, type Period } from "../office/period.ts";
import type { Form } from "../workbook/form.ts";
import { type Indicator, referencesOf } from "./indicator.ts";

type Dictionary = ReadonlyMap<string, Indicator>;

/**
 * Whether an indicator is asked for in a period; a computed one where it says so and all that it is computed from is.
 * What is not asked for stands in no form, and is neither required, nor checked, nor compared.
 */
export function isAsked(indicator: Indicator, period: Period, indicators: Dictionary): boolean {
  const { periods, months } = indicator.asked ?? {};
  const [first, last] = monthsOf(period);
  if (periods && !periods.includes(kindOfPeriod(period))) return false;
  if (months && !months.some((month) => first <= month && month <= last)) return false;
  return referencesOf(indicator).every((ref) => {
    if (ref.startsWith("threshold:")) return true;
    const operand = indicators.get(ref.slice(ref.indexOf(":") + 1));
    return operand === undefined || isAsked(operand, period, indicators);
  });
}

/** The form as it is in a period: rows that are not asked for are left out, and headings without rows. */
export const formIn = (form: Form, period: Period, indicators: Dictionary): Form => ({
  ...form,
  sheets: form.sheets.map((sheet) => {
    if (sheet.kind !== "indicators") return sheet;
    const groups = sheet.groups.map((group) => ({
      ...group,
      indicators: group.indicators.filter((id) => isAsked(indicators.get(id)!, period, indicators)),
    }));
    return { ...sheet, groups: groups.filter((group) => group.indicators.length > 0) };
  }),
});
