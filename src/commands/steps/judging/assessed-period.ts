import type { Assessment, ComputedBeside, CriteriaSet, Standing } from "../../../domain/criteria/criteria.ts";
import type { TraceNames } from "../../../domain/figures/trace-names.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { Period } from "../../../domain/office/period.ts";
import type { Unit } from "../../../domain/units/unit.ts";

/** One unit under one set: what the data says, and what was decided. */
export interface AssessedUnit {
  readonly unit: Unit;
  readonly assessment: Assessment;
  readonly standing: Standing;
  /** False where there is neither a value nor a self-assessment. */
  readonly isAssessed: boolean;
  /** By number: lower units that meet a counted title by their own data, beside the recognised ones. */
  readonly beside: ReadonlyMap<string, ComputedBeside>;
}

export interface AssessedSet {
  readonly set: CriteriaSet;
  /** In official order. */
  readonly units: readonly AssessedUnit[];
}

export interface AssessedPeriod {
  readonly period: Period;
  /** Who else bears the bare name that was asked for, in words. */
  readonly namesakes: readonly string[];
  readonly sets: readonly AssessedSet[];
  /** Names of titles as workbooks have them: `advanced-district` → "Huyện NTM nâng cao". */
  readonly titles: ReadonlyMap<string, string>;
  /** What the trails of the measured figures are told in. */
  readonly names: TraceNames;
  /** Of the workbooks, of self-assessments against data, of data against decisions. */
  readonly findings: readonly Finding[];
}
