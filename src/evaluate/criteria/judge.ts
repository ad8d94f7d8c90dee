import type { CriteriaIndicator, CriteriaSet, Judgement } from "../../domain/criteria/criteria.ts";
import { inForceOn } from "../../domain/criteria/in-force.ts";
import { isInForce } from "../../domain/criteria/sets-in-force.ts";
import { isHole } from "../../domain/figures/figure.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Unit } from "../../domain/units/unit.ts";
import { decide, withoutSubject } from "./judge-precedence.ts";
import { versionJudge } from "./judge-version.ts";
import { type AssessContext, complete, groupOf, type Judged, NO_WORDS, undecided, type Words } from "./judged.ts";

/** Judges one unit, whose thresholds are those of the group. */
export type Judge = (unit: Unit, group: string) => Judgement;

/**
 * One indicator for one unit: computed where a confirmed requirement can be compared, else what people say.
 * Before the requirement takes effect there is nothing to assess, not even by the unit itself.
 */
export function judgeIndicator(
  set: CriteriaSet,
  indicator: CriteriaIndicator,
  unit: Unit,
  context: AssessContext,
): Judgement {
  return indicatorJudge(set, indicator, context)(unit, groupOf(set, unit.code, context));
}

/** `judgeIndicator` with all that does not depend on the unit worked out once: version, thresholds, what is undecided. */
export function indicatorJudge(set: CriteriaSet, indicator: CriteriaIndicator, context: AssessContext): Judge {
  const { number, name } = indicator;
  const words = wordsOn(set, number, context);
  const version = isInForce(set, context.date) ? inForceOn(indicator.versions, context.date) : undefined;
  if (!version) {
    const none = undecided(() => `chưa có quy định có hiệu lực vào ngày ${formatDate(context.date)}`);
    return (unit) => complete(none, number, name, words(unit.code));
  }
  const judge = versionJudge(set, indicator, version, context);
  let last: Judged | undefined;
  let silent: Judgement;
  return (unit, group) => {
    const judged = judge(unit.code, group);
    const said = words(unit.code);
    // What the law leaves open is one and the same for all units of whom nobody says anything.
    if (said !== NO_WORDS) return complete(settle(judged, indicator, said), number, name, said);
    if (last !== judged) silent = complete(judged, number, name, said);
    last = judged;
    return silent;
  };
}

export function wordsOn(set: CriteriaSet, number: string, context: AssessContext): (unit: string) => Words {
  return (unit) => {
    const selfAssessed = context.selfAssessed(set.id, unit, number);
    const appraised = context.appraised?.(set.id, unit, number);
    return selfAssessed || appraised ? { selfAssessed, appraised } : NO_WORDS;
  };
}

/** "nếu có": whoever says that there is no subject is believed, unless a measured value shows one. */
function settle(judged: Judged, { ifAny = false }: CriteriaIndicator, words: Words): Judged {
  return ifAny && judged.ground !== "none" && !showsSubject(judged)
    ? withoutSubject(judged, words)
    : decide(judged, words);
}

/** A share has a denominator and a count above zero has something counted; "chưa có" may mean either. */
function showsSubject({ measured, threshold, parts = [] }: Pick<Judged, "measured" | "threshold" | "parts">): boolean {
  const isShown = measured && !isHole(measured) && (threshold !== undefined || measured.value.gt(0));
  return isShown || parts.some(showsSubject);
}
