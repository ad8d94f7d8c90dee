import type { RowFilter } from "../../domain/figures/indicator.ts";
import { isInTime } from "../../domain/office/in-time.ts";
import { taskProgress } from "../../domain/tasks/task-status.ts";
import { grouped } from "../../domain/text/grouped.ts";
import { communesOf, reporterOf, type Unit, type UnitRegister } from "../../domain/units/unit.ts";
import { JUDGED, LISTS, TASKS } from "../../domain/workbook/known-sheets.ts";
import { type ListRow, type PeriodData, reportOf, type Submission, valueIn } from "../../domain/workbook/submission.ts";
import type { MeasuredPeriod } from "./measured-period.ts";

/** A row with the unit whose workbook holds it. */
export interface OwnedRow {
  readonly row: ListRow;
  readonly owner: string;
}

/** Rows of a list sheet that a filter means, in all workbooks. */
export const matchingRows = (filter: RowFilter, measured: MeasuredPeriod): readonly OwnedRow[] =>
  matchingOf(filter, measured).rows;

function matchingOf(filter: RowFilter, measured: MeasuredPeriod): Matching {
  const { data, register, period } = measured;
  const known = matching.get(data) ?? new Map<string, Matching>();
  matching.set(data, known);
  const key = JSON.stringify([filter.of, filter.where, filter.when, filter.filled, period.start, period.end]);
  const before = known.get(key);
  if (before?.register === register) return before;
  const rows = heldRows(filter.of, data).filter(({ row }) => isMeant(row, filter, measured));
  const made = { register, rows, inWorkbook: grouped(rows, ({ from }) => from) };
  known.set(key, made);
  return made;
}

interface HeldRow extends OwnedRow {
  readonly from: Submission;
}

interface Matching {
  readonly register: UnitRegister;
  readonly rows: readonly HeldRow[];
  /** Of a country each unit asks for its own: nobody goes through all rows for it. */
  readonly inWorkbook: ReadonlyMap<Submission, readonly HeldRow[]>;
}

/** By what the filter says and the days it means: checks and documents ask for the same rows, for the whole and unit by unit. */
const matching = new WeakMap<PeriodData, Map<string, Matching>>();
const held = new WeakMap<PeriodData, Map<string, readonly HeldRow[]>>();

/** The rows of a list sheet in all workbooks, the province's first. */
function heldRows(sheet: string, data: PeriodData): readonly HeldRow[] {
  const known = held.get(data) ?? new Map<string, readonly HeldRow[]>();
  held.set(data, known);
  const rows =
    known.get(sheet) ??
    [...(data.province ? [data.province] : []), ...data.reports].flatMap((from): readonly HeldRow[] =>
      (from.lists.get(sheet) ?? []).map((row) => ({ row, owner: from.unit, from })),
    );
  known.set(sheet, rows);
  return rows;
}

/** The same for one unit: rows that are its own, and rows of which nobody can say whether they are. */
export interface RowsOfUnit {
  readonly own: readonly OwnedRow[];
  /** They name no unit, or only the district of a commune. */
  readonly unplaced: readonly OwnedRow[];
}

/**
 * Rows of one unit. The workbook of a unit speaks of that unit as a whole; in the province's, and of communes in any,
 * a row belongs to the unit that it names.
 */
export function rowsOfUnit(filter: RowFilter, unit: string, measured: MeasuredPeriod): RowsOfUnit {
  const { data, register } = measured;
  const owner = ownerOf(unit, register);
  const report = owner === undefined ? undefined : reportOf(data, owner);
  const { inWorkbook } = matchingOf(filter, measured);
  const inReport = (report && inWorkbook.get(report)) ?? [];
  const inProvince = (data.province && inWorkbook.get(data.province)) ?? [];
  if (owner === unit) {
    const { own, unplaced } = placed(inProvince, unit, register);
    return { own: [...inReport, ...own], unplaced };
  }
  return placed([...inReport, ...inProvince], unit, register);
}

function placed(rows: readonly OwnedRow[], unit: string, { byCode }: UnitRegister): RowsOfUnit {
  const own: OwnedRow[] = [];
  const unplaced: OwnedRow[] = [];
  for (const owned of rows) {
    const named = byCode.get(unitNamedIn(owned.row));
    if (named?.code === unit || named?.parent === unit) own.push(owned);
    else if (!named || (named.level === "district" && byCode.get(unit)?.parent === named.code)) unplaced.push(owned);
  }
  return { own, unplaced };
}

const unitNamedIn = (row: ListRow): string => String(valueIn(row, LISTS.unit) ?? row.key);

function isMeant(row: ListRow, filter: RowFilter, measured: MeasuredPeriod): boolean {
  const { of, where, filled } = filter;
  for (const field in where)
    if (!isOneOf(valueIn(row, field) ?? judged(row, of, field, measured), where[field])) return false;
  return inTime(row, filter, measured) && (filled?.every((column) => valueIn(row, column) !== undefined) ?? true);
}

/** Whose workbook speaks of a unit. */
export function ownerOf(unit: string | undefined, register: UnitRegister): string | undefined {
  const known = unit === undefined ? undefined : register.byCode.get(unit);
  return known ? reporterOf(known, register) : unit;
}

/** What a list has no column for: of a task how far it has come, else a fact of the unit that the row names. */
const judged = (row: ListRow, sheet: string, field: string, measured: MeasuredPeriod): string | boolean | undefined =>
  sheet === TASKS.sheet && field === JUDGED.status
    ? taskProgress(row, measured.period.end).status
    : ofUnit(row, field, measured);

function ofUnit(row: ListRow, field: string, { register }: MeasuredPeriod): string | boolean | undefined {
  const unit = register.byCode.get(unitNamedIn(row));
  return unit && unitField(unit, field);
}

function inTime(row: ListRow, { when }: RowFilter, { period }: MeasuredPeriod): boolean {
  if (!when) return true;
  const at = valueIn(row, when.column);
  return isInTime({ at: typeof at === "boolean" ? undefined : at, forYear: yearOf(row) }, when.is, period);
}

/** The year that a row is for, where it has such a column. */
export const yearOf = (row: ListRow): number | undefined => {
  const year = valueIn(row, LISTS.year);
  return year === undefined ? undefined : Number(year);
};

/** Units of the dated register that a filter means. */
export function unitsInScope(
  filter: RowFilter,
  unit: string | undefined,
  { register }: MeasuredPeriod,
): readonly Unit[] {
  const where = Object.entries(filter.where);
  const { districts, communes } = register;
  const below =
    unit === undefined
      ? [...districts, ...communes]
      : [...districts.filter(({ code, parent }) => code === unit || parent === unit), ...communesOf(register, unit)];
  return below.filter((candidate) => where.every(([field, wanted]) => isOneOf(unitField(candidate, field), wanted)));
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
