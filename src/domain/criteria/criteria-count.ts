import type { Assessment, Judgement } from "./criteria.ts";
import { isNearlyMet } from "./verdict-mark.ts";

export interface CriteriaCount {
  readonly met: number;
  /** Reported as nearly met, and not met by the law. */
  readonly nearlyMet: number;
  readonly notMet: number;
  readonly noData: number;
  /** All that are to be judged: without "không xét". */
  readonly applicable: number;
}

/** How the criteria of a unit stand; where a set has only requirements without criteria, those are counted. */
export function criteriaCount({ criteria, preconditions }: Assessment): CriteriaCount {
  const counted = criteria.length > 0 ? criteria : preconditions;
  const of = (wanted: (judgement: Judgement) => boolean): number => counted.filter(wanted).length;
  return {
    met: of(({ verdict }) => verdict === "met"),
    nearlyMet: of(isNearlyMet),
    notMet: of((one) => one.verdict === "notMet" && !isNearlyMet(one)),
    noData: of(({ verdict }) => verdict === "noData"),
    applicable: of(({ verdict }) => verdict !== "notApplicable"),
  };
}
