import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { NumberKind } from "../../domain/figures/number-kind.ts";
import type { UnitRegister } from "../../domain/units/unit.ts";
import type { Forms } from "../../domain/workbook/form.ts";

/** What a workbook is held against. */
export interface SubmissionContext {
  readonly forms: Forms;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** What numbers of a unit can be, by unit; without it only the forms and the dictionary bound numbers. */
  readonly kinds?: ReadonlyMap<string, NumberKind>;
  readonly register: UnitRegister;
  readonly period: string;
  /** Sets whose criteria sheets are to be read; the other criteria sheets are passed over. */
  readonly sets?: ReadonlyMap<string, CriteriaSet>;
}
