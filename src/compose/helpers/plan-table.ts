import { bearersIn, namesakeIn } from "../../domain/figures/asked.ts";
import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { Decimal } from "../../domain/text/decimal.ts";
import type { Call, Helper } from "../core/helper.ts";
import { figureParts, nameParts } from "../core/print.ts";
import { markdownTable, ordinal } from "../tables/markdown-table.ts";

/**
 * Results from January on against the year's plan: one row per indicator that has a plan, with its unit, plan, result, and the
 * result in per cent of the plan. The options are the words of the header.
 */
export const planTable: Helper = {
  params: ["figure"],
  rest: "figure",
  options: { number: "words", name: "words", unit: "words", plan: "words", actual: "words", progress: "words" },
  required: ["number", "name", "unit", "plan", "actual", "progress"],
  yields: { kind: "printed" },
  ownLine: true,
  columns: () => 6,
  run: (call) => {
    const { number, name, unit, plan, actual, progress } = call.options;
    const head = [number, name, unit, plan, actual, progress].map(String);
    const align = [":-:", ":--", ":-:", "--:", "--:", "--:"];
    return markdownTable([head, align, ...current(call).map((ref, index) => row(call, ref, index + 1))]);
  },
};

/** A line that the period does not have is left out. */
const current = ({ params, composition: { view } }: Call): readonly string[] =>
  params.map(String).filter((ref) => {
    const indicator = view.indicators.get(ref);
    return indicator === undefined || bearersIn(indicator, view.period, view.indicators).length > 0;
  });

/** Stands where nothing was planned, and so nothing can be held against it, and where the year began on other land. */
const NO_PLAN = "-";

function row(call: Call, ref: string, position: number): readonly string[] {
  const { view, ledger } = call.composition;
  const named = view.indicators.get(ref);
  if (!named) throw new CannotRun(`bảng kế hoạch chỉ dùng được chỉ tiêu, không dùng "${ref}".`);
  const indicator = namesakeIn(named, view.period, view.indicators);
  const plan = view.figure(`plan:${ref}`);
  const actual = view.figure(`year:${ref}`);
  const beside = (mark: Figure | Hole) => (isHole(mark) ? [] : [mark.value]);
  const print = (figure: Figure | Hole, marks: readonly Decimal[] = []) =>
    ledger.print(figureParts(call.composition, figure, { unit: false, beside: marks }));
  const isOther = isHole(actual) && actual.incomparable === true;
  const held = () => (isHole(plan) || !plan.value.eq(0) ? print(progressOf(call, ref, plan, actual)) : NO_PLAN);
  return [
    ordinal(call, position),
    ledger.print(nameParts(ledger, indicator.name)),
    ledger.print(nameParts(ledger, indicator.unit)),
    print(plan),
    isOther ? NO_PLAN : print(actual, beside(plan)),
    isOther ? NO_PLAN : held(),
  ];
}

/** The dictionary's own indicator of progress, so that text and table print alike; else the ratio with one decimal. */

function progressOf(
  { composition: { view } }: Call,
  ref: string,
  plan: Figure | Hole,
  actual: Figure | Hole,
): Figure | Hole {
  for (const { id, formula } of view.indicators.values()) {
    if (
      formula &&
      "ratio" in formula &&
      formula.ratio[0].replace("year:", "") === ref &&
      formula.ratio[1] === `plan:${ref}`
    ) {
      return view.figure(id);
    }
  }
  if (isHole(plan)) return plan;
  if (isHole(actual)) return actual;
  const id = `progress:${ref}`;
  const label = `Tỷ lệ so với kế hoạch: ${actual.label}`;
  const value: Decimal = actual.value.times(100).div(plan.value);
  return {
    id,
    label,
    value,
    unit: "%",
    format: { decimals: 1, trimZeros: true, padded: false, scale: 1 },
    trace: { kind: "operation", operation: "ratio", inputs: [actual, plan] },
  };
}
