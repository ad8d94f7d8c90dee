import type { Figure, Hole } from "../../domain/figures/figure.ts";
import type { FigureRef, Formula, Indicator } from "../../domain/figures/indicator.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { enteredFigure } from "./entered-figures.ts";
import { countOrHole, totalOrHole } from "./list-figures.ts";
import type { MeasuredPeriod } from "./measured-period.ts";
import { operate } from "./operations.ts";

export interface MeasureContext extends MeasuredPeriod {
  /** The same period last year, for `previous:` references. */
  readonly previous?: MeasuredPeriod;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The threshold behind `set/number` on a day. */
  readonly threshold: (ref: string, date: IsoDate) => Figure;
}

/** A figure by reference, for the province (`unit` absent) or for one unit. */
export type Measure = (ref: FigureRef, unit?: string) => Figure | Hole;

/**
 * The figures of one period. References: `id`, `plan:id`, `previous:id`, `threshold:set/number`.
 *
 * A figure is computed once and remembered as long as the returned function lives. Throws on a reference that
 * nothing defines: dictionary and templates are checked before any data is read, so that is a bug.
 */
export function measurer(context: MeasureContext): Measure {
  const known = new Map<string, Figure | Hole>();
  let lastYear: Measure | undefined;

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
    const indicator = context.indicators.get(id);
    if (!indicator) throw new Error(`no indicator named ${id}`);
    if (prefix === "previous") return fromLastYear(indicator, unit, key);
    if (prefix === "plan") return enteredFigure("plan", indicator, unit, key, context);
    return indicator.formula
      ? byFormula(indicator, indicator.formula, unit, key)
      : enteredFigure("actual", indicator, unit, key, context);
  }

  function fromLastYear(indicator: Indicator, unit: string | undefined, key: string): Figure | Hole {
    const label = `${indicator.name}, cùng kỳ năm trước`;
    if (!context.previous)
      return {
        id: key,
        label,
        reason: "chưa có số liệu cùng kỳ năm trước",
        places: [],
      };
    const { previous, ...rest } = context;
    lastYear ??= measurer({ ...rest, ...previous });
    return { ...lastYear(indicator.id, unit), id: key, label };
  }

  function byFormula(indicator: Indicator, formula: Formula, unit: string | undefined, key: string): Figure | Hole {
    if ("count" in formula) return countOrHole(indicator, formula.count, unit, key, context);
    if ("total" in formula) return totalOrHole(indicator, formula.total, unit, key, context);
    const [operation, operands] = Object.entries(formula)[0] as [string, FigureRef | readonly FigureRef[]];
    const refs = typeof operands === "string" ? [operands] : operands;
    return operate(
      operation,
      refs.map((ref) => measure(ref, unit)),
      indicator,
      key,
    );
  }

  return measure;
}
