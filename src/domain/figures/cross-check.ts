import type { Severity } from "../findings/finding.ts";
import type { Dated } from "../text/dated.ts";
import type { IsoDate } from "../text/iso-date.ts";
import type { ReportingLevel } from "../units/unit.ts";
import type { FigureRef, Formula, RowFilter } from "./indicator.ts";

/**
 * A check of figures or rows against each other (`data/cross-checks`), judged once all workbooks of a period are read.
 * A missing value never fails a check: what must be filled in is the form's business.
 */
export type CrossCheck = FigureCrossCheck | RowCrossCheck;

interface CrossCheckWords extends Dated {
  /** Kebab-case English, stable, unique: the finding's code is `check/<id>`. */
  readonly id: string;
  readonly severity: Severity;
  /** Only where units of this level report. */
  readonly reporting?: ReportingLevel;
  /** What is wrong when the check fails: one Vietnamese clause. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/**
 * What a figure is compared with. `lastPeriod`: the period with a folder whose data was closed latest before this one's;
 * of two closed on one day, the longer. `sameLastYear`: the same period of the year before. `otherDistricts`: the median
 * of the other districts.
 */
export type Baseline = "lastPeriod" | "sameLastYear" | "plan" | "otherDistricts";

/** A check of figures: of the whole province, or of each district on its own. */
export type FigureCrossCheck = CrossCheckWords & { readonly scope: "province" | "district" } & FigureRule;

export type FigureRule =
  /** The parts add up to the total, exactly; a difference is shown with the rounding that would explain it. */
  | { readonly kind: "partsOfTotal"; readonly parts: readonly FigureRef[]; readonly total: FigureRef }
  /** The parts together are not above the whole: numerator ≤ denominator. */
  | { readonly kind: "atMost"; readonly parts: readonly FigureRef[]; readonly whole: FigureRef }
  /** Each figure lies between the bounds, in its entry unit; 0 to 100 for shares. */
  | {
      readonly kind: "shareWithinBounds";
      readonly of: readonly FigureRef[];
      readonly min: number;
      readonly max: number;
    }
  /** One quantity, entered in two places. */
  | { readonly kind: "sameValue"; readonly figures: readonly FigureRef[] }
  /** The province's own figure and the districts' total differ by no more than `tolerance` per cent of the total. */
  | {
      readonly kind: "sumOfDistricts";
      readonly provincial: FigureRef;
      readonly districts: FigureRef;
      readonly tolerance: number;
    }
  /** An announced count against the rows that list its items. */
  | {
      readonly kind: "countOfRows";
      readonly figure: FigureRef;
      readonly relation: "equal" | "atMost" | "atLeast";
      readonly rows: Extract<Formula, { count: unknown }>["count"];
    }
  /** Cumulative figures never fall; with `sameYear`, those that start again every year. */
  | { readonly kind: "neverBelow"; readonly of: readonly FigureRef[]; readonly sameYear: boolean }
  /** No change of more than `percent` per cent. */
  | {
      readonly kind: "jump";
      readonly of: readonly FigureRef[];
      readonly percent: number;
      readonly against: Extract<Baseline, "lastPeriod" | "sameLastYear">;
    }
  /** Not exactly the figure of the earlier period again, zero apart. */
  | {
      readonly kind: "frozen";
      readonly of: readonly FigureRef[];
      readonly against: Extract<Baseline, "lastPeriod" | "sameLastYear">;
    }
  /** Not a thousand times too large or too small, give or take `factor`: thousands typed as units, đồng as triệu đồng. */
  | {
      readonly kind: "slipOfThousand";
      readonly of: readonly FigureRef[];
      readonly against: Baseline;
      readonly factor: number;
    };

/** A check of the rows of one list sheet; `where` narrows them, as in a formula. */
export type RowCrossCheck = CrossCheckWords & { readonly scope: "row" } & Pick<RowFilter, "of" | "where"> & RowRule;

/** A day, or an end of the period that is reported. */
export type DayLimit = IsoDate | "periodStart" | "periodEnd";

/**
 * What is wrong with a day and a year: `untold`, a day from the period's start on without a year; `notYet`, a year after
 * the period's without a day; `later`, a year after the day's; `longBefore`, a year long before it.
 */
export type YearFailure = "untold" | "notYet" | "later" | "longBefore";

export type RowRule =
  | { readonly kind: "atMost"; readonly parts: readonly string[]; readonly whole: string }
  /** The day lies in the span; both ends belong to it. */
  | { readonly kind: "dateWithin"; readonly column: string; readonly first?: DayLimit; readonly last?: DayLimit }
  /** Not later than: a decision is signed before it takes effect. */
  | { readonly kind: "dateOrder"; readonly earlier: string; readonly later: string }
  /** `last` is `months` calendar months after `first`, give or take `days`. */
  | {
      readonly kind: "validity";
      readonly first: string;
      readonly last: string;
      readonly months: number;
      readonly days: number;
    }
  /** The day of a decision and the year that it is for, each of which may be blank, say one thing. */
  | {
      readonly kind: "yearOfDay";
      readonly day: string;
      readonly year: string;
      readonly fails: YearFailure;
      /** For `longBefore`: how many years may lie between. */
      readonly years: number;
    }
  /** No two rows alike in these columns, capitals and spaces apart. */
  | { readonly kind: "uniqueRows"; readonly columns: readonly string[] }
  /** Another row must stand (or must not stand) beside it, alike in the columns `same`. */
  | {
      readonly kind: "requiresRow" | "excludesRow";
      readonly other: Pick<RowFilter, "of" | "where">;
      readonly same: readonly string[];
    }
  /** No row like this at all: a title that such a unit cannot hold. */
  | { readonly kind: "forbiddenRow" };
