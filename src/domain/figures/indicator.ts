import type { Time } from "../office/in-time.ts";
import type { PeriodKind } from "../office/period.ts";
import type { Dated } from "../text/dated.ts";
import type { NumberFormat } from "../text/number-format.ts";
import type { UnitLevel } from "../units/unit.ts";

/**
 * A reference to another indicator: `id`, `plan:id`, `next-plan:id` (next year's), `year:id` (from January to the
 * period's end), `previous:id` (same period last year), or `threshold:set/number`.
 */
export type FigureRef = string;

/** How values of the periods of a year go together: a `flow` adds up, of a `stock` the latest counts. */
export type IndicatorKind = "flow" | "stock";

/** In which periods an indicator is asked for; without a key, in all of them. */
export interface Asked {
  readonly periods?: readonly PeriodKind[];
  /** Only in periods that hold one of these months, 1 to 12: those of a crop's harvest. */
  readonly months?: readonly number[];
}

/** The closed list of ways to obtain a figure. Add one only when a document needs it. */
export type Formula =
  | { readonly sum: readonly FigureRef[] }
  | { readonly difference: readonly [FigureRef, FigureRef] }
  /** numerator and denominator; multiplied by 100 when the indicator's unit is "%". */
  | { readonly ratio: readonly [FigureRef, FigureRef] }
  /** A factor in "%" counts as hundredths: 20 % × 10 huyện = 2 huyện. */
  | { readonly product: readonly [FigureRef, FigureRef] }
  /** The smallest whole number that is not below the value. */
  | { readonly ceiling: FigureRef }
  | { readonly minimum: readonly FigureRef[] }
  | { readonly maximum: readonly FigureRef[] }
  /** Counts rows of a list sheet, or units of the register; `distinct: "district"` counts the workbooks that hold such rows. */
  | { readonly count: RowFilter & { readonly distinct?: string } }
  /** Adds one numeric column over rows of a list sheet. */
  | { readonly total: RowFilter & { readonly column: string } };

/** Which rows of a list sheet (or units of the register) a formula speaks of. */
export interface RowFilter {
  /** `units` is the dated register; any other name is a list sheet of a form: recognitions, dossiers, products … */
  readonly of: string;
  /** Equalities over columns of the sheet (or type, level, inProgramme of units); an array means "one of". */
  readonly where: Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;
  /** Only rows whose column of days, or of years, is of a time. */
  readonly when?: { readonly column: string; readonly is: Time };
  /** Only rows that fill these columns: both sides of a ratio then speak of the same units. */
  readonly filled?: readonly string[];
}

/**
 * An entry of the indicator dictionary (chỉ tiêu số liệu): a quantity that is entered in a workbook, or
 * computed from others by a formula.
 */
export interface Indicator extends Dated {
  /** Kebab-case English, stable: `cement-roads`. */
  readonly id: string;
  /** Vietnamese name as printed in forms; officers quote it in narrative cells. */
  readonly name: string;
  /** Printed unit: "km", "tỷ đồng", "%", or "" for a bare count. */
  readonly unit: string;
  /** Unit in which the workbook holds the value; `format.scale` leads from it to the printed unit. */
  readonly entryUnit: string;
  readonly format: NumberFormat;
  /**
   * The level whose workbooks have it. Computed indicators have none; one that is not entered where this dictionary holds
   * (`indicatorDictionary`) keeps the level that used to enter it, and is asked for in no period.
   */
  readonly entered?: UnitLevel;
  /**
   * How values of the units that report make the province's: their sum, the smallest or largest of those reported, or
   * `own`: the province has a cell of its own, or none.
   */
  readonly aggregate: "sum" | "minimum" | "maximum" | "own";
  readonly formula?: Formula;
  readonly kind: IndicatorKind;
  readonly asked?: Asked;
  /** Ids of those that it takes the place of: before its time its series is theirs, added up where there are several. */
  readonly replaces?: readonly string[];
  /** Whether the year's plan is entered beside the result. */
  readonly plan: "none" | "optional" | "required";
  readonly required: boolean;
  /** A state (number of schools, residents): a new form starts from the last reported value. */
  readonly carried?: "always";
  /** Counted, not measured: a half is none. */
  readonly whole: boolean;
  /** Smallest and largest believable stored value; outside is a finding. */
  readonly bounds?: {
    readonly min?: number;
    readonly max?: number;
    /** A plan is nothing, or at least this much. */
    readonly smallestPlan?: number;
  };
}

/** Entered by the units that report, not by the province. */
export const isReported = ({ entered }: Pick<Indicator, "entered">): boolean =>
  entered !== undefined && entered !== "province";

/** The references of an indicator's formula; none for counts and totals over rows. */
export function referencesOf({ formula: computed }: Pick<Indicator, "formula">): readonly FigureRef[] {
  if (!computed || "count" in computed || "total" in computed) return [];
  return Object.values(computed as Record<string, FigureRef | readonly FigureRef[]>).flat();
}
