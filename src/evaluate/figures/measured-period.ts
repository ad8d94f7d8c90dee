import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Period } from "../../domain/office/period.ts";
import type { UnitRegister } from "../../domain/units/unit.ts";
import type { Predecessors } from "../../domain/units/unit-changes.ts";
import type { PeriodData } from "../../domain/workbook/submission.ts";

/** The validated data of one period with the units in force at its end. */
export interface MeasuredPeriod {
  readonly period: Period;
  readonly data: PeriodData;
  readonly register: UnitRegister;
  /** The dictionary of its day, where it may be another than that of the period which asks. */
  readonly indicators?: ReadonlyMap<string, Indicator>;
  /** Of an earlier period: what a unit of the period that asks was then, where units changed in between. */
  readonly formerUnits?: (unit: string | undefined) => Predecessors;
  /** What came before in its year; where it does not start the year, without this nothing is known of the year so far. */
  readonly yearSoFar?: YearSoFar;
}

/** The earlier periods of a year, end to end from January, and those without data. */
export interface YearSoFar {
  readonly earlier: readonly MeasuredPeriod[];
  readonly missing: readonly Period[];
}
