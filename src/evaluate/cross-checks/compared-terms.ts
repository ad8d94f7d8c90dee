import { cellsOf } from "../../domain/criteria/evidence.ts";
import { bearersIn } from "../../domain/figures/asked.ts";
import { isHole } from "../../domain/figures/figure.ts";
import type { FigureRef, Indicator } from "../../domain/figures/indicator.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { reportingLevel } from "../../domain/units/unit.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import type { Measure } from "../figures/measure.ts";
import type { MeasuredPeriod } from "../figures/measured-period.ts";
import { cellsText, exactText } from "./message.ts";

/** The figures that a check compares: of the province, or of one district. */
export interface FigureScope {
  readonly measure: Measure;
  readonly measured: MeasuredPeriod;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Code of the district; absent for the province. */
  readonly unit?: string;
}

/** A figure that has a value, and the unit that cells hold it in. */
export interface Term {
  readonly label: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly places: readonly CellPlace[];
}

/** What the units that report are called in messages. */
export const reportersWord = ({ measured }: Pick<FigureScope, "measured">): string =>
  reportingLevel(measured.register) === "district" ? "các huyện" : "các xã, phường";

/** The indicator that a reference speaks of: `plan:x` of x. */
export const idOf = (ref: FigureRef): string => ref.slice(ref.indexOf(":") + 1);

/** The figure behind a reference, with its cells; `undefined` when it is missing. */
export function termOf(ref: FigureRef, { measure, indicators, unit }: Omit<FigureScope, "measured">): Term | undefined {
  const figure = measure(ref, unit);
  if (isHole(figure)) return undefined;
  const { label, value } = figure;
  return {
    label,
    value,
    unit: indicators.get(idOf(ref))!.entryUnit,
    // Only what fails a check is shown.
    get places() {
      return cellsOf(figure);
    },
  };
}

/** All that the period has, or none: a sum with a missing part says nothing. */
export function termsOf(refs: readonly FigureRef[], scope: FigureScope): readonly Term[] {
  const { indicators, measured } = scope;
  const current = refs.filter((ref) => bearersIn(indicators.get(idOf(ref))!, measured.period, indicators).length > 0);
  const terms = current.flatMap((ref) => termOf(ref, scope) ?? []);
  return terms.length === current.length ? terms : [];
}

export const sumOf = (terms: readonly Term[]): Decimal =>
  terms.reduce((total, { value }) => total.plus(value), new Decimal(0));

export const termText = ({ label, value, unit, places }: Term): string =>
  `${label} ${exactText(value, unit)}${cellsText(places)}`;

/** "A 20 trường (F33) + B 23 trường (F34) = 43 trường". */
export const sumText = (terms: readonly Term[]): string => {
  const parts = terms.map(termText).join(" + ");
  return terms.length === 1 ? parts : `${parts} = ${exactText(sumOf(terms), terms[0]!.unit)}`;
};
