import type { CellPlace } from "../../domain/workbook/cell.ts";
import { INDICATORS } from "../../domain/workbook/known-sheets.ts";
import type { Datum, Observation } from "../../domain/workbook/submission.ts";

/** The word before a number, and the column that it was written in. */
export interface Qualifier {
  readonly word: string;
  readonly column: string;
}

interface ObservedValues {
  readonly hasPlan: boolean;
  readonly asksNextPlan: boolean;
  readonly actual: number | undefined;
  readonly plan: number | undefined;
  readonly nextPlan: number | undefined;
  readonly qualifier: Qualifier | undefined;
  readonly refused: Observation["refused"];
}

/** A row of an indicator sheet that keeps its values alone, and gives cells with places when somebody looks. */
export class SheetObservation implements Observation {
  readonly indicator: string;
  readonly #placeAt: (row: number, column: string) => CellPlace;
  readonly #row: number;
  readonly #values: ObservedValues;

  constructor(
    placeAt: (row: number, column: string) => CellPlace,
    row: number,
    indicator: string,
    values: ObservedValues,
  ) {
    this.indicator = indicator;
    this.#placeAt = placeAt;
    this.#row = row;
    this.#values = values;
  }

  get actual(): Datum<number> | undefined {
    return this.#datum(INDICATORS.actual, this.#values.actual);
  }

  get plan(): Datum<number> | undefined {
    return this.#datum(INDICATORS.plan, this.#values.plan);
  }

  get nextPlan(): Datum<number> | undefined {
    return this.#datum(INDICATORS.nextPlan, this.#values.nextPlan);
  }

  get qualifier(): Datum<string> | undefined {
    const { qualifier } = this.#values;
    return qualifier && this.#datum(qualifier.column, qualifier.word);
  }

  get refused(): Observation["refused"] {
    return this.#values.refused;
  }

  get actualPlace(): CellPlace {
    return this.#placeAt(this.#row, INDICATORS.actual);
  }

  get planPlace(): CellPlace | undefined {
    return this.#values.hasPlan ? this.#placeAt(this.#row, INDICATORS.plan) : undefined;
  }

  get nextPlanPlace(): CellPlace | undefined {
    return this.#values.asksNextPlan ? this.#placeAt(this.#row, INDICATORS.nextPlan) : undefined;
  }

  #datum<T>(column: string, value: T | undefined): Datum<T> | undefined {
    return value === undefined ? undefined : { value, place: this.#placeAt(this.#row, column) };
  }
}
