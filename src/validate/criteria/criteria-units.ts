import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { criteriaColumns } from "../../domain/criteria/criteria-columns.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { DataSource } from "../rules/data-source.ts";
import { unlistedUnit } from "../rules/indicator-defects.ts";
import type { NumberKinds } from "../rules/number-kinds.ts";
import { ruleFinding } from "../rules/rule-finding.ts";
import { indicatorsOf } from "./criteria-set.ts";

/** Units in which officers type numbers of a set, and `data/number-kinds.yaml` does not list: each at its first indicator. */
export function criteriaUnitFindings(set: CriteriaSet, source: DataSource, kinds: NumberKinds): readonly Finding[] {
  const typed = criteriaColumns(set).flatMap(({ takesNumber, unit }) => (takesNumber ? [unit] : []));
  return [...new Set(typed)]
    .filter((unit) => !kinds.has(unit))
    .map((unit) => {
      const [, path = []] = indicatorsOf(set).find(([indicator]) => indicator.unit === unit) ?? [];
      const at = [...path, "unit"];
      return { ...ruleFinding("rules/unknown-measure", source, at, unlistedUnit(unit, kinds)), severity: "warning" };
    });
}
