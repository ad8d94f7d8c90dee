import type { CellProblem } from "./cell-result.ts";

/** What decides how the number of a cell is read. */
export interface NumberRule {
  readonly type: string;
  /** Unit of the number; `undefined` when the column names none. */
  readonly unit?: string | undefined;
  /** Words over or beside the cell, which its format may repeat. */
  readonly header?: string | undefined;
  readonly min?: number;
  readonly max?: number;
  /** The number is nothing, or at least this much. */
  readonly smallest?: number;
  /** Decimals past which a number is no level that anybody sets. */
  readonly mostDecimals?: number;
  /** Decimals that such a number usually has; none when not given. */
  readonly decimals?: number;
  /** Of a column of "%": whether shares below one are rare enough to be asked about; they are when not given. */
  readonly asksShares?: boolean;
  /** A qualifier in the cell ("gần 600") has a place to go to. */
  readonly qualifies?: boolean;
}

/** Holds a number against its bounds. */
export type Check = (value: number) => number | CellProblem;
