import type { Figure, Hole } from "../../domain/figures/figure.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import { predecessorsReason } from "../../domain/units/unit-changes.ts";
import type { MeasuredPeriod } from "./measured-period.ts";
import { operate } from "./operations.ts";

/** One figure that cells or rows of a period hold, and how those of several units make one. */
export interface FormerFigure {
  readonly indicator: Indicator;
  readonly id: string;
  /** An operation, or `own`: those of several units say nothing of all of them. */
  readonly aggregate: Indicator["aggregate"];
  /** The figure of one unit of that period, or of the province. */
  readonly of: (unit: string | undefined) => Figure | Hole;
}

/**
 * The figure of a unit in a period in which it was other units: codes are used again for other land. Whole units together
 * make it; with a divided one among them there is none.
 */
export function overFormerUnits(
  unit: string | undefined,
  { period, register, formerUnits }: MeasuredPeriod,
  { indicator, id, aggregate, of }: FormerFigure,
): Figure | Hole {
  if (!formerUnits) return of(unit);
  const hole = (reason: string): Hole => ({ id, label: indicator.name, reason, places: [] });
  const former = formerUnits(unit);
  if (former.kind !== "whole") {
    const reason = predecessorsReason(former);
    return former.kind === "unknown" ? hole(reason) : { ...hole(`không so sánh được: ${reason}`), incomparable: true };
  }
  if (unit === undefined) return of(unit);
  const units = former.units.flatMap((code) => register.byCode.get(code) ?? []);
  if (units.length < former.units.length)
    return hole(`số liệu ${period.name} không có đủ các đơn vị trước khi sắp xếp`);
  const parts = units.map(({ code, name }) => ({
    ...of(code),
    id: `${id}@${code}`,
    label: `${indicator.name}, ${name}`,
  }));
  if (parts.length === 1) return { ...parts[0]!, id };
  if (aggregate === "own") return hole("số của các đơn vị trước khi sắp xếp không cộng được");
  return operate(aggregate, parts, indicator, id);
}
