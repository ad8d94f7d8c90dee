import type { Severity } from "../../domain/findings/finding.ts";
import type { Scalar } from "../../domain/workbook/submission.ts";

/** What is wrong with one cell: three Vietnamese clauses. */
export interface CellProblem {
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  readonly fix?: string;
  /** Of a notice; "info" when not given. */
  readonly severity?: Severity;
}

/** A value that was understood although it was not written as the form asks, or that is asked about; `notices` say how. */
export interface Noticed {
  readonly value: Scalar;
  readonly notices: readonly CellProblem[];
  readonly qualifier?: string;
}

export type CellResult = Scalar | undefined | CellProblem | Noticed;

export const isProblem = (result: CellResult): result is CellProblem => typeof result === "object" && "found" in result;

export const isNoticed = (result: CellResult): result is Noticed => typeof result === "object" && "notices" in result;

/** A number in a message. */
export const vi = (value: number): string => String(value).replace(".", ",");
