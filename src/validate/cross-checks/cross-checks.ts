import * as z from "zod";
import type { CrossCheck, FigureCheck, RowCheck } from "../../domain/figures/cross-check.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { DataSource } from "../rules/data-source.ts";
import type { Forms } from "../rules/forms.ts";
import {
  checkRules,
  type RuleProblem,
  refuseRules,
  ruleDate,
  ruleObject,
  ruleProblem,
  ruleText,
} from "../rules/rule-data.ts";
import { figureProblems } from "./figure-cross-checks.ts";
import { rowProblems } from "./row-cross-checks.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const ref = z.string().regex(/^(plan:)?[a-z0-9]+(-[a-z0-9]+)*$/);
const refs = z.array(ref).min(1);
const columns = z.array(id).min(1);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const where = z.record(z.string(), z.union([scalar, z.array(scalar).min(1)]));
const percent = z.number().min(0);
const earlier = z.enum(["lastPeriod", "sameLastYear"]);
const when = ruleObject({ column: id, is: z.enum(["period", "untilEnd", "validAtEnd", "year"]) });

const frame = { id, severity: z.enum(["error", "warning", "info"]), message: ruleText, fix: ruleText };
const figures = { ...frame, scope: z.enum(["province", "district"]) };
const rows = { ...frame, scope: z.literal("row"), of: id, where: where.default({}) };
const other = ruleObject({ of: id, where: where.default({}) });
const limit = z.union([z.enum(["periodStart", "periodEnd"]), ruleDate]);

const figureCheck: z.ZodType<FigureCheck> = z.discriminatedUnion("kind", [
  ruleObject({ ...figures, kind: z.literal("partsOfTotal"), parts: refs, total: ref }),
  ruleObject({ ...figures, kind: z.literal("atMost"), parts: refs, whole: ref }),
  ruleObject({
    ...figures,
    kind: z.literal("shareWithinBounds"),
    of: refs,
    min: z.number().default(0),
    max: z.number().default(100),
  }),
  ruleObject({ ...figures, kind: z.literal("sameValue"), figures: z.array(ref).min(2) }),
  ruleObject({
    ...figures,
    scope: z.literal("province"),
    kind: z.literal("sumOfDistricts"),
    provincial: ref,
    districts: ref,
    tolerance: percent.default(0),
  }),
  ruleObject({
    ...figures,
    kind: z.literal("countOfRows"),
    figure: ref,
    relation: z.enum(["equal", "atMost", "atLeast"]),
    rows: ruleObject({
      of: id,
      where: where.default({}),
      when: when.exactOptional(),
      distinct: z.string().exactOptional(),
    }),
  }),
  ruleObject({ ...figures, kind: z.literal("neverBelow"), of: refs, sameYear: z.boolean().default(false) }),
  ruleObject({ ...figures, kind: z.literal("jump"), of: refs, percent: percent.positive(), against: earlier }),
  ruleObject({ ...figures, kind: z.literal("frozen"), of: refs, against: earlier }),
  ruleObject({
    ...figures,
    kind: z.literal("slipOfThousand"),
    of: refs,
    against: z.enum(["lastPeriod", "sameLastYear", "plan", "otherDistricts"]),
    factor: z.number().min(1).lt(30).default(3),
  }),
]);

const rowCheck: z.ZodType<RowCheck> = z.discriminatedUnion("kind", [
  ruleObject({ ...rows, kind: z.literal("atMost"), parts: columns, whole: id }),
  ruleObject({
    ...rows,
    kind: z.literal("dateWithin"),
    column: id,
    from: limit.exactOptional(),
    until: limit.exactOptional(),
  }),
  ruleObject({ ...rows, kind: z.literal("dateOrder"), earlier: id, later: id }),
  ruleObject({
    ...rows,
    kind: z.literal("validity"),
    from: id,
    until: id,
    months: z.int().positive(),
    days: z.int().min(0).default(0),
  }),
  ruleObject({ ...rows, kind: z.literal("uniqueRows"), columns }),
  ruleObject({ ...rows, kind: z.enum(["requiresRow", "excludesRow"]), other, same: columns }),
  ruleObject({ ...rows, kind: z.literal("forbiddenRow") }),
]);

// The scope first: kinds of one name say different things of figures and of rows.
const check = z.object({ scope: z.enum(["province", "district", "row"]) }).loose();

const file = ruleObject({ checks: z.array(check) });

/**
 * The cross-checks of a workspace (`data/cross-checks/*.yaml`, each `{ checks: [...] }`), in the order of files. Throws
 * `CannotRun` with every problem: unknown keys, kinds, figures, sheets, columns and choices, an id used twice, a check
 * that could never fail because nobody enters its figure in that scope.
 */
export function crossChecks(
  sources: readonly DataSource[],
  indicators: ReadonlyMap<string, Indicator>,
  forms: Forms,
): readonly CrossCheck[] {
  const problems: RuleProblem[] = [];
  const checks: CrossCheck[] = [];
  const ids = new Set<string>();
  for (const source of sources) {
    const listed = checkRules(file, source);
    if (!("checks" in listed)) {
      problems.push(...listed);
      continue;
    }
    for (const [index, { scope }] of listed.checks.entries()) {
      const path = ["checks", index];
      const parsed = oneCheck(scope, listed.checks[index], source, path);
      if (!("id" in parsed)) {
        problems.push(...parsed);
        continue;
      }
      const report = (at: readonly (string | number)[], message: string) =>
        problems.push(ruleProblem(source, [...path, ...at], message));
      if (ids.has(parsed.id)) report(["id"], `mã "${parsed.id}" đã dùng cho phép kiểm tra khác`);
      ids.add(parsed.id);
      if (parsed.scope === "row") rowProblems(parsed, forms, report);
      else figureProblems(parsed, indicators, forms, report);
      checks.push(parsed);
    }
  }
  return problems.length > 0 ? refuseRules(problems) : checks;
}

function oneCheck(scope: string, value: unknown, source: DataSource, path: readonly (string | number)[]) {
  const part: DataSource = { ...source, value, locate: (at) => source.locate([...path, ...at]) };
  return scope === "row" ? checkRules(rowCheck, part) : checkRules(figureCheck, part);
}
