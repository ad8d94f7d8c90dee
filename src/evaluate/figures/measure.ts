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

/** The figures that are known of the province, or of a unit. */
function keptFigures(mostUnits: number): (unit: string | undefined) => Map<FigureRef, Figure | Hole> {
  const province = new Map<FigureRef, Figure | Hole>();
  const units = new Map<string, Map<FigureRef, Figure | Hole>>();
  return (unit) => {
    if (unit === undefined) return province;
    const known = units.get(unit);
    if (known) return known;
    const [oldest] = units.keys();
    if (oldest !== undefined && units.size === mostUnits) units.delete(oldest);
    const figures = new Map<FigureRef, Figure | Hole>();
    units.set(unit, figures);
    return figures;
  };
}

/** A figure by reference, for the province (`unit` absent) or for one unit. */
export type Measure = (ref: FigureRef, unit?: string) => Figure | Hole;

/**
 * The figures of one period. References: `id`, `plan:id`, `next-plan:id`, `year:id`, `previous:id`,
 * `threshold:set/number`.
 *
 * A figure is computed once and remembered as long as the returned function lives; of units only those of the last
 * `mostUnits` that were asked for. Throws on a reference that nothing defines: dictionary and templates are checked before
 * any data is read, so that is a bug.
 */
export function measurer(context: MeasureContext, mostUnits = Number.POSITIVE_INFINITY): Measure {
  const knownOf = keptFigures(mostUnits);
  let lastYear: Measure | undefined;
  let earlier: readonly EarlierFigures[] | undefined;
  const measuring: Measuring = {
    context,
    measure: (ref, unit) => {
      const scope = unit === context.register.province.code ? undefined : unit;
      const figures = knownOf(scope);
      const before = figures.get(ref);
      if (before) return before;
      const figure = computed(ref, scope, scope === undefined ? ref : `${ref}@${scope}`, measuring);
      figures.set(ref, figure);
      return figure;
    },
    lastYear: () => {
      lastYear ??= ofLastYear(context);
      return lastYear;
    },
    earlier: () => {
      earlier ??= ofEarlierPeriods(context);
      return earlier;
    },
  };
  return measuring.measure;
}

function ofLastYear({ previous, yearSoFar: _, ...rest }: MeasureContext): Measure | undefined {
  return previous && measurer({ ...rest, ...previous });
}

function ofEarlierPeriods({ previous: _, yearSoFar, ...rest }: MeasureContext): readonly EarlierFigures[] {
  return (yearSoFar?.earlier ?? []).map((measured) => ({
    period: measured.period,
    measure: measurer({ ...rest, ...measured }),
  }));
}

interface EarlierFigures {
  readonly period: Period;
  readonly measure: Measure;
}

/** A period's figures, and those of the periods that they are computed from or compared with. */
interface Measuring {
  readonly context: MeasureContext;
  readonly measure: Measure;
  /** Nothing where there is no data of last year. */
  readonly lastYear: () => Measure | undefined;
  /** The periods of the year before this one. */
  readonly earlier: () => readonly EarlierFigures[];
}

/** One figure that is asked for: of which indicator and unit, and under which id it goes. */
interface Wanted {
  readonly indicator: Indicator;
  readonly unit: string | undefined;
  readonly key: string;
}

function computed(ref: FigureRef, unit: string | undefined, key: string, measuring: Measuring): Figure | Hole {
  const { context, measure } = measuring;
  const colon = ref.indexOf(":");
  const [prefix, id] = colon < 0 ? ["", ref] : [ref.slice(0, colon), ref.slice(colon + 1)];
  if (prefix === "threshold") return context.threshold(id, context.period.end);
  const indicator = context.indicators.get(id.replace(/^year:/, ""));
  if (!indicator) throw new Error(`no indicator named ${id}`);
  const wanted: Wanted = { indicator, unit, key };
  if (!isCurrent(indicator, context.period)) return ofSeries(wanted, ref, measuring);
  switch (prefix) {
    case "previous":
      return fromLastYear(wanted, id, measuring);
    case "plan":
      return entered("plan", wanted, context);
    case "next-plan":
      return entered("nextPlan", wanted, context);
    case "year":
      return startsYear(context.period) ? measure(indicator.id, unit) : fromJanuary(wanted, measuring);
    default:
      return indicator.formula ? byFormula(wanted, indicator.formula, measuring) : entered("actual", wanted, context);
  }
}

