import type { Figure, Hole, Trace } from "../../domain/figures/figure.ts";
import type { Indicator, RowFilter } from "../../domain/figures/indicator.ts";
import { type Decimal, decimalOf, totalOf } from "../../domain/text/decimal.ts";
import { fewNames } from "../../domain/text/few-names.ts";
import { reportersOf } from "../../domain/units/unit.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import { datumIn, reportOf, valueIn } from "../../domain/workbook/submission.ts";
import { CountedRows } from "./counted-rows.ts";
import { matchingRows, type OwnedRow, ownerOf, type RowsOfUnit, rowsOfUnit, unitsInScope } from "./list-rows.ts";
import type { MeasuredPeriod } from "./measured-period.ts";

type Counting = Extract<Indicator["formula"], { count: unknown }>["count"];
type Totalling = Extract<Indicator["formula"], { total: unknown }>["total"];

/** Counts rows of a list sheet over the workbooks in scope, or units of the dated register; a missing workbook makes a hole. */
export function countOrHole(
  indicator: Indicator,
  filter: Counting,
  unit: string | undefined,
  id: string,
  measured: MeasuredPeriod,
): Figure | Hole {
  if (filter.of === "units") {
    const units = unitsInScope(filter, unit, measured);
    return figureOf(indicator, id, decimalOf(units.length), {
      kind: "register",
      source: measured.register.source,
    });
  }
  const missing = missingWorkbook(indicator, unit, id, measured, filter.of === TASKS.sheet);
  if (missing) return missing;
  const rows = rowsInScope(filter, unit, measured);
  if ("unplaced" in rows) return unplacedHole(indicator, unit!, id, rows.unplaced, measured);
  const counted = filter.distinct ? firstOfEach(rows, filter.distinct) : rows;
  const { distinct } = filter;
  const rule = { kind: "rows", filter, ...(distinct === undefined ? {} : { distinct }) } as const;
  return figureOf(indicator, id, decimalOf(counted.length), new CountedRows(rule, counted));
}

/** Adds one numeric column over the matching rows; a row that leaves it empty, or a missing workbook, makes the whole a hole. */
export function totalOrHole(
  indicator: Indicator,
  filter: Totalling,
  unit: string | undefined,
  id: string,
  measured: MeasuredPeriod,
): Figure | Hole {
  const missing = missingWorkbook(indicator, unit, id, measured);
  if (missing) return missing;
  const rows = rowsInScope(filter, unit, measured);
  if ("unplaced" in rows) return unplacedHole(indicator, unit!, id, rows.unplaced, measured);
  const { column } = filter;
  const values = rows.map(({ row }) => valueIn(row, column));
  if (values.includes(undefined)) {
    const empty = rows.filter((_, index) => values[index] === undefined);
    return {
      id,
      label: indicator.name,
      reason: "ô số liệu để trống hoặc ghi sai",
      places: empty.map(({ row }) => row.place),
    };
  }
  const trace = new CountedRows({ kind: "rows", filter, column }, rows, (row) => datumIn(row, column)!.place);
  return figureOf(indicator, id, totalOf(values.map(Number)), trace);
}

/** Whose rows are not there yet; the ledger of tasks is in the province's workbook alone. */
function missingWorkbook(
  indicator: Indicator,
  unit: string | undefined,
  id: string,
  { data, register }: MeasuredPeriod,
  isProvincial = false,
): Hole | undefined {
  const owner = ownerOf(unit, register);
  const isThere = owner !== undefined && reportOf(data, owner) !== undefined;
  const reporters = isProvincial || isThere ? [] : reportersOf(register);
  const absent = reporters.filter(({ code }) => (owner === undefined || code === owner) && !reportOf(data, code));
  if (absent.length === 0 && data.province) return undefined;
  const names = [...absent.map(({ name }) => name), ...(data.province ? [] : [register.province.name])];
  return {
    id,
    label: indicator.name,
    reason: `chưa có tệp số liệu của ${fewNames(names)}`,
    places: [],
  };
}

/** Rows in scope; or those that stand in the way of knowing which these are. */
function rowsInScope(
  filter: RowFilter,
  unit: string | undefined,
  measured: MeasuredPeriod,
): readonly OwnedRow[] | Pick<RowsOfUnit, "unplaced"> {
  if (unit === undefined) return matchingRows(filter, measured);
  const { own, unplaced } = rowsOfUnit(filter, unit, measured);
  return unplaced.length > 0 ? { unplaced } : own;
}

/** Rows that name no unit may be this one's: its figure is not known, and not zero. */
const unplacedHole = (
  { name: label }: Indicator,
  unit: string,
  id: string,
  rows: readonly OwnedRow[],
  { register }: MeasuredPeriod,
): Hole => ({
  id,
  label,
  reason: `có dòng không ghi đơn vị nên không tính được cho riêng ${register.byCode.get(unit)?.name ?? unit}`,
  places: rows.map(({ row }) => row.place),
});

/** One row for each different value of a column; `district` means the unit whose workbook holds the row. */
function firstOfEach(rows: readonly OwnedRow[], column: string): readonly OwnedRow[] {
  const seen = new Map<unknown, OwnedRow>();
  for (const owned of rows) {
    const value = column === "district" ? owned.owner : (valueIn(owned.row, column) ?? owned.row.key);
    if (!seen.has(value)) seen.set(value, owned);
  }
  return [...seen.values()];
}

const figureOf = (indicator: Indicator, id: string, value: Decimal, trace: Trace): Figure => ({
  id,
  label: indicator.name,
  value,
  unit: indicator.unit,
  format: indicator.format,
  trace,
});
