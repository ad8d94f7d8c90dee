import type { IsoDate } from "../text/iso-date.ts";
import type { CellPlace } from "./cell.ts";

/** A value with the cell it stands in. */
export interface Datum<T> {
  readonly value: T;
  readonly place: CellPlace;
}

export type Scalar = string | number | boolean;

/**
 * A row of a list sheet after validation: column code → value with its cell. Empty optional cells are absent. `fields` and
 * `place` may be made when they are looked at, so a row is copied by naming what is copied, never by spreading it.
 */
export interface ListRow {
  /** The row's machine code (unit code, criterion key); empty on free lists. */
  readonly key: string;
  readonly fields: Readonly<Record<string, Datum<Scalar>>>;
  /** Any cell of the row, for findings about the row as a whole. */
  readonly place: CellPlace;
  /** Of a row that makes `fields` when they are looked at: a value without its cell, for who asks for nothing else. */
  readonly valueAt?: (column: string) => Scalar | undefined;
  /** One of its fields, for who looks at no other. */
  readonly datumAt?: (column: string) => Datum<Scalar> | undefined;
}

/** The value of a column, when its cell does not matter. */
export const valueIn = (row: ListRow, column: string): Scalar | undefined =>
  row.valueAt === undefined ? row.fields[column]?.value : row.valueAt(column);

/** The value of a column with its cell, when no other of the row is looked at. */
export const datumIn = (row: ListRow, column: string): Datum<Scalar> | undefined =>
  row.datumAt === undefined ? row.fields[column] : row.datumAt(column);

/** A row of an indicator sheet after validation; its cells may be made when they are looked at, as those of a `ListRow`. */
export interface Observation {
  readonly indicator: string;
  readonly actual?: Datum<number> | undefined;
  readonly plan?: Datum<number> | undefined;
  /** Next year's plan, in periods that end the year. */
  readonly nextPlan?: Datum<number> | undefined;
  readonly qualifier?: Datum<string> | undefined;
  /** The cell that should hold the result, so that a hole can name it. */
  readonly actualPlace: CellPlace;
  readonly planPlace?: CellPlace | undefined;
  readonly nextPlanPlace?: CellPlace | undefined;
  /** Whose cells hold something that is no such number: what is wrong there a finding says. */
  readonly refused?: readonly ("actual" | "plan" | "nextPlan")[] | undefined;
}

/** Who filled in a workbook, and when, as its first sheet says; neither is asked for. */
export interface Preparation {
  readonly by?: string;
  /** A day, or what stands there instead. */
  readonly on?: string;
}

/** One validated workbook of a unit that reports (`reportersOf`) or of the province. */
export interface Submission {
  /** GSO code of the unit. */
  readonly unit: string;
  readonly period: string;
  readonly file: string;
  readonly sha256: string;
  readonly prepared?: Preparation;
  readonly observations: ReadonlyMap<string, Observation>;
  /** List sheets by their id in the form: `recognitions`, `dossiers`, `communes` … */
  readonly lists: ReadonlyMap<string, readonly ListRow[]>;
}

/** All validated workbooks of one period. */
export interface PeriodData {
  readonly period: string;
  readonly end: IsoDate;
  /** The provincial workbook, when there is one. */
  readonly province?: Submission;
  /** Workbooks of the units that report, in official order. */
  readonly reports: readonly Submission[];
}

/** The workbook of a unit that reports. */
export function reportOf({ reports }: Pick<PeriodData, "reports">, unit: string): Submission | undefined {
  const known = byUnit.get(reports) ?? new Map(reports.toReversed().map((submission) => [submission.unit, submission]));
  byUnit.set(reports, known);
  return known.get(unit);
}

/** A country has a thousand workbooks, and every figure of a unit asks for one: they are looked through once. */
const byUnit = new WeakMap<PeriodData["reports"], ReadonlyMap<string, Submission>>();
