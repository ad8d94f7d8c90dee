import type { Indicator } from "../../domain/figures/indicator.ts";
import type { NumberKind } from "../../domain/figures/number-kind.ts";
import type { NumberFormat } from "../../domain/text/number-format.ts";
import type { Column } from "../../domain/workbook/form.ts";
import type { Scalar } from "../../domain/workbook/submission.ts";
import type { CellRule } from "../cells/cell-schema.ts";

type NumberKinds = ReadonlyMap<string, NumberKind>;

/** Decimals of a number in its unit of entry that show when it is printed. */
export const entryDecimals = ({ decimals, scale }: NumberFormat): number =>
  Math.max(0, decimals - Math.round(Math.log10(scale)));

/** Whether a share of this name is rarely below one: "Tỷ lệ hộ nghèo" often is. */
export const isRarelySmall = (name: string, kind: NumberKind | undefined): boolean =>
  kind !== undefined && !kind.smallWhere?.some((words) => name.toLowerCase().includes(words));

/** What decides of which kind a number is whose unit stands in another column of its row. */
export interface UnitSources {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly kinds?: NumberKinds | undefined;
}

/**
 * The rule of a number whose unit another cell of its row names, by itself or by the indicator that it measures: whole
 * where its unit counts, within the bounds of the unit and of the column.
 */
export function ruleByUnit(
  column: Column,
  named: Scalar | undefined,
  choices: Column["choices"],
  { indicators, kinds }: UnitSources,
): CellRule {
  const value = named === undefined ? "" : String(named);
  const indicator = indicators.get(value);
  const label = choices?.find(([machine]) => machine === value)?.[1] ?? value;
  const unit = indicator?.entryUnit ?? label;
  const kind = named === undefined ? undefined : kinds?.get(unit);
  const min = largest(column.min, kind?.min);
  const max = smallest(column.max, kind?.max);
  return {
    type: (indicator?.whole ?? kind?.whole) ? "integer" : column.type,
    required: column.required,
    header: column.header,
    asksShares: isRarelySmall(indicator?.name ?? column.header, kind),
    ...(kind === undefined ? {} : { unit }),
    ...(min === undefined ? {} : { min }),
    max: max ?? LARGEST,
    ...(indicator === undefined ? {} : levelDecimals(entryDecimals(indicator.format))),
  };
}

/** A level may be set a little finer than its indicator prints. */
const levelDecimals = (decimals: number) => ({ decimals, mostDecimals: Math.max(2, decimals) });

/** No number of a form is larger, whatever its unit. */
const LARGEST = 1e12;

const largest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b);

const smallest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);
