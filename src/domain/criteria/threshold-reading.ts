import type { LegalBasis, ThresholdStatus } from "../figures/figure.ts";
import type { IsoDate } from "../text/iso-date.ts";
import type { CriteriaIndicator, CriteriaSet, Version } from "./criteria.ts";

/** Path of the readings of a set in a workspace; the national file of the set is never touched. */
export const readingsFile = (set: string): string => `${READINGS}/${set}.yaml`;

/** Folder of the readings. */
export const READINGS = "data/criteria-readings";

/** A dated version of one indicator as an office read it in its signed copy: it goes before the set's own of the same day. */
export interface ThresholdReading extends Version {
  /** Number of the indicator or precondition in its set. */
  readonly number: string;
}

/** What an office read of one set (`data/criteria-readings/<set>.yaml`). */
export interface SetReadings {
  readonly set: string;
  readonly readings: readonly ThresholdReading[];
}

/** A reading as the manifest of a document names it. */
export interface RecordedReading {
  readonly set: string;
  readonly number: string;
  readonly effectiveFrom: IsoDate;
  readonly basis: LegalBasis;
  readonly status: ThresholdStatus;
  readonly source?: string;
  readonly readers: readonly string[];
}

/** The set with what the office read: a version of the same day gives way, one of another day is added in its place. */
export function withReadings(set: CriteriaSet, { readings }: Pick<SetReadings, "readings">): CriteriaSet {
  const read = (indicator: CriteriaIndicator): CriteriaIndicator => {
    const own = readings.filter(({ number }) => number === indicator.number);
    if (own.length === 0) return indicator;
    const days = new Set(own.map(({ effectiveFrom }) => effectiveFrom));
    const versions = [
      ...indicator.versions.filter(({ effectiveFrom }) => !days.has(effectiveFrom)),
      ...own.map(({ number: _, ...version }) => version),
    ];
    return { ...indicator, versions: versions.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)) };
  };
  return {
    ...set,
    preconditions: set.preconditions.map(read),
    criteria: set.criteria.map((one) => ({ ...one, indicators: one.indicators.map(read) })),
  };
}

/** The readings within sets, in the order of the sets and the law. */
export const readingsIn = (sets: readonly CriteriaSet[]): readonly RecordedReading[] =>
  sets.flatMap(({ id, preconditions, criteria }) =>
    [...preconditions, ...criteria.flatMap((one) => one.indicators)].flatMap(({ number, versions }) =>
      versions.flatMap(({ effectiveFrom, basis, status, source, readers }) =>
        readers === undefined
          ? []
          : [{ set: id, number, effectiveFrom, basis, status, ...(source === undefined ? {} : { source }), readers }],
      ),
    ),
  );
