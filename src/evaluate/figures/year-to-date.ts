import { hasValue } from "../../domain/figures/asked.ts";
import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import type { FigureRef, Indicator } from "../../domain/figures/indicator.ts";
import type { Period } from "../../domain/office/period.ts";
import type { YearSoFar } from "./measured-period.ts";
import { ofOtherPeriod } from "./of-other-period.ts";
import { operate } from "./operations.ts";

/** The figure of one period by itself. */
export interface PeriodFigure {
  readonly period: Period;
  readonly figure: Figure | Hole;
}

/** The same reference from January on: `roads` is `year:roads`; plans and thresholds are the year's already. */
export function inYear(ref: FigureRef): FigureRef {
  if (!ref.includes(":")) return `year:${ref}`;
  return ref.startsWith("previous:") ? ref.replace(":", ":year:") : ref;
}

/** A flow from January on: the sum of its periods, each with its own cells. A period without data makes it a hole that says which. */
export function flowOfYear(
  indicator: Indicator,
  id: string,
  periods: readonly PeriodFigure[],
  soFar: YearSoFar | undefined,
): Figure | Hole {
  const label = `${indicator.name}, từ đầu năm`;
  if (!soFar || soFar.missing.length > 0) {
    const names = soFar ? soFar.missing.map(({ name }) => name).join(", ") : "các kỳ trước trong năm";
    return { id, label, reason: `chưa có số liệu của ${names} để tính từ đầu năm`, places: [] };
  }
  return { ...operate("sum", periods.map(named), indicator, id), label };
}

/** Of a stock the latest period that asks for it. */
export function stockOfYear(
  indicator: Indicator,
  periods: readonly PeriodFigure[],
  indicators: ReadonlyMap<string, Indicator>,
): Figure | Hole {
  const latest = periods.findLast(({ period }) => hasValue(indicator, period, indicators));
  const last = periods.at(-1)!;
  return !latest || latest === last ? last.figure : named(latest);
}

const named = ({ period, figure }: PeriodFigure): Figure | Hole => ({
  ...ofOtherPeriod(`${period.id}:`, figure),
  label: `${figure.label}, ${period.name}`,
  ...(isHole(figure) ? { reason: `${period.name}: ${figure.reason}` } : {}),
});
