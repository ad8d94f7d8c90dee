import * as z from "zod";
import type { CrossCheck, FigureCrossCheck, RowCrossCheck } from "../../domain/figures/cross-check.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Finding, Outcome } from "../../domain/findings/finding.ts";
import type { Forms } from "../../domain/workbook/form.ts";
import { listSheets } from "../forms/forms.ts";
import type { DataSource } from "../rules/data-source.ts";
import { datedObject } from "../rules/dated-object.ts";
import type { Say } from "../rules/row-filter.ts";
import {
  ruleId as id,
  keptAs,
  keptRules,
  type Late,
  late,
  readRules,
  ruleDate,
  ruleObject,
  rulePattern,
  ruleText,
} from "../rules/rule-data.ts";
import { requireSound, ruleFinding, type SoundPart } from "../rules/rule-finding.ts";
import { figureDefects } from "./figure-cross-checks.ts";
import { rowDefects } from "./row-cross-checks.ts";

const ref = late(() => rulePattern(/^(plan:)?[a-z0-9]+(-[a-z0-9]+)*$/, "mã chỉ tiêu hoặc plan:mã chỉ tiêu"));
const refs = late(() => z.array(ref()).min(1));
const columns = late(() => z.array(id).min(1));
const scalar = late(() => z.union([z.string(), z.number(), z.boolean()]));
const where = late(() => z.record(z.string(), z.union([scalar(), z.array(scalar()).min(1)])));
const percent = late(() => z.number().min(0));
const earlier = late(() => z.enum(["lastPeriod", "sameLastYear"]));
const when = late(() =>
  ruleObject({ column: id, is: z.enum(["period", "untilEnd", "earlierYears", "validAtEnd", "year"]) }),
);

const words = () => ({
  id,
  severity: z.enum(["error", "warning", "info"]),
  reporting: z.enum(["district", "commune"]).exactOptional(),
  message: ruleText,
  fix: ruleText,
});
const figures = () => ({ ...words(), scope: z.enum(["province", "district"]) });
const rows = () => ({ ...words(), scope: z.literal("row"), of: id, where: where().default({}) });
const other = late(() => ruleObject({ of: id, where: where().default({}) }));
const limit = late(() => z.union([z.enum(["periodStart", "periodEnd"]), ruleDate]));

const figureCrossCheck: Late<z.ZodType<FigureCrossCheck>> = late(() =>
  z.discriminatedUnion("kind", [
    datedObject({ ...figures(), kind: z.literal("partsOfTotal"), parts: refs(), total: ref() }),
    datedObject({ ...figures(), kind: z.literal("atMost"), parts: refs(), whole: ref() }),
    datedObject({
      ...figures(),
      kind: z.literal("shareWithinBounds"),
      of: refs(),
      min: z.number().default(0),
      max: z.number().default(100),
    }),
    datedObject({ ...figures(), kind: z.literal("sameValue"), figures: z.array(ref()).min(2) }),
    datedObject({
      ...figures(),
      scope: z.literal("province"),
      kind: z.literal("sumOfDistricts"),
      provincial: ref(),
      districts: ref(),
      tolerance: percent().default(0),
    }),
    datedObject({
      ...figures(),
      kind: z.literal("countOfRows"),
      figure: ref(),
      relation: z.enum(["equal", "atMost", "atLeast"]),
      rows: ruleObject({
        of: id,
        where: where().default({}),
        when: when().exactOptional(),
        distinct: z.string().exactOptional(),
      }),
    }),
    datedObject({ ...figures(), kind: z.literal("neverBelow"), of: refs(), sameYear: z.boolean().default(false) }),
    datedObject({
      ...figures(),
      kind: z.literal("jump"),
      of: refs(),
      percent: percent().positive(),
      against: earlier(),
    }),
    datedObject({ ...figures(), kind: z.literal("frozen"), of: refs(), against: earlier() }),
    datedObject({
      ...figures(),
      kind: z.literal("slipOfThousand"),
      of: refs(),
      against: z.enum(["lastPeriod", "sameLastYear", "plan", "otherDistricts"]),
      factor: z.number().min(1).lt(30).default(3),
    }),
  ]),
);

