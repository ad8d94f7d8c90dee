import type { Assessment, CriteriaSet, Criterion, Judgement, Verdict } from "../../domain/criteria/criteria.ts";
import { isInForce } from "../../domain/criteria/sets-in-force.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { Unit } from "../../domain/units/unit.ts";
import { indicatorJudge, type Judge, wordsOn } from "./judge.ts";
import { decide } from "./judge-precedence.ts";
import {
  type AssessContext,
  allOf,
  complete,
  groupOf,
  type Judged,
  NO_WORDS,
  undecided,
  type Words,
} from "./judged.ts";

/**
 * One unit judged against one set on one day.
 *
 * A criterion is met when every applicable indicator is; a computed failure stands whatever anybody says; what
 * cannot be computed is the department's word, then the unit's own. In a set whose annex is not complete no
 * criterion is met by computation alone, because an indicator that is not listed may fail.
 * Throws `CannotRun` when the set is not for this type of unit.
 */
export function assessUnit(set: CriteriaSet, unit: Unit, context: AssessContext): Assessment {
  return assessor(set, context)(unit);
}

/** `assessUnit` for many units: the versions in force and their thresholds are worked out once. */
export function assessor(set: CriteriaSet, context: AssessContext): (unit: Unit) => Assessment {
  const preconditions = set.preconditions.map((one) => indicatorJudge(set, one, context));
  const criteria = set.criteria.map((one) => criterionJudge(set, one, context));
  return (unit) => {
    if (!set.appliesTo.includes(unit.type)) throw new CannotRun(`"${set.name}" không áp dụng cho ${unit.name}.`);
    const group = groupOf(set, unit.code, context);
    const judgedPreconditions = preconditions.map((judge) => judge(unit, group));
    const judgedCriteria = criteria.map((judge) => judge(unit, group));
    return {
      set,
      unit: unit.code,
      assessedOn: context.date,
      verdict: allOf([...judgedPreconditions, ...judgedCriteria]),
      preconditions: judgedPreconditions,
      criteria: judgedCriteria,
    };
  };
}

function criterionJudge(set: CriteriaSet, criterion: Criterion, context: AssessContext): Judge {
  const { number, name, indicators } = criterion;
  const judges = indicators.map((one) => indicatorJudge(set, one, context));
  const words = wordsOn(set, number, context);
  const inForce = isInForce(set, context.date);
  let last: Judgement | undefined;
  return (unit, group) => {
    const parts = judges.map((judge) => judge(unit, group));
    const said = words(unit.code);
    // Units of whom nothing is known have the same parts, and so one and the same criterion.
    if (said === NO_WORDS && last && parts.every((part, index) => part === last!.parts[index])) return last;
    const judged = complete({ ...whole(parts, said), parts }, number, name, said);
    if (said === NO_WORDS) last = judged;
    return judged;
  };

  function whole(parts: readonly Judgement[], said: Words): Judged {
    const verdict = allOf(parts);
    const only = parts.length === 1 && parts[0]!.number === number ? parts[0] : undefined;
    const isOpen = verdict !== "notMet" && !set.complete;
    const isByData = only?.ground === "computed" || only?.ground === "derived";
    if (only && !(isOpen && isByData)) return { ...only, why: () => only.reason };
    if (!inForce) return undecided(() => parts[0]!.reason);
    if (verdict === "notMet" || (verdict !== "noData" && set.complete)) {
      return decide({ verdict, ground: "derived", parts, why: () => derivedReason(verdict, parts) }, said);
    }
    const open = verdict === "noData" ? () => `chưa đủ căn cứ kết luận chỉ tiêu ${list(parts, "noData")}` : NOT_LISTED;
    return decide(undecided(open), said);
  }
}

const NOT_LISTED = (): string => "còn chỉ tiêu của bộ tiêu chí chưa được liệt kê";

function derivedReason(verdict: Verdict, parts: readonly Judgement[]): string {
  if (verdict === "notMet") return `chưa đạt chỉ tiêu ${list(parts, "notMet")}`;
  if (verdict === "notApplicable") return "không có chỉ tiêu phải xét";
  const met = parts.filter((part) => part.verdict === "met").length;
  return `đạt ${met}/${parts.length} chỉ tiêu${met < parts.length ? ", còn lại không xét" : ""}`;
}

const list = (parts: readonly Judgement[], verdict: Verdict): string =>
  parts
    .filter((part) => part.verdict === verdict)
    .map((part) => part.number)
    .join(", ");
