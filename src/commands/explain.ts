import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import type { Progress } from "../domain/document/progress.ts";
import type { TraceNames } from "../domain/figures/trace-names.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { Period } from "../domain/office/period.ts";
import type { Unit } from "../domain/units/unit.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { assessPeriod } from "./steps/judging/assess-period.ts";
import type { AssessedUnit } from "./steps/judging/assessed-period.ts";
import { periodOf, setsFor } from "./steps/judging/assessment-scope.ts";

export interface ExplainRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** Name or code. */
  readonly unit: string;
  /** Id of a set, with or without its phase. */
  readonly set: string;
  /** Id of the period; the newest one with a folder when absent. */
  readonly period?: string;
  readonly progress?: Progress;
}

/** One unit under one set. */
export interface ExplainedUnit extends AssessedUnit {
  readonly period: Period;
  readonly namesakes: readonly string[];
  readonly set: CriteriaSet;
  readonly names: TraceNames;
  /** Errors of the period: what the judgement says may change when they are mended. */
  readonly errors: readonly Finding[];
}

/** Judges one unit by one set, to be explained. Throws `CannotRun` on an unknown name, and where the set does not fit. */
export async function explainUnit(request: ExplainRequest): Promise<ExplainedUnit> {
  const { period, namesakes, sets, names, findings } = await assessPeriod(request);
  const { set, units } = sets[0]!;
  return {
    ...units[0]!,
    period,
    namesakes,
    set,
    names,
    errors: findings.filter(({ severity }) => severity === "error"),
  };
}

/** The sets that a unit can be explained under. Throws `CannotRun` on an unknown name and where none judges it. */
export function setsOfUnit({ folder, unit, period: id }: Omit<ExplainRequest, "set">): UnitSets {
  const knowledge = openKnowledge(folder);
  const period = periodOf(knowledge, id);
  return { period, ...setsFor(knowledge, period, unit) };
}

export interface UnitSets {
  readonly period: Period;
  readonly unit: Unit;
  readonly namesakes: readonly string[];
  readonly sets: readonly CriteriaSet[];
}