const rowCrossCheck: Late<z.ZodType<RowCrossCheck>> = late(() =>
  z.discriminatedUnion("kind", [
    datedObject({ ...rows(), kind: z.literal("atMost"), parts: columns(), whole: id }),
    datedObject({
      ...rows(),
      kind: z.literal("dateWithin"),
      column: id,
      first: limit().exactOptional(),
      last: limit().exactOptional(),
    }),
    datedObject({ ...rows(), kind: z.literal("dateOrder"), earlier: id, later: id }),
    datedObject({
      ...rows(),
      kind: z.literal("validity"),
      first: id,
      last: id,
      months: z.int().positive(),
      days: z.int().min(0).default(0),
    }),
    datedObject({
      ...rows(),
      kind: z.literal("yearOfDay"),
      day: id,
      year: id,
      fails: z.enum(["untold", "notYet", "later", "longBefore"]),
      years: z.int().min(0).default(0),
    }),
    datedObject({ ...rows(), kind: z.literal("uniqueRows"), columns: columns() }),
    datedObject({ ...rows(), kind: z.enum(["requiresRow", "excludesRow"]), other: other(), same: columns() }),
    datedObject({ ...rows(), kind: z.literal("forbiddenRow") }),
  ]),
);

/** Shape of a file of cross-checks, for editors (`data/schemas`). */
export const crossChecksFile = keptAs("cross-checks", () =>
  ruleObject({ checks: z.array(z.union([figureCrossCheck(), rowCrossCheck()])) }),
);

// One by one, so that a broken check hides no other; the scope first, since kinds of one name say different things of
// figures and of rows.
const file = late(() => ruleObject({ checks: z.array(z.unknown()) }));
const scoped = late(() => z.object({ scope: z.enum(["province", "district", "row"]) }).loose());

/** The cross-checks that are understood, in the order of files, with everything wrong with all files. */
export function readCrossChecks(
  sources: readonly DataSource[],
  indicators: ReadonlyMap<string, Indicator>,
  forms: Forms,
): SoundPart<readonly CrossCheck[]> {
  const checks: CrossCheck[] = [];
  const findings: Finding[] = [];
  const ids = new Set<string>();
  for (const source of sources) {
    const kept = keptRules(crossChecksFile, source);
    const listed = kept ? sound(kept) : readRules(file, source);
    findings.push(...listed.findings);
    for (const [index, value] of (listed.ok ? listed.value.checks : []).entries()) {
      const path = ["checks", index];
      const result = kept
        ? sound(kept.checks[index]!)
        : readCheck({ ...source, value, locate: (at) => source.locate([...path, ...at]) });
      findings.push(...result.findings);
      if (!result.ok) continue;
      const one = result.value;
      const say: Say = (at, code, words) => findings.push(ruleFinding(code, source, [...path, ...at], words));
      if (ids.has(one.id)) {
        const found = `mã "${one.id}" đã dùng cho phép kiểm tra khác`;
        say(["id"], "rules/duplicate", { found, expected: "mỗi phép kiểm tra một mã riêng" });
      }
      ids.add(one.id);
      if (one.scope === "row") rowDefects(one, listSheets(forms), say);
      else figureDefects(one, indicators, forms, say);
      checks.push(one);
    }
  }
  return { value: checks, findings };
}

/**
 * The cross-checks of a workspace, each file `{ checks: [...] }`, in the order of files. Throws `CannotRun` with every
 * finding: unknown keys, kinds, figures, sheets, columns and choices, an id used twice, a check that could never fail
 * because nobody enters its figure in that scope.
 */
export const crossChecks = (
  sources: readonly DataSource[],
  indicators: ReadonlyMap<string, Indicator>,
  forms: Forms,
): readonly CrossCheck[] => requireSound(readCrossChecks(sources, indicators, forms));

const sound = <T>(value: T): Outcome<T> => ({ ok: true, value, findings: [] });

function readCheck(part: DataSource): Outcome<CrossCheck> {
  const kind = readRules(scoped, part);
  if (!kind.ok) return kind;
  return kind.value.scope === "row" ? readRules(rowCrossCheck, part) : readRules(figureCrossCheck, part);
}
