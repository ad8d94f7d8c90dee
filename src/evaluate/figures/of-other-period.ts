import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";

/**
 * A figure of another period beside this one's, and all that it is made of: this period's figures bear the same ids, and
 * a trail by id must not lead to their cells.
 */
export function ofOtherPeriod(prefix: string, figure: Figure): Figure;
export function ofOtherPeriod(prefix: string, figure: Figure | Hole): Figure | Hole;
export function ofOtherPeriod(prefix: string, figure: Figure | Hole): Figure | Hole {
  const id = prefix + figure.id;
  if (isHole(figure) || figure.trace.kind !== "operation") return { ...figure, id };
  const inputs = figure.trace.inputs.map((input) => ofOtherPeriod(prefix, input));
  return { ...figure, id, trace: { ...figure.trace, inputs } };
}
