import type { Baseline, FigureRule } from "../../domain/figures/cross-check.ts";
import { isHole } from "../../domain/figures/figure.ts";
import type { FigureRef } from "../../domain/figures/indicator.ts";
import type { Period } from "../../domain/office/period.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { reportersOf } from "../../domain/units/unit.ts";
import type { Measure } from "../figures/measure.ts";
import { type FigureScope, reportersWord, type Term, termOf, termText } from "./compared-terms.ts";
import { exactText, type Violation } from "./message.ts";

/** Figures of an earlier period, asked for by units of this one. */
export interface EarlierPeriod {
  readonly period: Period;
  readonly measure: Measure;
}

/** A figure's scope with what it may be compared with. */
export interface HistoryScope extends FigureScope {
  readonly lastPeriod?: EarlierPeriod;
  readonly sameLastYear?: EarlierPeriod;
}

type HistoryRule = Extract<FigureRule, { kind: "neverBelow" | "jump" | "frozen" | "slipOfThousand" }>;

interface Base {
  readonly term: Term;
  /** "kỳ 6 tháng đầu năm 2023". */
  readonly name: string;
}

const THOUSAND = 1000;

/** Fewer others than this have no typical value. */
const LEAST_DISTRICTS = 3;

/** Figures against an earlier period, the plan, or other units that report. A missing figure fails nothing, on either side. */
export function compareHistory(rule: HistoryRule, scope: HistoryScope): readonly Violation[] {
  return rule.of.flatMap((ref): readonly Violation[] => {
    const now = termOf(ref, scope);
    const base = baseOf(ref, rule.kind === "neverBelow" ? "lastPeriod" : rule.against, scope);
    if (!now || !base || !fails(rule, now.value, base.term.value, isLaterInYear(scope))) return [];
    return [
      {
        found: `${termText(now)}; ${base.name} ${exactText(base.term.value, base.term.unit)}`,
        expected: expectationOf(rule, base),
        places: [...now.places, ...base.term.places],
      },
    ];
  });
}

function fails(rule: HistoryRule, now: Decimal, base: Decimal, laterInYear: boolean): boolean {
  switch (rule.kind) {
    case "neverBelow":
      return now.lt(base) && (!rule.sameYear || laterInYear);
    case "jump":
      return !base.eq(0) && now.minus(base).abs().times(100).gt(base.abs().times(rule.percent));
    case "frozen":
      return !now.eq(0) && now.eq(base);
    case "slipOfThousand":
      return isThousandfold(now, base, rule.factor) || isThousandfold(base, now, rule.factor);
  }
}

function isThousandfold(large: Decimal, small: Decimal, factor: number): boolean {
  const expected = small.times(THOUSAND);
  return small.gt(0) && large.times(factor).gte(expected) && large.lte(expected.times(factor));
}

function expectationOf(rule: HistoryRule, { term, name }: Base): string {
  const base = exactText(term.value, term.unit);
  switch (rule.kind) {
    case "neverBelow":
      return `số lũy kế không nhỏ hơn ${base} của ${name}`;
    case "jump":
      return `tăng, giảm không quá ${exactText(new Decimal(rule.percent), "%")} so với ${base} của ${name}`;
    case "frozen":
      return `số của kỳ này, khác số của ${name}`;
    case "slipOfThousand":
      return `cùng cỡ với ${base} của ${name}; có thể đã gõ lệch 1.000 lần`;
  }
}

const isLaterInYear = ({ measured, lastPeriod }: HistoryScope): boolean =>
  lastPeriod?.period.year === measured.period.year;

function baseOf(ref: FigureRef, against: Baseline, scope: HistoryScope): Base | undefined {
  if (against === "otherDistricts") return medianOf(ref, scope);
  if (against === "plan") return named(termOf(`plan:${ref}`, scope), "kế hoạch");
  const earlier = scope[against];
  return earlier && named(termOf(ref, { ...scope, measure: earlier.measure }), `kỳ ${earlier.period.name}`);
}

const named = (term: Term | undefined, name: string): Base | undefined => term && { term, name };

/** The middle of what the other units report, zeros apart. */
function medianOf(ref: FigureRef, scope: HistoryScope): Base | undefined {
  const { unit, measure } = scope;
  const of = reported.get(measure) ?? new Map<FigureRef, ReportedValues>();
  reported.set(measure, of);
  const known = of.get(ref) ?? reportedValues(ref, scope);
  of.set(ref, known);
  const own = unit === undefined ? undefined : known.places.get(unit);
  const count = known.codes.length - (own === undefined ? 0 : 1);
  if (count < LEAST_DISTRICTS) return undefined;
  const middle = Math.floor((count - 1) / 2);
  const code = known.codes[own !== undefined && own <= middle ? middle + 1 : middle]!;
  const term = termOf(ref, { ...scope, unit: code });
  return term && { term: { ...term, places: [] }, name: `mức giữa của ${reportersWord(scope)} khác` };
}

/** Codes of the units that report more than zero, from the least to the most, and where each stands. */
interface ReportedValues {
  readonly codes: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

/** Each of thousands of units is held against the others: their values are put in order once. */
const reported = new WeakMap<Measure, Map<FigureRef, ReportedValues>>();

function reportedValues(ref: FigureRef, { measure, measured }: HistoryScope): ReportedValues {
  const codes = reportersOf(measured.register)
    .map(({ code }) => ({ code, figure: measure(ref, code) }))
    .flatMap(({ code, figure }) => (isHole(figure) || figure.value.lte(0) ? [] : [{ code, value: figure.value }]))
    .sort((left, right) => left.value.cmp(right.value))
    .map(({ code }) => code);
  return { codes, places: new Map(codes.map((code, place) => [code, place])) };
}
