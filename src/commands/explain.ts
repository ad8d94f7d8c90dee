import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { Period } from "../domain/office/period.ts";
import { assessPeriod } from "./steps/judging/assess-period.ts";
import type { AssessedUnit } from "./steps/judging/assessed-period.ts";

export interface ExplainRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** Name or code. */
  readonly unit: string;
  /** Id of a set, with or without its phase. */
  readonly set: string;
  /** Id of the period; the newest one with a folder when absent. */
  readonly period?: string;
}

/** One unit under one set. */
export interface ExplainedUnit extends AssessedUnit {
  readonly period: Period;
  readonly set: CriteriaSet;
  /** Errors of the period: what the judgement says may change when they are mended. */
  readonly errors: readonly Finding[];
}

/** Judges one unit by one set, to be explained. Throws `CannotRun` on an unknown name, and where the set does not fit. */
export async function explainUnit(request: ExplainRequest): Promise<ExplainedUnit> {
  const { period, sets, findings } = await assessPeriod(request);
  const { set, units } = sets[0]!;
  return { ...units[0]!, period, set, errors: findings.filter(({ severity }) => severity === "error") };
}