function entered(role: Role, { indicator, unit, key }: Wanted, context: MeasureContext): Figure | Hole {
  const of = (one: string | undefined) => enteredFigure(role, indicator, one, key, context);
  return overFormerUnits(unit, context, { indicator, id: key, aggregate: indicator.aggregate, of });
}

/** Before its time the figure of what an indicator has taken the place of, after it that of its successor, with their names and cells. */
function ofSeries({ indicator, unit, key }: Wanted, ref: FigureRef, { context, measure }: Measuring): Figure | Hole {
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

function fromJanuary(wanted: Wanted, measuring: Measuring): Figure | Hole {
  const { indicator, unit, key } = wanted;
  const { context, measure } = measuring;
  const { formula, kind } = indicator;
  const rows = formula && ("count" in formula ? formula.count : "total" in formula ? formula.total : undefined);
  if (formula && !rows && !isSumOfNewFlows(indicator, measuring)) return byFormula(wanted, formula, measuring, inYear);
  // Rows with a day of their own go on from form to form: the latest lists have the whole year.
  if (rows?.when?.is === "period" || rows?.when?.is === "periodOrUndated") {
    const named = { ...indicator, name: `${indicator.name}, từ đầu năm` };
    const year = { ...context, period: { ...context.period, start: startOfYear(context.period) } };
    return rowFigure({ ...wanted, indicator: named }, formula!, year)!;
  }
  const earlier = measuring
    .earlier()
    .map(({ period, measure: then }): PeriodFigure => ({ period, figure: then(indicator.id, unit) }));
  const periods = [...earlier, { period: context.period, figure: measure(indicator.id, unit) }];
  return kind === "flow"
    ? flowOfYear(indicator, key, periods, context.yearSoFar)
    : stockOfYear(indicator, periods, context.indicators);
}

/**
 * A sum of flows that took the place of what was one before, within the year: its parts have no January, the series has. So
 * the year is the sum of the series' periods, not of the parts' years.
 */
function isSumOfNewFlows({ formula, replaces, since, ...rest }: Indicator, { context, earlier }: Measuring): boolean {
  if (!formula || !("sum" in formula) || !replaces) return false;
  const { period, indicators } = context;
  const parts = operandsIn({ ...rest, formula }, period, indicators).map((ref) => indicators.get(ref));
  const isNew = earlier().some((one) => !isCurrent({ since }, one.period));
  return isNew && parts.every((part) => part?.kind === "flow");
}

function fromLastYear({ indicator, unit, key }: Wanted, ref: FigureRef, { lastYear }: Measuring): Figure | Hole {
  const label = `${indicator.name}, cùng kỳ năm trước`;
  const measure = lastYear();
  if (!measure) return { id: key, label, reason: "chưa có số liệu cùng kỳ năm trước", places: [] };
  return { ...ofOtherPeriod("previous:", measure(ref, unit)), id: key, label };
}

function byFormula(
  wanted: Wanted,
  formula: Formula,
  { context, measure }: Measuring,
  refOf = (ref: FigureRef): FigureRef => ref,
): Figure | Hole {
  const counted = rowFigure(wanted, formula, context);
  if (counted) return counted;
  const { indicator, unit, key } = wanted;
  const [operation = ""] = Object.keys(formula);
  const operands = operandsIn(indicator, context.period, context.indicators);
  return operate(
    operation,
    operands.map((ref) => measure(refOf(ref), unit)),
    indicator,
    key,
  );
}

/** A figure over rows of lists; nothing for other formulas. */
function rowFigure(
  { indicator, unit, key }: Wanted,
  formula: Formula,
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
