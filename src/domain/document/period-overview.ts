import type { Finding } from "../findings/finding.ts";

/** How a period stands: who has sent what, what is wrong, and how far the year's targets have come. */
export interface PeriodOverview {
  readonly period: { readonly id: string; readonly name: string };
  /** Every unit that sends a workbook, in official order. */
  readonly units: readonly UnitOverview[];
  readonly findings: readonly Finding[];
  /** Codes of findings that say that a value is far from what it was, or from others'. */
  readonly outlierCodes: ReadonlySet<string>;
  readonly targets: readonly TargetOverview[];
  readonly sets: readonly SetOverview[];
  readonly documents: readonly { readonly type: string; readonly name: string }[];
}

export interface UnitOverview {
  readonly name: string;
  /** Path of the workbook; absent until one came that could be read. */
  readonly file?: string;
  /** Who filled it in and when, as it says; when its file was last changed. */
  readonly by?: string;
  readonly on?: string;
  readonly changed?: string;
  readonly errors: number;
  readonly warnings: number;
  readonly answered: number;
}

/** Progress to one plan of the year. */
export interface TargetOverview {
  readonly name: string;
  /** With their units, as printed. */
  readonly actual: string;
  readonly plan: string;
  /** Percent. */
  readonly share: number;
}

/** Units that a set of criteria judges, by verdict. */
export interface SetOverview {
  readonly name: string;
  readonly met: number;
  readonly notMet: number;
  readonly noData: number;
}
