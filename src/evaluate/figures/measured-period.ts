import type { Period } from "../../domain/office/period.ts";
import type { UnitRegister } from "../../domain/units/unit.ts";
import type { PeriodData } from "../../domain/workbook/submission.ts";

/** The validated data of one period with the units in force at its end. */
export interface MeasuredPeriod {
  readonly period: Period;
  readonly data: PeriodData;
  readonly register: UnitRegister;
}
