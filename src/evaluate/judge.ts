import type { IsoDate } from "../domain/cell.ts";
import type { CriteriaIndicator, CriteriaSet, Judgement } from "../domain/criteria.ts";
import type { Unit } from "../domain/unit.ts";
import { formatDate } from "../domain/vietnamese.ts";
import { inForceOn } from "./in-force.ts";
import { judgeVersion } from "./judge-version.ts";
import { type AssessContext, complete, undecided, withSelf } from "./judged.ts";

/**
 * One indicator for one unit: computed where a confirmed requirement can be compared, else the unit's own word.
 * Before the requirement takes effect there is nothing to assess, not even by the unit itself.
 */
export function judgeIndicator(
  set: CriteriaSet,
  indicator: CriteriaIndicator,
  unit: Unit,
  context: AssessContext,
): Judgement {
  const self = context.selfAssessed(set.id, unit.code, indicator.number);
  const version = isInForce(set, context.date) ? inForceOn(indicator.versions, context.date) : undefined;
  const judged = version
    ? withSelf(judgeVersion(set, indicator, version, unit, context), self)
    : undecided(`chưa có quy định có hiệu lực vào ngày ${formatDate(context.date)}`);
  return complete(judged, indicator.number, indicator.name, self);
}

export const isInForce = (set: CriteriaSet, date: IsoDate): boolean =>
  set.effectiveFrom <= date && (set.effectiveUntil === undefined || date < set.effectiveUntil);
