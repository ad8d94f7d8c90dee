import * as z from "zod";
import type { CriteriaIndicator, CriteriaSet, Part, Requirement, Version } from "../../domain/criteria/criteria.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { UNIT_TYPES } from "../../domain/units/unit.ts";
import type { DataSource } from "../rules/data-source.ts";
import {
  keptAs,
  type Late,
  late,
  readRules,
  ruleDate,
  ruleId,
  ruleObject,
  rulePattern,
  ruleText,
} from "../rules/rule-data.ts";
import { type RulePath, requireSound, ruleFinding, type SoundPart } from "../rules/rule-finding.ts";

const basis = late(() => ruleObject({ document: ruleText, clause: ruleText }));
const group = late(() =>
  rulePattern(/^[a-z]+(-[a-z0-9]+)*$/, "mã nhóm viết bằng chữ thường không dấu và gạch nối, ví dụ north-central-coast"),
);
const year = late(() => rulePattern(/^20\d\d$/, "năm gồm bốn chữ số, đặt trong ngoặc kép"));

const requirement: Late<z.ZodType<Requirement>> = late(() =>
  z.lazy(() =>
    z.discriminatedUnion("kind", [
      ruleObject({ kind: z.enum(["atLeast", "atMost"]), thresholds: z.record(group(), z.number().nullable()) }),
      ruleObject({
        kind: z.literal("atLeastByYear"),
        thresholds: z.record(group(), z.record(year(), z.number())),
      }),
      ruleObject({ kind: z.literal("isTrue") }),
      ruleObject({ kind: z.literal("oneOf"), values: z.array(ruleText).min(1) }),
      ruleObject({ kind: z.enum(["allOf", "anyOf"]), requirements: z.array(part()).min(1) }),
    ]),
  ),
);

const part: Late<z.ZodType<Part>> = late(() =>
  ruleObject({
    name: ruleText,
    unit: z.string(),
    measure: ruleText.optional(),
    requirement: requirement(),
  }),
);

/** Shape of a dated version, shared by what an office reads itself. */
export const versionShape = () => ({
  effectiveFrom: ruleDate,
  basis: basis(),
  status: z.enum(["confirmed", "unverified", "provincial", "unknown"]),
  requirement: requirement().nullable(),
  source: ruleText.optional(),
  note: ruleText.optional(),
});

const version = late(() => ruleObject(versionShape()));

const indicator = late(() =>
  ruleObject({
    number: ruleText,
    name: ruleText,
    shortName: ruleText.optional(),
    unit: z.string(),
    measure: ruleText.optional(),
    ifAny: z.boolean().optional(),
    versions: z.array(version()).min(1),
  }),
);

/** Shape of a file of `data/criteria`, for editors too (`data/schemas`). */
export const criteriaSetFile: Late<z.ZodType<CriteriaSet>> = keptAs("criteria", () =>
  ruleObject({
    id: ruleId,
    name: ruleText,
    title: ruleText,
    appliesTo: z.array(z.enum(UNIT_TYPES)),
    effectiveFrom: ruleDate,
    effectiveUntil: ruleDate.optional(),
    basis: basis(),
    groups: z.array(group()).min(1),
    complete: z.boolean(),
    preconditions: z.array(indicator()),
    criteria: z.array(
      ruleObject({
        number: ruleText,
        name: ruleText,
        shortName: ruleText.optional(),
        indicators: z.array(indicator()).min(1),
      }),
    ),
  }),
);

/** The sets that are understood, contradictory ones too, with everything wrong with all files. */
export function readCriteriaSets(sources: readonly DataSource[]): SoundPart<readonly CriteriaSet[]> {
  const sets: CriteriaSet[] = [];
  const findings: Finding[] = [];
  for (const source of sources) {
    const result = readRules(criteriaSetFile, source);
    findings.push(...result.findings);
    if (!result.ok) continue;
    findings.push(...contradictions(result.value, source));
    if (sets.some(({ id }) => id === result.value.id)) {
      const words = { found: `mã "${result.value.id}" đã dùng cho tệp khác`, expected: "mỗi bộ tiêu chí một mã riêng" };
      findings.push(ruleFinding("rules/duplicate", source, ["id"], words));
    }
    sets.push(result.value);
  }
  return { value: sets, findings };
}

