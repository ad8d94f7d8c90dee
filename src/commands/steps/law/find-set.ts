import type { CriteriaSet } from "../../../domain/criteria/criteria.ts";
import { isInForce } from "../../../domain/criteria/sets-in-force.ts";
import { isRegion } from "../../../domain/criteria/threshold-words.ts";
import type { IsoDate } from "../../../domain/text/iso-date.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { periodOf } from "../judging/assessment-scope.ts";
import { matchingIds, requireInForce } from "../judging/criteria-scope.ts";

/** The sets that a text means, all without one; with a day only those in force on it. Throws `CannotRun` when none is. */
export function chosenSets(knowledge: Knowledge, text?: string, day?: string): readonly CriteriaSet[] {
  const ids = knowledge.setIds();
  const sets = knowledge.sets(text === undefined ? ids : matchingIds(ids, text));
  return day === undefined ? sets : requireInForce(sets, day);
}

/** One set by its id, with or without its phase: of several the one in force on the day, else the newest. */
export function findSet(knowledge: Knowledge, text: string, day?: string): CriteriaSet {
  const sets = chosenSets(knowledge, text, day);
  if (sets.length === 1) return sets[0]!;
  const current = sets.filter((set) => isInForce(set, day ?? periodOf(knowledge, undefined).end));
  return (current.length > 0 ? current : sets).reduce((latest, one) =>
    one.effectiveFrom > latest.effectiveFrom ? one : latest,
  );
}

/** The day that a question without one is about: the end of the newest period, `today` in a workspace without periods. */
export const dayOfWork = (knowledge: Knowledge, today: IsoDate): IsoDate =>
  knowledge.periods().length > 0 ? periodOf(knowledge, undefined).end : today;

/** Groups of thresholds that an office has to do with: its region, groups of communes, those that its communes are in. */
export function groupsOfOffice(knowledge: Knowledge, set: CriteriaSet, day: IsoDate): readonly string[] {
  const groupsOf = knowledge.groupsOn(day);
  const own = new Set([
    knowledge.office().region,
    ...knowledge.registerOn(day).communes.flatMap(({ code }) => groupsOf(code)),
  ]);
  return set.groups.filter((group) => !isRegion(group) || own.has(group));
}
