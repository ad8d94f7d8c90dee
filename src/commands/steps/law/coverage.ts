import type { CriteriaIndicator, CriteriaSet, Requirement, Version } from "../../../domain/criteria/criteria.ts";
import { inForceOn } from "../../../domain/criteria/in-force.ts";
import type { ThresholdStatus } from "../../../domain/figures/figure.ts";
import type { IsoDate } from "../../../domain/text/iso-date.ts";
import { thresholdOf } from "../../../evaluate/criteria/threshold.ts";

/** One indicator of a set as it stands on a day for an office's region. */
export interface CoveredIndicator {
  readonly indicator: CriteriaIndicator;
  readonly version: Version;
  /** `confirmed` judges; a confirmed version without a number for the region is `unknown` here. */
  readonly status: ThresholdStatus;
}

export interface SetCoverage {
  readonly set: CriteriaSet;
  readonly counts: Readonly<Record<ThresholdStatus, number>>;
  /** What does not judge: first what a look into the signed copy settles, last what nobody knows; else in the law's order. */
  readonly missing: readonly CoveredIndicator[];
  /** Indicators whose present threshold the office read itself. */
  readonly own: number;
}

const FIRST: readonly ThresholdStatus[] = ["unverified", "provincial", "unknown"];

/** How much of a set judges on a day in a region. Versions that are not in force yet are not counted. */
export function coverageOf(set: CriteriaSet, day: IsoDate, region: string): SetCoverage {
  const all = [...set.preconditions, ...set.criteria.flatMap(({ indicators }) => indicators)];
  const covered = all.flatMap((indicator): readonly CoveredIndicator[] => {
    const version = inForceOn(indicator.versions, day);
    return version ? [{ indicator, version, status: statusFor(version, region, day) }] : [];
  });
  const of = (status: ThresholdStatus) => covered.filter((one) => one.status === status);
  return {
    set,
    counts: {
      confirmed: of("confirmed").length,
      unverified: of("unverified").length,
      provincial: of("provincial").length,
      unknown: of("unknown").length,
    },
    missing: FIRST.flatMap(of),
    own: covered.filter(({ version }) => version.readers !== undefined).length,
  };
}

const statusFor = ({ status, requirement }: Version, region: string, day: IsoDate): ThresholdStatus =>
  status === "confirmed" && requirement !== null && !isKnown(requirement, region, day) ? "unknown" : status;

const isKnown = (requirement: Requirement, region: string, day: IsoDate): boolean =>
  "requirements" in requirement
    ? requirement.requirements.every((part) => isKnown(part.requirement, region, day))
    : !("thresholds" in requirement) || thresholdOf(requirement, region, day) !== undefined;
