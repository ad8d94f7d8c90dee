import type { Figure, Hole, Trace } from "../../domain/figures/figure.ts";
import type { Indicator, RowFilter } from "../../domain/figures/indicator.ts";
import { Decimal, decimalOf } from "../../domain/text/decimal.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { Unit, UnitRegister } from "../../domain/units/unit.ts";
import { LISTS } from "../../domain/workbook/known-sheets.ts";
import type { ListRow, Submission } from "../../domain/workbook/submission.ts";
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
    return figureOf(indicator, id, new Decimal(units.length), {
      kind: "register",
      source: measured.register.source,
    });
  }
  const missing = missingWorkbook(indicator, unit, id, measured);
  if (missing) return missing;
  const rows = matchingRows(filter, unit, measured);
  const counted = filter.distinct ? firstOfEach(rows, filter.distinct) : rows;
  return figureOf(indicator, id, new Decimal(counted.length), {
    kind: "count",
    rule: ruleOf(filter),
    places: counted.map(({ row }) => row.place),
  });
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
  const rows = matchingRows(filter, unit, measured).map(({ row }) => row);
  const empty = rows.filter((row) => row.fields[filter.column] === undefined);
  if (empty.length > 0) {
    return {
      id,
      label: indicator.name,
      reason: "ô số liệu để trống",
      places: empty.map((row) => row.place),
    };
  }
  const cells = rows.map((row) => row.fields[filter.column]!);
  const total = cells.reduce((sum, cell) => sum.plus(decimalOf(Number(cell.value))), new Decimal(0));
  return figureOf(indicator, id, total, {
    kind: "count",
    rule: `cộng cột ${filter.column}: ${ruleOf(filter)}`,
    places: cells.map((cell) => cell.place),
  });
}

function missingWorkbook(
  indicator: Indicator,
  unit: string | undefined,
  id: string,
  { data, register }: MeasuredPeriod,
): Hole | undefined {
  const owner = ownerOf(unit, register);
  const wanted = owner === undefined ? register.districts : register.districts.filter(({ code }) => code === owner);
  const absent = wanted.filter(({ code }) => !data.districts.some((submission) => submission.unit === code));
  if (absent.length === 0 && data.province) return undefined;
  const names = [...absent.map(({ name }) => name), ...(data.province ? [] : [register.province.name])];
  return {
    id,
    label: indicator.name,
    reason: `chưa có tệp số liệu của ${names.join(", ")}`,
    places: [],
  };
}

/** A row with the unit whose workbook holds it. */
export interface OwnedRow {
  readonly row: ListRow;
  readonly owner: string;
}

/** One row for each different value of a column; `district` means the workbook that holds the row. */
function firstOfEach(rows: readonly OwnedRow[], column: string): readonly OwnedRow[] {
  const seen = new Map<unknown, OwnedRow>();
  for (const owned of rows) {
    const value = column === "district" ? owned.owner : (owned.row.fields[column]?.value ?? owned.row.key);
    if (!seen.has(value)) seen.set(value, owned);
  }
  return [...seen.values()];
}

/** Whose workbook speaks of a unit: its own, or for a commune that of its district. */
function ownerOf(unit: string | undefined, { byCode }: UnitRegister): string | undefined {
  const known = unit === undefined ? undefined : byCode.get(unit);
  return known?.level === "commune" ? known.parent : unit;
}

/** Rows of a list sheet that a filter means, in the workbooks of one district or of all and the province. */
export function matchingRows(
  filter: RowFilter,
  unit: string | undefined,
  measured: MeasuredPeriod,
): readonly OwnedRow[] {
  const { data, register } = measured;
  const owner = ownerOf(unit, register);
  const submissions: readonly Submission[] =
    owner === undefined
      ? [...(data.province ? [data.province] : []), ...data.districts]
      : data.districts.filter((submission) => submission.unit === owner);
  return submissions
    .flatMap((submission) => (submission.lists.get(filter.of) ?? []).map((row) => ({ row, owner: submission.unit })))
    .filter(({ row }) => owner === unit || (row.fields[LISTS.unit]?.value ?? row.key) === unit)
    .filter(({ row }) => matches(row, filter, measured) && inTime(row, filter, measured))
    .filter(({ row }) => (filter.filled ?? []).every((column) => row.fields[column] !== undefined));
}

function matches(row: ListRow, filter: RowFilter, { register }: MeasuredPeriod): boolean {
  return Object.entries(filter.where).every(([field, wanted]) => {
    const unit = register.byCode.get(String(row.fields[LISTS.unit]?.value ?? row.key));
    const value = row.fields[field]?.value ?? (unit ? unitField(unit, field) : undefined);
    return isOneOf(value, wanted);
  });
}

function inTime(row: ListRow, { when }: RowFilter, { period }: MeasuredPeriod): boolean {
  if (!when) return true;
  const value = row.fields[when.column]?.value;
  switch (when.is) {
    case "year":
      return value === period.year;
    case "period":
      return value !== undefined && String(value) >= period.start && String(value) <= period.end;
    case "validAtEnd":
      return value !== undefined && String(value) >= period.end;
    /** A decision whose day is not known was taken before the workbook was sent, and so before the end. */
    case "untilEnd":
      return value === undefined || (String(value) as IsoDate) <= period.end;
  }
}

function unitsInScope(filter: RowFilter, unit: string | undefined, { register }: MeasuredPeriod): readonly Unit[] {
  const all = [...register.districts, ...register.communes];
  return all
    .filter((candidate) => unit === undefined || candidate.code === unit || candidate.parent === unit)
    .filter((candidate) =>
      Object.entries(filter.where).every(([field, wanted]) => isOneOf(unitField(candidate, field), wanted)),
    );
}

const unitField = (unit: Unit, field: string): string | boolean | undefined =>
  field === "type" || field === "unitType"
    ? unit.type
    : field === "level"
      ? unit.level
      : field === "inProgramme"
        ? unit.inProgramme
        : undefined;

const isOneOf = (value: unknown, wanted: unknown): boolean =>
  Array.isArray(wanted) ? wanted.includes(value) : value === wanted;

function ruleOf({ of, where, when, filled = [] }: RowFilter): string {
  const conditions = [
    ...Object.entries(where).map(([field, wanted]) => `${field} = ${[wanted].flat().join("|")}`),
    ...(when ? [`${when.column}: ${when.is}`] : []),
    ...filled.map((column) => `có ${column}`),
  ];
  return `${of}[${conditions.join("; ")}]`;
}

const figureOf = (indicator: Indicator, id: string, value: Decimal, trace: Trace): Figure => ({
  id,
  label: indicator.name,
  value,
  unit: indicator.unit,
  format: indicator.format,
  trace,
});
