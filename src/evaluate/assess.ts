import type { Assessment, CriteriaSet, Criterion, Judgement } from "../domain/criteria.ts";
import { CannotRun } from "../domain/finding.ts";
import type { Unit } from "../domain/unit.ts";
import { isInForce, judgeIndicator } from "./judge.ts";
import { type AssessContext, allOf, complete, undecided, withSelf } from "./judged.ts";

/**
 * One unit judged against one set on one day.
 *
 * A criterion is met when every applicable indicator is; a computed failure stands whatever the unit says, and
 * what cannot be computed is the unit's own word. In a set whose annex is not complete no criterion is met by
 * computation alone, because an indicator that is not listed may fail.
 * Throws `CannotRun` when the set is not for this type of unit.
 */
export function assessUnit(set: CriteriaSet, unit: Unit, context: AssessContext): Assessment {
  if (!set.appliesTo.includes(unit.type)) throw new CannotRun(`"${set.name}" không áp dụng cho ${unit.name}.`);
  const preconditions = set.preconditions.map((one) => judgeIndicator(set, one, unit, context));
  const criteria = set.criteria.map((one) => judgeCriterion(set, one, unit, context));
  return {
    set,
    unit: unit.code,
    assessedOn: context.date,
    verdict: allOf([...preconditions, ...criteria].map((one) => one.verdict)),
    preconditions,
    criteria,
  };
}

function judgeCriterion(set: CriteriaSet, criterion: Criterion, unit: Unit, context: AssessContext): Judgement {
  const parts = criterion.indicators.map((one) => judgeIndicator(set, one, unit, context));
  const self = context.selfAssessed(set.id, unit.code, criterion.number);
  const verdict = allOf(parts.map((part) => part.verdict));
  const only = parts.length === 1 ? parts[0] : undefined;
  const finish = (judged: Parameters<typeof complete>[0]): Judgement =>
    complete({ ...judged, parts }, criterion.number, criterion.name, self);

  const isOpen = verdict !== "notMet" && !set.complete;
  if (only && only.number === criterion.number && !(isOpen && only.ground === "computed")) {
    return { ...only, name: criterion.name, parts };
  }
  if (!isInForce(set, context.date)) return finish(undecided(parts[0]!.reason));
  if (verdict === "notMet")
    return finish({ verdict, ground: "derived", reason: `chưa đạt chỉ tiêu ${list(parts, "notMet")}` });
  if (verdict === "noData") {
    return finish(withSelf(undecided(`chưa đủ căn cứ kết luận chỉ tiêu ${list(parts, "noData")}`), self));
  }
  if (!set.complete) return finish(withSelf(undecided("còn chỉ tiêu của bộ tiêu chí chưa được liệt kê"), self));
  const met = parts.filter((part) => part.verdict === "met").length;
  const reason = verdict === "met" ? `đạt ${met}/${parts.length} chỉ tiêu` : "không có chỉ tiêu phải xét";
  return finish({
    verdict,
    ground: "derived",
    reason: met > 0 && met < parts.length ? `${reason}, còn lại không xét` : reason,
  });
}

const list = (parts: readonly Judgement[], verdict: Judgement["verdict"]): string =>
  parts
    .filter((part) => part.verdict === verdict)
    .map((part) => part.number)
    .join(", ");
