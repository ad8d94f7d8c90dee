import type { CriteriaSet, Part, Requirement } from "../../domain/criteria/criteria.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "../rules/data-source.ts";
import { type RulePath, requireSound, ruleFinding } from "../rules/rule-finding.ts";
import { indicatorsOf } from "./criteria-set.ts";

type Dictionary = ReadonlyMap<string, Indicator>;

/** The indicators that a set measures by and the dictionary does not have, with their place and the nearest name. */
export function measureFindings(set: CriteriaSet, source: DataSource, indicators: Dictionary): readonly Finding[] {
  const unknown = ({ measure }: Pick<Part, "measure">, path: RulePath): readonly Finding[] =>
    measure === undefined || indicators.has(measure)
      ? []
      : [
          ruleFinding("rules/unknown-indicator", source, [...path, "measure"], {
            found: `không có chỉ tiêu số liệu "${measure}"`,
            expected: "mã một chỉ tiêu của data/indicators",
            ...nearestFix(measure, indicators.keys()),
          }),
        ];
  const inside = (requirement: Requirement | null, path: RulePath): readonly Finding[] =>
    requirement === null || !("requirements" in requirement)
      ? []
      : requirement.requirements.flatMap((part, index) => {
          const at = [...path, "requirements", index];
          return [...unknown(part, at), ...inside(part.requirement, [...at, "requirement"])];
        });
  return indicatorsOf(set).flatMap(([indicator, path]) => [
    ...unknown(indicator, path),
    ...indicator.versions.flatMap((version, index) =>
      inside(version.requirement, [...path, "versions", index, "requirement"]),
    ),
  ]);
}

/** The set. Throws `CannotRun` when it measures by what the dictionary does not have. */
export const requireMeasures = (set: CriteriaSet, source: DataSource, indicators: Dictionary): CriteriaSet =>
  requireSound({ value: set, findings: measureFindings(set, source, indicators) });
