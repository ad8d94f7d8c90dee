import type { Decimal } from "../text/decimal.ts";
import type { IsoDate } from "../text/iso-date.ts";
import type { NumberFormat } from "../text/number-format.ts";
import type { CellPlace } from "../workbook/cell.ts";
import type { CountRule } from "./count-rule.ts";

/** The document and clause that a rule or threshold comes from. */
export interface LegalBasis {
  /** Number and symbol of the document: "321/QĐ-TTg". */
  readonly document: string;
  /** Place in it: "Điều 1 khoản 4", "Phụ lục II, mục 18.1". */
  readonly clause: string;
}

/** Where a value comes from; the leaves are cells, thresholds, or the dated register of units. */
export type Trace =
  | { readonly kind: "cell"; readonly place: CellPlace }
  | { readonly kind: "operation"; readonly operation: string; readonly inputs: readonly Figure[] }
  /** A count of rows: the cells that made each row count. */
  | { readonly kind: "count"; readonly rule: CountRule; readonly places: readonly CellPlace[] }
  | {
      readonly kind: "threshold";
      readonly set: string;
      readonly indicator: string;
      readonly effectiveFrom: IsoDate;
      readonly basis: LegalBasis;
      readonly status: ThresholdStatus;
    }
  | { readonly kind: "register"; readonly source: string };

/** design: confirmed judges; unverified compares and says so; provincial and unknown cannot judge. */
export type ThresholdStatus = "confirmed" | "unverified" | "provincial" | "unknown";

/** A printed number with its trail. */
export interface Figure {
  /** `cement-roads`, `plan:cement-roads`, `previous:rice-yield`, `cement-roads@446` for one unit. */
  readonly id: string;
  /** Vietnamese, for comments and traces. */
  readonly label: string;
  /** Exact, in the stored unit. */
  readonly value: Decimal;
  readonly unit: string;
  readonly format: NumberFormat;
  readonly trace: Trace;
  /** Word that the unit reported before the number: "gần", "trên", "khoảng". */
  readonly qualifier?: string;
}

/** A figure that should be there and is not: official documents refuse it, drafts highlight it. */
export interface Hole {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
  /** Cells that should have held the missing value. */
  readonly places: readonly CellPlace[];
  /** Where to look when there is no cell yet: a sheet that lacks the row, a template that prints no day. */
  readonly sheet?: { readonly file: string; readonly sheet?: string };
  /** Code of its finding, where it is no figure that is missing. */
  readonly code?: string;
  /** What to do, where that is not to fill in the first of the cells. */
  readonly fix?: string;
  /** Nothing is missing: there is nothing to measure (the denominator is 0). */
  readonly noSubject?: boolean;
  /** Nothing is missing that an office could fill in: the period before was of other land. */
  readonly incomparable?: true;
}

export const isHole = (value: Figure | Hole): value is Hole => "reason" in value;
