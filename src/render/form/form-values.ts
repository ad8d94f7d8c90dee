import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Period } from "../../domain/office/period.ts";
import type { Unit, UnitRegister } from "../../domain/units/unit.ts";
import type { Scalar } from "../../domain/workbook/submission.ts";

/** What a form is filled with, besides the labels that its layout prescribes. */
export interface FormContext {
  /** The district or province that the workbook belongs to. */
  readonly unit: Unit;
  readonly period: Period;
  readonly register: UnitRegister;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The sets of the form's criteria sheets, by id. */
  readonly sets?: ReadonlyMap<string, CriteriaSet>;
  /** Absent for an empty form. */
  readonly values?: FormValues;
}

/** Values in the units of entry; dates are ISO days, choices machine values, `yes` columns true. */
export interface FormValues {
  /** Free fields of the identity sheet by their id. */
  readonly identity?: Readonly<Record<string, string>>;
  readonly observations?: ReadonlyMap<string, EnteredObservation>;
  /** Rows of list and criteria sheets by sheet id; `key` names the row where the form prescribes rows. */
  readonly lists?: ReadonlyMap<string, readonly EnteredRow[]>;
  /** What the earlier periods of the year reported, shown beside the result and not to be typed in. */
  readonly soFar?: ReportedSoFar;
  /** Sentences added to the note of a sheet, by sheet id. */
  readonly notes?: Readonly<Record<string, string>>;
}

export interface EnteredObservation {
  readonly actual?: number;
  readonly plan?: number;
  readonly nextPlan?: number;
  readonly qualifier?: string;
  readonly note?: string;
}

export interface EnteredRow {
  readonly key?: string;
  readonly fields: Readonly<Record<string, Scalar>>;
  /** Columns of a criteria sheet whose number the clerk formatted as a percentage: 57 stands as 0.57. */
  readonly percents?: readonly string[];
}

/** By indicator, in the unit of entry: of a flow the sum, of a stock the latest. */
export interface ReportedSoFar {
  /** The last of the periods. */
  readonly until: Period;
  readonly values: ReadonlyMap<string, number>;
}
