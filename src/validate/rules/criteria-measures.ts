import type { CriteriaIndicator, CriteriaSet, Part, Requirement } from "../../domain/criteria/criteria.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "./data-source.ts";
import { type RuleProblem, refuseRules, ruleProblem } from "./rule-data.ts";

type Path = readonly (string | number)[];

/** Refuses a set that measures by an indicator which the dictionary does not have, with its place and the nearest name. */
export function requireMeasures(
  set: CriteriaSet,
  source: DataSource,
  indicators: ReadonlyMap<string, Indicator>,
): CriteriaSet {
  const problems: RuleProblem[] = [];
  const check = ({ measure }: Pick<Part, "measure">, path: Path): void => {
    if (measure === undefined || indicators.has(measure)) return;
    const hint = suggestion(measure, indicators.keys());
    problems.push(ruleProblem(source, [...path, "measure"], `không có chỉ tiêu số liệu "${measure}".${hint}`));
  };
  const visit = (requirement: Requirement | null, path: Path): void => {
    if (requirement === null || !("requirements" in requirement)) return;
    for (const [index, part] of requirement.requirements.entries()) {
      const at = [...path, "requirements", index];
      check(part, at);
      visit(part.requirement, [...at, "requirement"]);
    }
  };
  const visitIndicator = (indicator: CriteriaIndicator, path: Path): void => {
    check(indicator, path);
    for (const [index, version] of indicator.versions.entries()) {
      visit(version.requirement, [...path, "versions", index, "requirement"]);
    }
  };
  for (const [index, one] of set.preconditions.entries()) visitIndicator(one, ["preconditions", index]);
  for (const [index, criterion] of set.criteria.entries()) {
    for (const [place, one] of criterion.indicators.entries()) {
      visitIndicator(one, ["criteria", index, "indicators", place]);
    }
  }
  return problems.length > 0 ? refuseRules(problems) : set;
}
