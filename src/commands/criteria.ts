import type { CriteriaIndicator, CriteriaSet } from "../domain/criteria/criteria.ts";
import { inForceOn } from "../domain/criteria/in-force.ts";
import { isInForce } from "../domain/criteria/sets-in-force.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { coverageOf, type SetCoverage } from "./steps/law/coverage.ts";
import { chosenSets, dayOfWork, findSet } from "./steps/law/find-set.ts";

/** All sets; with a day only those in force on it. Throws `CannotRun` with the nearest days when none is in force. */
export const listCriteria = (folder: string, day?: string): readonly CriteriaSet[] =>
  chosenSets(openKnowledge(folder), undefined, day);

/**
 * One set by its id, with or without its phase. With a day: as it stands on that day, each indicator with the version
 * in force. Without one: all versions, of the phase in force at the end of the newest period, else of the newest phase.
 */
export function findCriteria(folder: string, text: string, day?: string): CriteriaSet {
  const set = findSet(openKnowledge(folder), text, day);
  return day === undefined ? set : asOn(set, day);
}

/** The rules of two days: the sets in force on each, as they stand then; with a text only the sets that it means. */
export function criteriaOnDays(
  folder: string,
  days: readonly [string, string],
  text?: string,
): readonly [readonly CriteriaSet[], readonly CriteriaSet[]] {
  const sets = chosenSets(openKnowledge(folder), text);
  const on = (day: string) => sets.filter((set) => isInForce(set, day)).map((set) => asOn(set, day));
  return [on(days[0]), on(days[1])];
}

/** Two sets by their ids, each indicator with its newest version. */
export function criteriaPair(folder: string, ids: readonly [string, string]): readonly [CriteriaSet, CriteriaSet] {
  const knowledge = openKnowledge(folder);
  const newest = (id: string) => asOn(findSet(knowledge, id), "9999-12-31");
  return [newest(ids[0]), newest(ids[1])];
}

/** How many thresholds judge on a day, set by set: `day` else the end of the newest period. */
export function criteriaCoverage(
  folder: string,
  { set, day, today }: { readonly set?: string; readonly day?: string; readonly today: string },
): { readonly day: string; readonly sets: readonly SetCoverage[] } {
  const knowledge = openKnowledge(folder);
  const on = day ?? dayOfWork(knowledge, today);
  const { region } = knowledge.office();
  return { day: on, sets: chosenSets(knowledge, set, on).map((one) => coverageOf(one, on, region)) };
}

function asOn(set: CriteriaSet, day: string): CriteriaSet {
  const current = (indicator: CriteriaIndicator): CriteriaIndicator => {
    const version = inForceOn(indicator.versions, day);
    return { ...indicator, versions: version ? [version] : [] };
  };
  return {
    ...set,
    preconditions: set.preconditions.map(current),
    criteria: set.criteria.map((criterion) => ({ ...criterion, indicators: criterion.indicators.map(current) })),
  };
}
