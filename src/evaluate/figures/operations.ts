import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import { Decimal, quotient } from "../../domain/text/decimal.ts";

type Operation = (values: readonly Decimal[], indicator: Indicator, inputs: readonly Figure[]) => Decimal | undefined;

const smallest = (values: readonly Decimal[]) => values.reduce((least, value) => (value.lt(least) ? value : least));
const largest = (values: readonly Decimal[]) => values.reduce((most, value) => (value.gt(most) ? value : most));

/** The closed list of arithmetic operations; `undefined` is a division by zero. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  sum: (values) => values.reduce((total, value) => total.plus(value), new Decimal(0)),
  difference: ([from, what]) => from!.minus(what!),
  /** A factor in % is a part of the whole: 20 % × 10 is 2. */
  product: (values, _, inputs) =>
    values.reduce((all, value, index) => all.times(value).div(inputs[index]!.unit === "%" ? 100 : 1), new Decimal(1)),
  ratio: ([numerator, denominator], indicator) =>
    denominator!.eq(0)
      ? undefined
      : quotient(indicator.unit === "%" ? numerator!.times(100) : numerator!, denominator!),
  ceiling: ([value]) => value!.round(0, 3),
  minimum: smallest,
  maximum: largest,
};

/** A figure computed from others. Any missing input makes it a hole that names every missing cell. */
export function operate(
  operation: string,
  inputs: readonly (Figure | Hole)[],
  indicator: Indicator,
  id: string,
): Figure | Hole {
  const label = indicator.name;
  const holes = inputs.filter(isHole);
  if (holes.length > 0) return { id, label, ...missingOf(holes) };
  const figures = inputs as readonly Figure[];
  const value = OPERATIONS[operation]!(
    figures.map((figure) => figure.value),
    indicator,
    figures,
  );
  if (!value) return { id, label, reason: `mẫu số "${figures[1]!.label}" bằng 0`, places: [], noSubject: true };
  const qualifier = commonQualifier(figures, operation);
  return {
    id,
    label,
    value,
    unit: indicator.unit,
    format: indicator.format,
    trace: { kind: "operation", operation, inputs: figures },
    ...(qualifier ? { qualifier } : {}),
  };
}

/** Why what is computed of missing parts is missing, and every cell that would be needed. */
const missingOf = (holes: readonly Hole[]): Pick<Hole, "reason" | "places" | "incomparable"> => ({
  reason: holes[0]!.reason,
  places: holes.flatMap((hole) => hole.places),
  ...(holes.some(({ incomparable }) => incomparable) ? { incomparable: true } : {}),
});

/** A total of approximate parts is approximate in the same way; different words on the parts say nothing of the total. */
function commonQualifier(figures: readonly Figure[], operation: string): string | undefined {
  if (operation !== "sum") return undefined;
  const words = new Set(figures.flatMap((figure) => figure.qualifier ?? []));
  return words.size === 1 ? [...words][0] : undefined;
}
