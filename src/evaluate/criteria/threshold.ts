import type { Requirement, Version } from "../../domain/criteria/criteria.ts";
import type { Figure } from "../../domain/figures/figure.ts";
import { decimalOf } from "../../domain/text/decimal.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";

/** Where a threshold stands, for its trace and its label. */
export interface ThresholdPlace {
  readonly set: string;
  readonly number: string;
  readonly label: string;
  readonly unit: string;
  readonly version: Version;
}

/** The number that a requirement sets for a group on a day; `undefined` when it is no number or not known. */
export function thresholdOf(requirement: Requirement, group: string, date: IsoDate): number | undefined {
  if (requirement.kind === "atLeast" || requirement.kind === "atMost") {
    return valueFor(requirement.thresholds, group) ?? undefined;
  }
  if (requirement.kind === "atLeastByYear") return valueFor(requirement.thresholds, group)?.[date.slice(0, 4)];
  return undefined;
}

/** A group that is named and null is not known; it does not fall back to "default". */
const valueFor = <T>(thresholds: Readonly<Record<string, T>>, group: string): T | undefined =>
  Object.hasOwn(thresholds, group) ? thresholds[group] : thresholds.default;

export const figureOf = (value: number, place: ThresholdPlace): Figure => ({
  id: `threshold:${place.set}/${place.number}`,
  label: place.label,
  value: decimalOf(value),
  unit: place.unit,
  format: { decimals: 2, trimZeros: true, padded: false, scale: 1 },
  trace: {
    kind: "threshold",
    set: place.set,
    indicator: place.number,
    effectiveFrom: place.version.effectiveFrom,
    basis: place.version.basis,
    status: place.version.status,
  },
});
