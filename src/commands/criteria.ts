import type { CriteriaIndicator, CriteriaSet } from "../domain/criteria/criteria.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { inForceOn } from "../evaluate/criteria/in-force.ts";
import { isInForce } from "../evaluate/criteria/judge.ts";
import {
  criteriaIds,
  loadIndicators,
  loadSets,
  loadWithdrawalRule,
  matchingIds,
  requireInForce,
} from "../load/criteria.ts";
import { findWorkspace } from "../read/workspace/workspace.ts";
import { periodOf } from "./steps/assessment-scope.ts";

/**
 * All sets, or those that an id without its phase means; with a day only those in force on it. Throws `CannotRun` on an
 * unknown id, and with the nearest days when none is in force.
 */
export function listCriteria(
  folder: string,
  { text, day }: { text?: string; day?: string } = {},
): readonly CriteriaSet[] {
  const workspace = findWorkspace(folder);
  const ids = text === undefined ? criteriaIds(workspace) : matchingIds(workspace, text);
  const sets = loadSets(workspace, ids, loadIndicators(workspace));
  return day === undefined ? sets : requireInForce(sets, day);
}

/**
 * One set by its id, with or without its phase. With a day: as it stands on that day, each indicator with the version
 * in force. Without one: all versions, of the phase in force at the end of the newest period, else of the newest phase.
 */
export function findCriteria(folder: string, text: string, day?: string): CriteriaSet {
  const sets = listCriteria(folder, { text, ...(day === undefined ? {} : { day }) });
  if (sets.length === 1) return day === undefined ? sets[0]! : asOn(sets[0]!, day);
  const current = sets.filter((set) => isInForce(set, day ?? periodOf(findWorkspace(folder), undefined).end));
  const newest = (current.length > 0 ? current : sets).reduce((latest, one) =>
    one.effectiveFrom > latest.effectiveFrom ? one : latest,
  );
  return day === undefined ? newest : asOn(newest, day);
}

/** The sets as they stand on a day; empty when none is in force. */
export const criteriaOn = (sets: readonly CriteriaSet[], day: string): readonly CriteriaSet[] =>
  sets.filter((set) => isInForce(set, day)).map((set) => asOn(set, day));

/** The newest version of every indicator of a set. */
export const newestOf = (set: CriteriaSet): CriteriaSet => asOn(set, "9999-12-31");

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

/** Checks every file of criteria by itself, so that one broken file hides no other; throws `CannotRun` with all defects. */
export function checkCriteria(folder: string): readonly CriteriaSet[] {
  const workspace = findWorkspace(folder);
  const indicators = loadIndicators(workspace);
  const problems: string[] = [];
  const attempt = <T>(step: () => T): T | undefined => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const sets = criteriaIds(workspace).flatMap((id) => {
    const set = attempt(() => loadSets(workspace, [id], indicators)[0]!);
    if (set && set.id !== id) problems.push(`data/criteria/${id}.yaml: mã "${set.id}" khác tên tệp.`);
    return set ? [set] : [];
  });
  attempt(() => loadWithdrawalRule(workspace, sets));
  if (problems.length === 0) return sets;
  throw new CannotRun(`Dữ liệu bộ tiêu chí có ${problems.length} tệp sai:\n${problems.join("\n")}`);
}
