import type { Scalar } from "../../domain/workbook/submission.ts";

/** What is wrong with one cell: three Vietnamese clauses. */
export interface CellProblem {
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  readonly fix?: string;
}

/** A value that was understood although it was not written as the form asks; `notice` says how. */
export interface Noticed {
  readonly value: Scalar;
  readonly notice: CellProblem;
  readonly qualifier?: string;
}

type Result = Scalar | undefined | CellProblem | Noticed;

export const isProblem = (result: Result): result is CellProblem => typeof result === "object" && "found" in result;

export const isNoticed = (result: Result): result is Noticed => typeof result === "object" && "notice" in result;

/** A number in a message. */
export const vi = (value: number): string => String(value).replace(".", ",");
