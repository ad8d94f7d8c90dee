import type { CriteriaIndicator, CriteriaSet, Requirement, Version } from "./criteria.ts";

/** How a line's value is compared; `open` where the law's requirement is not known. */
export type ComparisonKind = Exclude<Requirement["kind"], "allOf" | "anyOf"> | "open";

/** One value that a version asks for: what two officers read in the signed copy. */
export interface ThresholdLine {
  /** "17.1@2022-03-08.2/north-central-coast/2024": indicator, day, part, group, year. */
  readonly key: string;
  readonly indicator: CriteriaIndicator;
  readonly version: Version;
  /** Positions of the part from 0, outermost first; empty for a requirement without parts. */
  readonly part: readonly number[];
  readonly name: string;
  readonly unit: string;
  readonly kind: ComparisonKind;
  readonly group: string;
  readonly year?: string;
  /** The value at present: a number, or levels; absent where it is not known. */
  readonly value?: number | readonly string[];
}

/** The group that holds for all. */
export const ALL_GROUPS = "default";

/** Every value that the versions of a set ask for, for the groups that an office has to do with; in the order of the law. */
export function thresholdLines(set: CriteriaSet, groups: readonly string[]): readonly ThresholdLine[] {
  const own = set.groups.filter((group) => groups.includes(group));
  return [...set.preconditions, ...set.criteria.flatMap(({ indicators }) => indicators)].flatMap((indicator) =>
    indicator.versions.flatMap((version) =>
      leavesOf({ indicator, version, part: [], name: indicator.name, unit: indicator.unit }, version.requirement, own),
    ),
  );
}

type Subject = Pick<ThresholdLine, "indicator" | "version" | "part" | "name" | "unit">;

function leavesOf(subject: Subject, requirement: Requirement | null, own: readonly string[]): readonly ThresholdLine[] {
  const line = (group: string, more: Pick<ThresholdLine, "kind"> & Partial<ThresholdLine>): ThresholdLine => ({
    ...subject,
    ...more,
    group,
    key: keyOf(subject, group, more.year),
  });
  if (requirement === null) return [ALL_GROUPS, ...own.filter(isOwn)].map((group) => line(group, { kind: "open" }));
  switch (requirement.kind) {
    case "allOf":
    case "anyOf":
      return requirement.requirements.flatMap(({ name, unit, requirement: inner }, index) =>
        leavesOf({ ...subject, part: [...subject.part, index], name, unit }, inner, own),
      );
    case "isTrue":
      return [line(ALL_GROUPS, { kind: requirement.kind })];
    case "oneOf":
      return [line(ALL_GROUPS, { kind: requirement.kind, value: requirement.values })];
    case "atLeastByYear":
      return asked(requirement.thresholds, own).flatMap((group) =>
        Object.entries(requirement.thresholds[group] ?? {}).map(([year, value]) =>
          line(group, { kind: requirement.kind, year, value }),
        ),
      );
    default:
      return asked(requirement.thresholds, own).map((group) => {
        const value = requirement.thresholds[group];
        return line(group, { kind: requirement.kind, ...(typeof value === "number" ? { value } : {}) });
      });
  }
}

const isOwn = (group: string): boolean => group !== ALL_GROUPS;

/** The groups with a value of their own, and all together where that is known or nothing else is. */
function asked(thresholds: Readonly<Record<string, unknown>>, own: readonly string[]): readonly string[] {
  const named = own.filter((group) => isOwn(group) && Object.hasOwn(thresholds, group));
  const all = thresholds[ALL_GROUPS];
  if (all !== undefined && all !== null) return [ALL_GROUPS, ...named];
  if (named.length > 0) return named;
  const regions = own.filter(isOwn);
  return regions.length > 0 ? regions : [ALL_GROUPS];
}

const keyOf = ({ indicator, version, part }: Subject, group: string, year?: string): string =>
  [
    [`${indicator.number}@${version.effectiveFrom}`, ...part.map((index) => index + 1)].join("."),
    group,
    ...(year === undefined ? [] : [year]),
  ].join("/");
