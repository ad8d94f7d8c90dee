import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import { isAssessed } from "../domain/criteria/evidence.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { Unit, UnitRegister } from "../domain/units/unit.ts";
import { assessAll } from "../evaluate/criteria/assess-all.ts";
import { computedBeside, countedTitle, countingIndicators } from "../evaluate/criteria/computed-beside.ts";
import { disagreements } from "../evaluate/criteria/disagreements.ts";
import { isInForce } from "../evaluate/criteria/judge.ts";
import { standingFindings, standings } from "../evaluate/criteria/standings.ts";
import { withdrawalRisk } from "../evaluate/criteria/withdrawal.ts";
import { loadAnswers } from "../load/answers.ts";
import {
  criteriaIds,
  loadIndicators,
  loadSets,
  loadWithdrawalRule,
  matchingIds,
  requireInForce,
} from "../load/criteria.ts";
import { measuredReferences, thresholdSets } from "../load/measured-references.ts";
import { loadLastYear, loadPeriod } from "../load/period.ts";
import { loadRules, type Rules } from "../load/rules.ts";
import { findWorkspace } from "../read/workspace/workspace.ts";
import type { Forms } from "../validate/rules/forms.ts";
import type { AssessedPeriod, AssessedUnit } from "./steps/assessed-period.ts";
import { isForUnits, levelOf, periodOf, requireFit, requireSubjects } from "./steps/assessment-scope.ts";
import { findUnit } from "./steps/find-unit.ts";

export interface AssessmentRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** Id of the period; the newest one with a folder when absent. */
  readonly period?: string;
  /** Id of a set, with or without its phase; all sets in force at the period's end when absent. */
  readonly set?: string;
  /** Name or code of one unit; all units when absent. */
  readonly unit?: string;
}

/** Judges the units of a period by the sets in force at its end. Throws `CannotRun` on an unknown or unfit name. */
export async function assessPeriod(request: AssessmentRequest): Promise<AssessedPeriod> {
  const workspace = findWorkspace(request.folder);
  const period = periodOf(workspace, request.period);
  const indicators = loadIndicators(workspace);
  const ids = request.set === undefined ? criteriaIds(workspace) : matchingIds(workspace, request.set);
  const sets = requireInForce(loadSets(workspace, ids, indicators).filter(isForUnits(request.set)), period.end);
  const rules = loadRules(workspace, period.id);
  const wanted =
    request.unit === undefined ? undefined : findUnit(rules.register, request.unit, levelOf(request.set, sets));
  const units = wanted ? [wanted] : unitsOf(rules.register);
  if (wanted) requireFit(wanted, sets, request.set);
  requireSubjects(units, sets);

  const withdrawal = loadWithdrawalRule(workspace, sets);
  const references = measuredReferences(sets, indicators);
  const lowerSets = setsBelow(sets, indicators, loadSets(workspace, criteriaIds(workspace), indicators), period.end);
  const current = await loadPeriod(workspace, rules, rules.period, rules.register, [
    ...new Map([...lowerSets, ...sets].map((set) => [set.id, set])).values(),
  ]);
  const previous = [...references].some((ref) => ref.startsWith("previous:"))
    ? await loadLastYear(workspace, rules)
    : undefined;
  const input = {
    current,
    ...(previous ? { previous } : {}),
    indicators,
    thresholds: loadSets(workspace, thresholdSets(references), indicators),
    group: rules.office.region,
    groupsOf: rules.groupsOf,
  };
  const assessments = assessAll({ ...input, sets, units });
  const lower = assessAll({ ...input, sets: lowerSets, units: unitsOf(rules.register) });

  const titles = titlesOf(rules.forms);
  const held = standings(assessments, current.data);
  const judged = assessments.map((assessment, index): AssessedUnit => {
    const unit = rules.register.byCode.get(assessment.unit)!;
    const beside = computedBeside(assessment.set, unit, lower, indicators, rules.register);
    return { unit, assessment, standing: held[index]!, isAssessed: isAssessed(assessment), beside };
  });
  const findings = judged.flatMap(({ unit, assessment, standing }) => [
    ...disagreements(assessment, unit.name),
    ...standingFindings(assessment, standing, unit.name, titles.get(standing.title) ?? assessment.set.name),
    ...atMostOne(withdrawalRisk(withdrawal, assessment, standing, unit.name)),
  ]);
  const answers = loadAnswers(workspace, period);
  const answered = answers.apply([...current.findings, ...findings]);
  const isWhole = request.set === undefined && wanted === undefined;
  return {
    period,
    sets: sets
      .map((set) => ({ set, units: judged.filter(({ assessment }) => assessment.set === set) }))
      .filter((one) => one.units.length > 0),
    titles,
    findings: [...answered, ...answers.check(answered, isWhole ? NOT_JUDGED : [...NOT_JUDGED, ...JUDGED])],
  };
}

/** Sets in force for the titles that the given sets count among lower units. */
function setsBelow(
  sets: readonly CriteriaSet[],
  indicators: Rules["indicators"],
  all: readonly CriteriaSet[],
  date: string,
): readonly CriteriaSet[] {
  const titles = new Set(sets.flatMap(countingIndicators).map(({ measure }) => countedTitle(measure, indicators)));
  return all.filter((set) => titles.has(set.title) && isInForce(set, date));
}

/** Codes that other commands find, and those that a part of the units or sets does not find all of. */
const NOT_JUDGED = ["check", "narrative", "figure", "task"];
const JUDGED = ["assessment", "standing"];

const atMostOne = (finding: Finding | undefined): readonly Finding[] => (finding ? [finding] : []);

const unitsOf = ({ province, districts, communes }: UnitRegister): readonly Unit[] => [
  province,
  ...districts,
  ...communes,
];

const titlesOf = ({ district }: Forms): ReadonlyMap<string, string> =>
  new Map(
    district.sheets.flatMap((sheet) =>
      sheet.kind === "list" && sheet.id === "recognitions"
        ? (sheet.columns.find(({ id }) => id === "title")?.choices ?? [])
        : [],
    ),
  );
