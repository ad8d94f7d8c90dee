import type { Assessment, CriteriaSet, Standing } from "../../domain/criteria/criteria.ts";
import type { Unit } from "../../domain/units/unit.ts";

/** One set as a sheet: every unit of the right type, in order. */
export interface AssessedSetSheet {
  readonly set: CriteriaSet;
  readonly units: readonly {
    readonly unit: Unit;
    readonly assessment: Assessment;
    readonly standing: Standing;
    readonly isAssessed: boolean;
  }[];
}

export interface AssessmentsWorkbookInput {
  readonly period: { readonly name: string; readonly end: string };
  readonly sets: readonly AssessedSetSheet[];
  /** Names of titles, for the tabs. */
  readonly titles: ReadonlyMap<string, string>;
}
