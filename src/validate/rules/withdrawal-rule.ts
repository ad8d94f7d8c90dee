import * as z from "zod";
import type { CriteriaSet, WithdrawalRule } from "../../domain/criteria/criteria.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "./data-source.ts";
import { parseRules, refuseRules, ruleDate, ruleObject, ruleProblem, ruleText } from "./rule-data.ts";

const share = z.number().gt(0).max(100);

const schema: z.ZodType<WithdrawalRule> = ruleObject({
  basis: ruleObject({ document: ruleText, clause: ruleText }),
  effectiveFrom: ruleDate,
  status: z.enum(["confirmed", "unverified", "provincial", "unknown"]),
  share,
  shareWithKey: share,
  keyCriteria: z.record(ruleText, z.array(ruleText)),
  source: ruleText.optional(),
  note: ruleText.optional(),
});

/**
 * The rule of withdrawal, checked against the sets at hand; `ids` are all sets there are.
 * Throws `CannotRun` with every defect, its place and the nearest right name.
 */
export function withdrawalRule(
  source: DataSource,
  sets: readonly CriteriaSet[],
  ids: readonly string[],
): WithdrawalRule {
  const rule = parseRules(schema, source);
  const problems = Object.entries(rule.keyCriteria).flatMap(([id, numbers]) => {
    const path = ["keyCriteria", id];
    if (!ids.includes(id)) return [ruleProblem(source, path, `không có bộ tiêu chí "${id}".${suggestion(id, ids)}`)];
    const known = sets.find((set) => set.id === id)?.criteria.map((criterion) => criterion.number);
    return numbers.flatMap((number, index) =>
      known && !known.includes(number)
        ? [ruleProblem(source, [...path, index], `bộ tiêu chí "${id}" không có tiêu chí "${number}"`)]
        : [],
    );
  });
  return problems.length > 0 ? refuseRules(problems) : rule;
}
