import { bearersIn } from "../../domain/figures/asked.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import { endsYear, type Period } from "../../domain/office/period.ts";
import type { UnitRegister } from "../../domain/units/unit.ts";
import type { Carry, Form, ListSheet } from "../../domain/workbook/form.ts";
import type { ListRow, Observation, Scalar, Submission } from "../../domain/workbook/submission.ts";
import type { EnteredObservation, EnteredRow, FormValues } from "./form-values.ts";

/** An earlier workbook of a unit and the form that takes over from it. */
export interface CarriedContext {
  readonly from: { readonly period: Period; readonly register: UnitRegister; readonly submission: Submission };
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
      if (observations.size > 0) notes[sheet.id] = noteOf(from.period);
    } else if (sheet.kind === "list") {
      const standing = rowsCarried(sheet, from.submission.lists.get(sheet.id) ?? [], isCarried);
      const filled = standing.filter(({ fields }) => Object.keys(fields).length > 0);
      const isKept = (row: EnteredRow): boolean => stillExists(unitOf(sheet, row), context);
      const rows = filled.filter(isKept);
      for (const [unit, count] of countsOf(filled.filter((row) => !isKept(row)).map((row) => unitOf(sheet, row)!))) {
        const name = from.register.byCode.get(unit)?.name ?? unit;
        dropped.push({ sheet: sheet.name, unit: name, rows: count });
      }
      if (rows.length === 0) continue;
      lists.set(sheet.id, rows);
      notes[sheet.id] = noteOf(from.period);
    }
  }
  return { values: { observations, lists, notes }, dropped };
}

/** What the earlier workbook says of an indicator, or of the one that it has taken the place of. */
function observationOf(id: string, { from, indicators }: CarriedContext): Observation | undefined {
  const indicator = indicators.get(id);
  const [bearer, ...others] = indicator ? bearersIn(indicator, from.period, indicators) : [];
  return bearer && others.length === 0 ? from.submission.observations.get(bearer.id) : undefined;
}

const noteOf = ({ name }: Period): string =>
  `Số liệu điền sẵn chuyển từ biểu ${name}; rà lại và sửa những gì đã thay đổi.`;

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

/** Codes are reused after a merger, so the name has to be the same too. */
function stillExists(unit: string | undefined, { from, to }: CarriedContext): boolean {
  if (unit === undefined) return true;
  const now = to.register.byCode.get(unit);
  return now !== undefined && now.name === from.register.byCode.get(unit)?.name;
}

function countsOf(units: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
