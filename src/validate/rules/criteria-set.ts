import * as z from "zod";
import type { CriteriaIndicator, CriteriaSet, Part, Requirement } from "../../domain/criteria/criteria.ts";
import type { DataSource } from "./data-source.ts";
import { checkRules, type RuleProblem, refuseRules, ruleDate, ruleObject, ruleProblem, ruleText } from "./rule-data.ts";

const basis = ruleObject({ document: ruleText, clause: ruleText });
const group = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/);

const requirement: z.ZodType<Requirement> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    ruleObject({ kind: z.enum(["atLeast", "atMost"]), thresholds: z.record(group, z.number().nullable()) }),
    ruleObject({
      kind: z.literal("atLeastByYear"),
      thresholds: z.record(group, z.record(z.string().regex(/^20\d\d$/), z.number())),
    }),
    ruleObject({ kind: z.literal("isTrue") }),
    ruleObject({ kind: z.literal("oneOf"), values: z.array(ruleText).min(1) }),
    ruleObject({ kind: z.enum(["allOf", "anyOf"]), requirements: z.array(part).min(1) }),
  ]),
);

const part: z.ZodType<Part> = ruleObject({
  name: ruleText,
  unit: z.string(),
  measure: ruleText.optional(),
  requirement,
});

const version = ruleObject({
  effectiveFrom: ruleDate,
  basis,
  status: z.enum(["confirmed", "unverified", "provincial", "unknown"]),
  requirement: requirement.nullable(),
  source: ruleText.optional(),
  note: ruleText.optional(),
});

const indicator = ruleObject({
  number: ruleText,
  name: ruleText,
  unit: z.string(),
  measure: ruleText.optional(),
  ifAny: z.boolean().optional(),
  versions: z.array(version).min(1),
});

/** Shape of a file of `data/criteria`, for editors too (`data/schemas`). */
export const criteriaSetFile: z.ZodType<CriteriaSet> = ruleObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: ruleText,
  title: ruleText,
  appliesTo: z.array(z.enum(["province", "ruralDistrict", "town", "city", "commune", "ward", "township"])),
  effectiveFrom: ruleDate,
  effectiveUntil: ruleDate.optional(),
  basis,
  groups: z.array(group).min(1),
  complete: z.boolean(),
  preconditions: z.array(indicator),
  criteria: z.array(
    ruleObject({
      number: ruleText,
      name: ruleText,
      shortName: ruleText.optional(),
      indicators: z.array(indicator).min(1),
    }),
  ),
});

/** The criteria sets of a workspace. Throws `CannotRun` with every defect of every file. */
export function criteriaSets(sources: readonly DataSource[]): readonly CriteriaSet[] {
  const sets: CriteriaSet[] = [];
  const problems: RuleProblem[] = [];
  for (const source of sources) {
    const result = checkRules(criteriaSetFile, source);
    if (isProblems(result)) problems.push(...result);
    else {
      problems.push(...contradictions(result, source));
      if (sets.some((set) => set.id === result.id))
        problems.push(ruleProblem(source, ["id"], `mã "${result.id}" đã dùng`));
      sets.push(result);
    }
  }
  return problems.length > 0 ? refuseRules(problems) : sets;
}

const isProblems = (result: CriteriaSet | readonly RuleProblem[]): result is readonly RuleProblem[] =>
  Array.isArray(result);

/** What the shape alone cannot say: order of dates, unique numbers, status against requirement, known groups. */
function contradictions(set: CriteriaSet, source: DataSource): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const say = (path: readonly (string | number)[], message: string): void => {
    problems.push(ruleProblem(source, path, message));
  };
  if (set.effectiveUntil !== undefined && set.effectiveUntil <= set.effectiveFrom) {
    say(["effectiveUntil"], "ngày hết hiệu lực phải sau ngày có hiệu lực");
  }
  const numbers = new Set<string>();
  const check = (item: CriteriaIndicator, path: readonly (string | number)[]): void => {
    if (numbers.has(item.number)) say([...path, "number"], `số "${item.number}" đã dùng`);
    numbers.add(item.number);
    item.versions.forEach((one, index) => {
      const at = [...path, "versions", index];
      const before = item.versions[index - 1];
      if (before && before.effectiveFrom >= one.effectiveFrom)
        say([...at, "effectiveFrom"], "các mức phải xếp theo ngày hiệu lực tăng dần");
      if (one.effectiveFrom < set.effectiveFrom)
        say([...at, "effectiveFrom"], "ngày hiệu lực của mức sớm hơn của bộ tiêu chí");
      const needed = one.status === "confirmed" || one.status === "unverified";
      if (needed !== (one.requirement !== null)) {
        say(
          [...at, "requirement"],
          needed
            ? `trạng thái ${one.status} phải có mức yêu cầu`
            : `trạng thái ${one.status} không được có mức yêu cầu`,
        );
      }
      for (const name of groupsOf(one.requirement)) {
        if (!set.groups.includes(name)) say([...at, "requirement"], `nhóm "${name}" không có trong groups`);
      }
    });
  };
  set.preconditions.forEach((item, index) => {
    check(item, ["preconditions", index]);
  });
  const criteria = new Set<string>();
  set.criteria.forEach((criterion, index) => {
    if (criteria.has(criterion.number)) say(["criteria", index, "number"], `số "${criterion.number}" đã dùng`);
    criteria.add(criterion.number);
    criterion.indicators.forEach((item, place) => {
      check(item, ["criteria", index, "indicators", place]);
    });
  });
  return problems;
}

function groupsOf(requirement: Requirement | null): readonly string[] {
  if (requirement === null) return [];
  if ("requirements" in requirement) return requirement.requirements.flatMap((one) => groupsOf(one.requirement));
  return "thresholds" in requirement ? Object.keys(requirement.thresholds) : [];
}
