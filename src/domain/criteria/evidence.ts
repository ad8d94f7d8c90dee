import { type Figure, isHole } from "../figures/figure.ts";
import type { CellPlace } from "../workbook/cell.ts";
import type { Assessment, Judgement } from "./criteria.ts";

/** Cells that a judgement rests on, or that should have held its value; each once. */
export function evidenceOf(judgement: Judgement): readonly CellPlace[] {
  const { measured, selfAssessed, appraised, parts } = judgement;
  const places = [
    ...[appraised, selfAssessed].flatMap((word) => (word ? [word.place] : [])),
    ...(measured === undefined ? [] : isHole(measured) ? measured.places : cellsOf(measured)),
    ...parts.flatMap(evidenceOf),
  ];
  return [...new Map(places.map((place) => [`${place.file}!${place.sheet}!${place.address}`, place])).values()];
}

/** Whether anything is known of the unit under this set: a value, or somebody's word. */
export const isAssessed = ({ preconditions, criteria }: Assessment): boolean =>
  [...preconditions, ...criteria].some(isKnown);

/** Whether all that is known is what the unit says of itself: no threshold judges and no department has looked. */
export const isSelfAssessedAlone = (assessment: Assessment): boolean =>
  isAssessed(assessment) && ![...assessment.preconditions, ...assessment.criteria].some(isChecked);

const isChecked = ({ ground, parts }: Judgement): boolean =>
  ground === "computed" || ground === "appraised" || parts.some(isChecked);

const isKnown = ({ measured, selfAssessed, appraised, parts }: Judgement): boolean =>
  selfAssessed !== undefined ||
  appraised !== undefined ||
  (measured !== undefined && !isHole(measured)) ||
  parts.some(isKnown);

/** Cells at the leaves of a figure's trail. */
export function cellsOf({ trace }: Figure): readonly CellPlace[] {
  if (trace.kind === "cell") return [trace.place];
  if (trace.kind === "count") return trace.places;
  return trace.kind === "operation" ? trace.inputs.flatMap(cellsOf) : [];
}
