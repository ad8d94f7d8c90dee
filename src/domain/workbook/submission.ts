import type { IsoDate } from "../text/iso-date.ts";
import type { CellPlace } from "./cell.ts";

/** A value with the cell it stands in. */
export interface Datum<T> {
  readonly value: T;
  readonly place: CellPlace;
}

export type Scalar = string | number | boolean;

/** A row of a list sheet after validation: column code → value with its cell. Empty optional cells are absent. */
export interface ListRow {
  /** The row's machine code (unit code, criterion key); empty on free lists. */
  readonly key: string;
  readonly fields: Readonly<Record<string, Datum<Scalar>>>;
  /** Any cell of the row, for findings about the row as a whole. */
  readonly place: CellPlace;
}

/** A row of an indicator sheet after validation. */
export interface Observation {
  readonly indicator: string;
  readonly actual?: Datum<number>;
  readonly plan?: Datum<number>;
  /** Next year's plan, in periods that end the year. */
  readonly nextPlan?: Datum<number>;
  readonly qualifier?: Datum<string>;
  /** The cell that should hold the result, so that a hole can name it. */
  readonly actualPlace: CellPlace;
  readonly planPlace?: CellPlace;
  readonly nextPlanPlace?: CellPlace;
  /** Whose cells hold something that is no such number: what is wrong there a finding says. */
  readonly refused?: readonly ("actual" | "plan" | "nextPlan")[];
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
