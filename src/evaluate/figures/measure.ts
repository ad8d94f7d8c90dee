import { bearersIn, operandsIn, successorIn } from "../../domain/figures/asked.ts";
import type { Figure, Hole } from "../../domain/figures/figure.ts";
import type { FigureRef, Formula, Indicator } from "../../domain/figures/indicator.ts";
import { isCurrent } from "../../domain/office/current.ts";
import { type Period, startOfYear, startsYear } from "../../domain/office/period.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { enteredFigure, type Role } from "./entered-figures.ts";
import { countOrHole, totalOrHole } from "./list-figures.ts";
import type { MeasuredPeriod } from "./measured-period.ts";
import { ofOtherPeriod } from "./of-other-period.ts";
import { operate } from "./operations.ts";
import { overFormerUnits } from "./over-former-units.ts";
import { flowOfYear, inYear, type PeriodFigure, stockOfYear } from "./year-to-date.ts";

export interface MeasureContext extends MeasuredPeriod {
  /** The same period last year, for `previous:` references. */
  readonly previous?: MeasuredPeriod;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The threshold behind `set/number` on a day. */
  readonly threshold: (ref: string, date: IsoDate) => Figure | Hole;
}

/** A figure by reference, for the province (`unit` absent) or for one unit. */
export type Measure = (ref: FigureRef, unit?: string) => Figure | Hole;

/**
 * The figures of one period. References: `id`, `plan:id`, `next-plan:id`, `year:id`, `previous:id`,
 * `threshold:set/number`.
 *
 * A figure is computed once and remembered as long as the returned function lives. Throws on a reference that
 * nothing defines: dictionary and templates are checked before any data is read, so that is a bug.
 */
