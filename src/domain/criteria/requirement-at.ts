import type { IsoDate } from "../text/iso-date.ts";
import type { CriteriaIndicator, CriteriaSet, Part, Requirement, Version } from "./criteria.ts";
import { inForceOn } from "./in-force.ts";

/** What a number of a set asks for on a day, by the version in force. */
export interface RequirementAt extends Pick<Part, "name" | "unit" | "requirement"> {
  readonly version: Version;
}

/** The indicators that a set judges, preconditions first. */
const indicatorsIn = ({ preconditions, criteria }: CriteriaSet): readonly CriteriaIndicator[] => [
  ...preconditions,
  ...criteria.flatMap(({ indicators }) => indicators),
];

/**
 * The requirement under a number of a set that is in force, in the version of a day; parts of a compound one are numbered
 * after it, from 1 (`P4.1`). Nothing where it is set elsewhere, not known, or not set yet.
 */
export function requirementAt(set: CriteriaSet, number: string, day: IsoDate): RequirementAt | undefined {
  for (const indicator of indicatorsIn(set)) {
    if (number !== indicator.number && !number.startsWith(`${indicator.number}.`)) continue;
    const version = inForceOn(indicator.versions, day);
    const found = version?.requirement
      ? partOf(indicator, version.requirement, number.slice(indicator.number.length))
      : undefined;
    if (version && found) return { ...found, version };
  }
  return undefined;
}

type Named = Pick<Part, "name" | "unit">;

function partOf({ name, unit }: Named, requirement: Requirement, suffix: string): Part | undefined {
  if (suffix === "") return { name, unit, requirement };
  const [, index = "", rest = ""] = /^\.(\d+)(.*)$/.exec(suffix) ?? [];
  const part = "requirements" in requirement ? requirement.requirements[Number(index) - 1] : undefined;
  return part && partOf(part, part.requirement, rest);
}
