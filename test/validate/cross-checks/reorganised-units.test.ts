import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { isCurrent } from "../../../src/domain/office/current.ts";
import { reportersOf } from "../../../src/domain/units/unit.ts";
import type { UnitChange } from "../../../src/domain/units/unit-changes.ts";
import type { Submission } from "../../../src/domain/workbook/submission.ts";
import { runCrossChecks } from "../../../src/evaluate/cross-checks/run-cross-checks.ts";
import { seenFrom } from "../../../src/load/former-units.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import type { LoadedPeriod } from "../../../src/load/period.ts";
import { unitSources } from "../../../src/load/unit-sources.ts";
import { unitChanges } from "../../../src/validate/units/unit-changes.ts";
import { ROOT } from "../../support/workspace.ts";

const knowledge = openKnowledge(ROOT);
const OLDEST = knowledge.registerOn("2024-06-14");

/** What a commune of 2024 has of anything: no two alike, the largest seven times the smallest. */
const own = (code: string): number => 100 + ((Number(code) * 37) % 600);

/** The same land in the units of a day: of a commune all that went into it, of a district its communes. */
function landOf(day: string): ReadonlyMap<string, number> {
  const register = knowledge.registerOn(day);
  const changes: readonly UnitChange[] = unitChanges(unitSources(knowledge.files), {
    before: OLDEST.date,
    after: day,
    province: "42",
  });
  const targets = (code: string): readonly string[] => {
    const to = changes.filter(({ from }) => from === code).map((one) => one.to);
    return changes.length === 0 ? [code] : to;
  };
  const land = new Map<string, number>();
  for (const { code } of OLDEST.communes) {
    const parts = targets(code);
    for (const part of parts) {
      const unit = register.byCode.get(part)!;
      const owner = register.districts.length > 0 ? unit.parent! : unit.code;
      land.set(owner, (land.get(owner) ?? 0) + own(code) / parts.length);
    }
  }
  return land;
}

/** Every entered figure of every unit is its land, a little more each period. */
function grown(id: string, growth: number): LoadedPeriod {
  const period = knowledge.period(id);
  const register = knowledge.registerOn(period.end);
  const indicators = knowledge.indicatorsOn(period.end);
  const land = landOf(period.end);
  const place = { file: `data/periods/${id}/x.xlsx`, sheet: "Chỉ tiêu", address: "E5" };
  const reports = reportersOf(register).map(({ code }): Submission => {
    const value = (land.get(code) ?? 0) * growth;
    const observations = [...indicators.keys()].map(
      (one) => [one, { indicator: one, actual: { value, place }, plan: { value, place }, actualPlace: place }] as const,
    );
    return {
      unit: code,
      period: id,
      file: place.file,
      sha256: "",
      observations: new Map(observations),
      lists: new Map(),
    };
  });
  const data = { period: id, end: period.end, reports };
  const legal = () => {
    throw new Error("no citations here");
  };
  return { period, register, indicators, data, legal, findings: [], inputs: [] };
}

/** What the checks against earlier periods find; those within a period know nothing of this land. */
function alarms(current: LoadedPeriod, before: LoadedPeriod): readonly Finding[] {
  const kinds = new Set(["neverBelow", "jump", "slipOfThousand"]);
  const historic = knowledge
    .crossChecksOn(current.period.end)
    .flatMap((check) => (kinds.has(check.kind) ? [check.id] : []));
  const seen = seenFrom(knowledge, current, before);
  const { reporting, province } = knowledge.formsOn(current.period.end);
  const findings = runCrossChecks(knowledge.crossChecksOn(current.period.end), {
    current,
    lastPeriod: seen,
    sameLastYear: seen,
    indicators: current.indicators,
    forms: [reporting, province],
  });
  return findings.filter(({ code, unit }) => historic.includes(code.replace("check/", "")) && unit !== "Tỉnh Hà Tĩnh");
}

describe("the same land, a little more each period, alarms nobody", () => {
  test.each([
    ["2025-H1", "2024-H1"],
    ["2025-H2", "2025-H1"],
    ["2025-H2", "2024-H2"],
    ["2026-H1", "2025-H1"],
    ["2026-H1", "2025-H2"],
  ])("%s after %s", (now, then) => {
    expect(alarms(grown(now, 1.02), grown(then, 1))).toEqual([]);
  });

  test("a fall of the same land is told, of a commune made of several too", () => {
    const fallen = alarms(grown("2026-H1", 0.2), grown("2025-H2", 1));
    expect(new Set(fallen.map(({ unit }) => unit)).size).toBe(69);
    // Of the 12 districts of 2025 three have communes that others had in 2024.
    const districts = alarms(grown("2025-H1", 0.2), grown("2024-H1", 1));
    expect(new Set(districts.map(({ unit }) => unit)).size).toBe(9);
  });
});

test("what only districts were counted by is not held against a time without them, nor old wards against new ones", () => {
  const falling = (period: string): readonly string[] =>
    knowledge
      .crossChecksOn(knowledge.period(period).end)
      .filter((check) => isCurrent(check, knowledge.period(period)))
      .flatMap((check) => (check.kind === "neverBelow" && check.scope === "province" ? check.of : []));
  const [districts, wards] = ["recognised-districts", "civilised-urban-units"];
  expect(falling("2025-H1")).toEqual(expect.arrayContaining([districts, wards]));
  expect(falling("2025-H2")).not.toContain(districts);
  expect(falling("2025-H2")).not.toContain(wards);
  expect(falling("2026-H1")).toContain(wards);
  expect(falling("2026-H1")).not.toContain(districts);
});
