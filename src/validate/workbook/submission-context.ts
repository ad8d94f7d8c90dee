import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { UnitRegister } from "../../domain/units/unit.ts";
import type { Form } from "../../domain/workbook/form.ts";

/** What a workbook is held against. */
export interface SubmissionContext {
  readonly forms: { readonly district: Form; readonly province: Form };
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly register: UnitRegister;
  readonly period: string;
  /** Sets whose criteria sheets are to be read; the other criteria sheets are passed over. */
  readonly sets?: ReadonlyMap<string, CriteriaSet>;
}