/** The criteria sets of a workspace. Throws `CannotRun` with every defect of every file. */
export const criteriaSets = (sources: readonly DataSource[]): readonly CriteriaSet[] =>
  requireSound(readCriteriaSets(sources));

/** What the shape of a set alone cannot say: order of dates, unique numbers, status against requirement, known groups. */
export function contradictions(set: CriteriaSet, source: DataSource): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (code: string, path: RulePath, found: string, expected: string): void => {
    findings.push(ruleFinding(code, source, path, { found, expected }));
  };
  if (set.effectiveUntil !== undefined && set.effectiveUntil <= set.effectiveFrom) {
    say(
      "rules/dates-out-of-order",
      ["effectiveUntil"],
      `ngày hết hiệu lực ${set.effectiveUntil} không sau ngày có hiệu lực ${set.effectiveFrom}`,
      "ngày hết hiệu lực sau ngày có hiệu lực",
    );
  }
  const once = uniqueNumbers(say);
  for (const [{ number, versions }, path] of indicatorsOf(set)) {
    once("indicator", number, path);
    for (const [index, one] of versions.entries()) {
      versionFindings(set, one, versions[index - 1], [...path, "versions", index], say);
    }
  }
  for (const [index, { number }] of set.criteria.entries()) once("criterion", number, ["criteria", index]);
  return findings;
}

type Say = (code: string, path: RulePath, found: string, expected: string) => void;

function uniqueNumbers(say: Say): (kind: string, number: string, path: RulePath) => void {
  const used = new Set<string>();
  return (kind, number, path) => {
    const key = `${kind} ${number}`;
    if (used.has(key)) say("rules/duplicate", [...path, "number"], `số "${number}" đã dùng`, "mỗi số dùng một lần");
    used.add(key);
  };
}

function versionFindings(set: CriteriaSet, one: Version, before: Version | undefined, at: RulePath, say: Say): void {
  const from = [...at, "effectiveFrom"];
  if (before && before.effectiveFrom >= one.effectiveFrom) {
    say(
      "rules/dates-out-of-order",
      from,
      `mức có hiệu lực ${one.effectiveFrom} đứng sau mức có hiệu lực ${before.effectiveFrom}`,
      "các mức phải xếp theo ngày hiệu lực tăng dần",
    );
  }
  if (one.effectiveFrom < set.effectiveFrom) {
    say(
      "rules/dates-out-of-order",
      from,
      `ngày hiệu lực của mức (${one.effectiveFrom}) sớm hơn của bộ tiêu chí (${set.effectiveFrom})`,
      "ngày hiệu lực không sớm hơn của bộ tiêu chí",
    );
  }
  const needed = one.status === "confirmed" || one.status === "unverified";
  if (needed !== (one.requirement !== null)) {
    const found = `trạng thái ${one.status} mà ${needed ? "không" : "lại"} có mức yêu cầu`;
    const expected = `trạng thái ${one.status} ${needed ? "phải" : "không được"} có mức yêu cầu`;
    say("rules/unfit-status", [...at, "requirement"], found, expected);
  }
  for (const name of groupsOf(one.requirement)) {
    if (set.groups.includes(name)) continue;
    say(
      "rules/unknown-group",
      [...at, "requirement"],
      `nhóm "${name}" không có trong groups`,
      `một trong: ${set.groups.join(", ")}`,
    );
  }
}

/** Every indicator of a set with its path: preconditions first. */
export const indicatorsOf = (set: CriteriaSet): readonly (readonly [CriteriaIndicator, RulePath])[] => [
  ...set.preconditions.map((item, index): readonly [CriteriaIndicator, RulePath] => [item, ["preconditions", index]]),
  ...set.criteria.flatMap(({ indicators }, index) =>
    indicators.map((item, place): readonly [CriteriaIndicator, RulePath] => [
      item,
      ["criteria", index, "indicators", place],
    ]),
  ),
];

function groupsOf(requirement: Requirement | null): readonly string[] {
  if (requirement === null) return [];
  if ("requirements" in requirement) return requirement.requirements.flatMap((one) => groupsOf(one.requirement));
  return "thresholds" in requirement ? Object.keys(requirement.thresholds) : [];
}
