import { bearersIn } from "../../domain/figures/asked.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import { endsYear, type Period } from "../../domain/office/period.ts";
import { decimalOf } from "../../domain/text/decimal.ts";
import { joinAnd } from "../../domain/text/vietnamese.ts";
import type { UnitRegister } from "../../domain/units/unit.ts";
import type { Carry, Form, ListSheet } from "../../domain/workbook/form.ts";
import type { ListRow, Observation, Scalar, Submission } from "../../domain/workbook/submission.ts";
import type { EnteredObservation, EnteredRow, FormValues } from "./form-values.ts";

/** An earlier workbook of a unit and the form that takes over from it. */
export interface CarriedContext {
  readonly from: {
    readonly period: Period;
    readonly register: UnitRegister;
    readonly submission: Submission;
    /** What a unit of then is now; rows of one that is none any more are dropped. */
    readonly unitNow: (code: string) => string | undefined;
    /** Names of the units whose workbooks together were taken for one. */
    readonly former: readonly string[];
  };
  readonly to: { readonly period: Period; readonly register: UnitRegister };
  readonly indicators: ReadonlyMap<string, Indicator>;
}

export interface CarriedValues {
  readonly values: FormValues;
  /** Rows whose unit no longer exists under the same code and name: somebody has to decide where they go. */
  readonly dropped: readonly { readonly sheet: string; readonly unit: string; readonly rows: number }[];
}

/** What a new form takes over from an earlier workbook of the same unit; see `Carry`. */
export function carriedValues(form: Form, context: CarriedContext): CarriedValues {
  const { from, to, indicators } = context;
  const isCarried = (carry: Carry | undefined): boolean =>
    carry === "always" || (carry === "withinYear" && from.period.year === to.period.year);
  const observations = new Map<string, EnteredObservation>();
  const lists = new Map<string, readonly EnteredRow[]>();
  const notes: Record<string, string> = {};
  const dropped: CarriedValues["dropped"][number][] = [];
  for (const sheet of form.sheets) {
    if (sheet.kind === "indicators") {
      for (const id of sheet.groups.flatMap((group) => group.indicators)) {
        const { actual, plan: same, nextPlan, qualifier } = observationOf(id, context) ?? {};
        const isState = isCarried(indicators.get(id)?.carried) && actual !== undefined;
        // The plan is the year's; the last period of the year before has the next one.
        const plan = isCarried("withinYear") ? same : from.period.year + 1 === to.period.year ? nextPlan : undefined;
        const value = {
          ...(isState ? { actual: actual.value, ...(qualifier ? { qualifier: qualifier.value } : {}) } : {}),
          ...(plan ? { plan: plan.value } : {}),
          ...(nextPlan && isCarried("withinYear") && endsYear(to.period) ? { nextPlan: nextPlan.value } : {}),
        };
        if (Object.keys(value).length > 0) observations.set(id, value);
      }
      if (observations.size > 0) notes[sheet.id] = noteOf(from);
    } else if (sheet.kind === "list") {
      const standing = rowsCarried(sheet, from.submission.lists.get(sheet.id) ?? [], isCarried);
      const filled = standing.filter(({ fields }) => Object.keys(fields).length > 0);
      const moved = filled.map((row) => movedRow(sheet, row, context));
      const rows = moved.flatMap((row) => row ?? []);
      const isKept = (_: EnteredRow, index: number): boolean => moved[index] !== undefined;
      for (const [unit, count] of countsOf(
        filled.filter((row, index) => !isKept(row, index)).map((row) => unitOf(sheet, row)!),
      )) {
        const name = from.register.byCode.get(unit)?.name ?? unit;
        dropped.push({ sheet: sheet.name, unit: name, rows: count });
      }
      if (rows.length === 0) continue;
      lists.set(sheet.id, rows);
      notes[sheet.id] = noteOf(from);
    }
  }
  return { values: { observations, lists, notes }, dropped };
}

/** What the earlier workbook says of an indicator, or of those that it has taken the place of: of several what adds up. */
function observationOf(id: string, { from, indicators }: CarriedContext): Partial<Observation> | undefined {
  const indicator = indicators.get(id);
  const bearers = indicator ? bearersIn(indicator, from.period, indicators) : [];
  const all = bearers.map((bearer) => from.submission.observations.get(bearer.id));
  if (all.length < 2) return all[0];
  const sum = (of: "actual" | "plan" | "nextPlan"): Partial<Observation> => {
    const data = all.map((one) => one?.[of]);
    if (indicator!.aggregate !== "sum" || data.some((one) => one === undefined)) return {};
    const value = data.reduce((total, one) => total.plus(decimalOf(one!.value)), decimalOf(0)).toNumber();
    return { [of]: { value, place: data[0]!.place } };
  };
  return { ...sum("actual"), ...sum("plan"), ...sum("nextPlan") };
}

const noteOf = ({ period: { name }, former }: CarriedContext["from"]): string =>
  former.length > 1
    ? `Số liệu điền sẵn cộng từ biểu ${name} của ${joinAnd(former)}; rà lại và sửa những gì đã thay đổi.`
    : `Số liệu điền sẵn chuyển từ biểu ${name}; rà lại và sửa những gì đã thay đổi.`;

type IsCarried = (carry: Carry | undefined) => boolean;

function rowsCarried(sheet: ListSheet, rows: readonly ListRow[], isCarried: IsCarried): readonly EnteredRow[] {
  const columns = sheet.columns.filter(({ label }) => !label);
  const { carried } = sheet;
  if (typeof carried !== "object") {
    const kept = columns.filter((column) => isCarried(sheet.rows === "free" ? carried : column.carried));
    const ids = kept.map(({ id }) => id);
    return rows.map((row) => rowOf(row, ids));
  }
  const { until, reset } = carried.open;
  const ids = columns.map(({ id }) => id);
  return rows
    .filter(({ fields }) => fields[until] === undefined)
    .map((row) => rowOf(row, ids))
    .map((row) => ({ ...row, fields: { ...row.fields, ...reset } }));
}

const rowOf = ({ key, fields }: ListRow, columns: readonly string[]): EnteredRow => ({
  key,
  fields: Object.fromEntries(
    columns.flatMap((id): [string, Scalar][] => {
      const datum = fields[id];
      return datum ? [[id, datum.value]] : [];
    }),
  ),
});

/** Code of the unit that a row speaks of. */
function unitOf(sheet: ListSheet, { key, fields }: EnteredRow): string | undefined {
  if (typeof sheet.rows === "object") return "units" in sheet.rows ? key : undefined;
  const column = sheet.columns.find(({ type }) => type === "unit");
  const value = column ? fields[column.id] : undefined;
  return value === undefined ? undefined : String(value);
}

/** The row as it goes on: under the code that its unit has now, if it is one still. */
function movedRow(sheet: ListSheet, row: EnteredRow, { from }: CarriedContext): EnteredRow | undefined {
  const unit = unitOf(sheet, row);
  if (unit === undefined) return row;
  const now = from.unitNow(unit);
  if (now === undefined || now === unit) return now === undefined ? undefined : row;
  if (typeof sheet.rows === "object") return { ...row, key: now };
  const column = sheet.columns.find(({ type }) => type === "unit")!.id;
  return { ...row, fields: { ...row.fields, [column]: now } };
}

function countsOf(units: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
