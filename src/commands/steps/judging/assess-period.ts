import { isAssessed } from "../../../domain/criteria/evidence.ts";
import type { Progress } from "../../../domain/document/progress.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { Forms } from "../../../domain/workbook/form.ts";
import { RECOGNITIONS } from "../../../domain/workbook/known-sheets.ts";
import { computedBeside } from "../../../evaluate/criteria/computed-beside.ts";
import { disagreements } from "../../../evaluate/criteria/disagreements.ts";
import { standingFindings, standings } from "../../../evaluate/criteria/standings.ts";
import { withdrawalRisk } from "../../../evaluate/criteria/withdrawal.ts";
import { openKnowledge } from "../../../load/knowledge.ts";
import { traceNames } from "../../../load/trace-names.ts";
import type { AssessedPeriod, AssessedUnit } from "./assessed-period.ts";
import { periodOf, scopeOf } from "./assessment-scope.ts";
import { judgeUnits } from "./judge-units.ts";

export interface AssessmentRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** Id of the period; the newest one with a folder when absent. */
  readonly period?: string;
  /** Id of a set, with or without its phase; all sets in force at the period's end when absent. */
  readonly set?: string;
  /** Name or code of one unit; all units when absent. */
  readonly unit?: string;
  readonly progress?: Progress;
}

/** Codes that other commands find, and those that a part of the units or sets does not find all of. */
const NOT_JUDGED = ["check", "narrative", "figure", "task"];
const JUDGED = ["assessment", "standing"];

/** Judges the units of a period by the sets in force at its end. Throws `CannotRun` on an unknown or unfit name. */
export async function assessPeriod(request: AssessmentRequest): Promise<AssessedPeriod> {
  const knowledge = openKnowledge(request.folder);
  const period = periodOf(knowledge, request.period);
  const { sets, units, namesakes, isWhole } = scopeOf(knowledge, period, request);
  const withdrawal = knowledge.withdrawalRule(sets);
  const { current, assessments, lower } = await judgeUnits(knowledge, period, { sets, units }, request.progress);
  const { register } = current;
  const titles = titlesOf(knowledge.formsOn(period.end));
  const held = standings(assessments, current.data);
  const judged = assessments.map((assessment, index): AssessedUnit => {
    const unit = register.byCode.get(assessment.unit)!;
    const beside = computedBeside(assessment.set, unit, lower, current.indicators, register);
    return { unit, assessment, standing: held[index]!, isAssessed: isAssessed(assessment), beside };
  });
  const findings = judged.flatMap(({ unit, assessment, standing }) => [
    ...disagreements(assessment, unit.name),
    ...standingFindings(assessment, standing, unit.name, titles.get(standing.title) ?? assessment.set.name),
    ...atMostOne(withdrawalRisk(withdrawal, assessment, standing, unit.name)),
  ]);
  const answers = knowledge.answersOf(period.id);
  const answered = answers.apply([...current.findings, ...findings]);
  return {
    period,
    namesakes,
    sets: sets
      .map((set) => ({ set, units: judged.filter(({ assessment }) => assessment.set === set) }))
      .filter((one) => one.units.length > 0),
    titles,
    names: traceNames(knowledge, period.end, sets),
    findings: [...answered, ...answers.check(answered, isWhole ? NOT_JUDGED : [...NOT_JUDGED, ...JUDGED])],
  };
}

const atMostOne = (finding: Finding | undefined): readonly Finding[] => (finding ? [finding] : []);

const titlesOf = ({ reporting }: Forms): ReadonlyMap<string, string> =>
  new Map(
    reporting.sheets.flatMap((sheet) =>
      sheet.kind === "list" && sheet.id === RECOGNITIONS.sheet
        ? (sheet.columns.find(({ id }) => id === RECOGNITIONS.title)?.choices ?? [])
        : [],
    ),
  );