export function measurer(context: MeasureContext): Measure {
  const known = new Map<string, Figure | Hole>();
  let lastYear: Measure | undefined;
  let before: readonly { readonly period: Period; readonly measure: Measure }[] | undefined;

  const measure: Measure = (ref, unit) => {
    const scope = unit === context.register.province.code ? undefined : unit;
    const key = scope === undefined ? ref : `${ref}@${scope}`;
    const figure = known.get(key) ?? compute(ref, scope, key);
    known.set(key, figure);
    return figure;
  };

  function compute(ref: FigureRef, unit: string | undefined, key: string): Figure | Hole {
    const colon = ref.indexOf(":");
    const [prefix, id] = colon < 0 ? ["", ref] : [ref.slice(0, colon), ref.slice(colon + 1)];
    if (prefix === "threshold") return context.threshold(id, context.period.end);
    const indicator = context.indicators.get(id.replace(/^year:/, ""));
    if (!indicator) throw new Error(`no indicator named ${id}`);
    if (!isCurrent(indicator, context.period)) return ofSeries(indicator, ref, unit, key);
    if (prefix === "previous") return fromLastYear(indicator, id, unit, key);
    if (prefix === "plan") return entered("plan", indicator, unit, key);
    if (prefix === "next-plan") return entered("nextPlan", indicator, unit, key);
    if (prefix === "year" && !startsYear(context.period)) return fromJanuary(indicator, unit, key);
    if (prefix === "year") return measure(indicator.id, unit);
    return indicator.formula
      ? byFormula(indicator, indicator.formula, unit, key)
      : entered("actual", indicator, unit, key);
  }

  function entered(role: Role, indicator: Indicator, unit: string | undefined, key: string): Figure | Hole {
    const of = (one: string | undefined) => enteredFigure(role, indicator, one, key, context);
    return overFormerUnits(unit, context, { indicator, id: key, aggregate: indicator.aggregate, of });
  }

  /** Before its time the figure of what an indicator has taken the place of, after it that of its successor, with their names and cells. */
  function ofSeries(indicator: Indicator, ref: FigureRef, unit: string | undefined, key: string): Figure | Hole {
    const { period, indicators } = context;
    const bearers = bearersIn(indicator, period, indicators);
    const refOf = (id: string): FigureRef => ref.slice(0, ref.lastIndexOf(":") + 1) + id;
    const figures = bearers.map(({ id }) => measure(refOf(id), unit));
    if (figures.length === 1) return figures[0]!;
    if (figures.length > 1) return operate("sum", figures, indicator, key);
    const successor = successorIn(indicator, period, indicators);
    if (successor) return measure(refOf(successor.id), unit);
    return { id: key, label: indicator.name, reason: `kỳ ${period.name} không hỏi chỉ tiêu này`, places: [] };
  }

  function fromJanuary(indicator: Indicator, unit: string | undefined, key: string): Figure | Hole {
    const { formula, kind } = indicator;
    const rows = formula && ("count" in formula ? formula.count : "total" in formula ? formula.total : undefined);
    if (formula && !rows) return byFormula(indicator, formula, unit, key, inYear);
    // Rows with a day of their own go on from form to form: the latest lists have the whole year.
    if (rows?.when?.is === "period") {
      const label = `${indicator.name}, từ đầu năm`;
      const year = { ...context, period: { ...context.period, start: startOfYear(context.period) } };
      return rowFigure({ ...indicator, name: label }, formula!, unit, key, year)!;
    }
    const periods = [...earlier(indicator.id, unit), { period: context.period, figure: measure(indicator.id, unit) }];
    return kind === "flow"
      ? flowOfYear(indicator, key, periods, context.yearSoFar)
      : stockOfYear(indicator, periods, context.indicators);
  }

  function earlier(ref: FigureRef, unit: string | undefined): readonly PeriodFigure[] {
    const { previous: _, yearSoFar, ...rest } = context;
    before ??= (yearSoFar?.earlier ?? []).map((measured) => ({
      period: measured.period,
      measure: measurer({ ...rest, ...measured }),
    }));
    return before.map(({ period, measure: measureThen }) => ({ period, figure: measureThen(ref, unit) }));
  }

  function fromLastYear(indicator: Indicator, ref: FigureRef, unit: string | undefined, key: string): Figure | Hole {
    const label = `${indicator.name}, cùng kỳ năm trước`;
    if (!context.previous)
      return {
        id: key,
        label,
        reason: "chưa có số liệu cùng kỳ năm trước",
        places: [],
      };
    const { previous, yearSoFar: _, ...rest } = context;
    lastYear ??= measurer({ ...rest, ...previous });
    return { ...ofOtherPeriod("previous:", lastYear(ref, unit)), id: key, label };
  }

  function byFormula(
    indicator: Indicator,
    formula: Formula,
    unit: string | undefined,
    key: string,
    refOf = (ref: FigureRef): FigureRef => ref,
  ): Figure | Hole {
    const counted = rowFigure(indicator, formula, unit, key, context);
    if (counted) return counted;
    const [operation = ""] = Object.keys(formula);
    return operate(
      operation,
      operandsIn(indicator, context.period, context.indicators).map((ref) => measure(refOf(ref), unit)),
      indicator,
      key,
    );
  }

  return measure;
}

function rowFigure(
  indicator: Indicator,
  formula: Formula,
  unit: string | undefined,
  key: string,
  measured: MeasuredPeriod,
): Figure | Hole | undefined {
  const over = (aggregate: Indicator["aggregate"], of: (one: string | undefined) => Figure | Hole) =>
    overFormerUnits(unit, measured, { indicator, id: key, aggregate, of });
  if ("count" in formula) {
    // What is different within each unit may be the same in two.
    const aggregate = formula.count.distinct === undefined ? "sum" : "own";
    return over(aggregate, (one) => countOrHole(indicator, formula.count, one, key, measured));
  }
  return "total" in formula
    ? over("sum", (one) => totalOrHole(indicator, formula.total, one, key, measured))
    : undefined;
}
