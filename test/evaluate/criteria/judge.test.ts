import { describe, expect, test } from "vitest";
import type { CriteriaIndicator, Requirement } from "../../../src/domain/criteria/criteria.ts";
import { Decimal, decimalOf } from "../../../src/domain/text/decimal.ts";
import { judgeIndicator } from "../../../src/evaluate/criteria/judge.ts";
import { atLeast, contextOf, district, figure, indicator, lawOf, said } from "../sample-law.ts";

const judge = (one: CriteriaIndicator, context = contextOf()) => judgeIndicator(lawOf([one]), one, district, context);

describe("exact comparison", () => {
  test("0,57 by 100 is exactly the threshold 57 → met", () => {
    const value = decimalOf(0.57).times(100);
    expect(judge(indicator("1", atLeast(57)), contextOf({ m1: figure("m1", value) })).verdict).toBe("met");
  });

  test("a share that misses the threshold in the 20th decimal is not met", () => {
    const value = new Decimal(40).minus("1e-20");
    expect(judge(indicator("1", atLeast(40)), contextOf({ m1: figure("m1", value) })).verdict).toBe("notMet");
  });

  test("atMost: at the ceiling met, above it not", () => {
    const ceiling = indicator("1", { kind: "atMost", thresholds: { default: 25 } });
    expect(judge(ceiling, contextOf({ m1: figure("m1", 25) })).verdict).toBe("met");
    expect(judge(ceiling, contextOf({ m1: figure("m1", 25.01) })).verdict).toBe("notMet");
  });

  test("a stored value is compared in its printed unit", () => {
    const income = indicator("1", atLeast(45), { unit: "triệu đồng/người/năm" });
    const stored = figure("m1", 45_000_000, "triệu đồng/người/năm", 1_000_000);
    expect(judge(income, contextOf({ m1: stored })).verdict).toBe("met");
  });

  test("a fraction is not a percentage: units must agree", () => {
    const judgement = judge(indicator("1", atLeast(57)), contextOf({ m1: figure("m1", 0.57, "") }));
    expect(judgement).toMatchObject({ verdict: "noData", ground: "none" });
    expect(judgement.reason).toContain('đơn vị tính "" không khớp "%"');
  });

  test("m2 and m² are one unit", () => {
    const land = indicator("1", atLeast(4), { unit: "m²/người" });
    expect(judge(land, contextOf({ m1: figure("m1", 4, "m2/người") })).verdict).toBe("met");
  });
});

describe("income by year", () => {
  const income = indicator(
    "10",
    { kind: "atLeastByYear", thresholds: { default: { 2023: 42, 2024: 45 } } },
    { unit: "triệu đồng" },
  );
  const at = (date: string, value: number) =>
    judge(income, contextOf({ m10: figure("m10", value, "triệu đồng") }, {}, { date }));

  test("the threshold is that of the year of assessment", () => {
    expect(at("2023-12-31", 44).verdict).toBe("met");
    expect(at("2024-01-01", 44).verdict).toBe("notMet");
  });

  test("a year without a threshold is not known", () => {
    expect(at("2022-06-30", 99)).toMatchObject({ verdict: "noData", ground: "none" });
  });
});

describe("regions", () => {
  const water = (thresholds: Record<string, number | null>) => indicator("8", { kind: "atLeast", thresholds });
  const inGroup = (one: CriteriaIndicator, group: string) =>
    judge(one, contextOf({ m8: figure("m8", 30) }, {}, { group })).verdict;

  test("a region that is not named takes the default", () => {
    expect(inGroup(water({ default: 20, "south-east": 90 }), "mekong-delta")).toBe("met");
    expect(inGroup(water({ default: 20, "south-east": 90 }), "south-east")).toBe("notMet");
  });

  test("a region that is named and empty is not known; the default does not stand in", () => {
    expect(inGroup(water({ default: 20, "south-east": null }), "south-east")).toBe("noData");
  });

  test("a default that is empty is not known", () => {
    expect(inGroup(water({ default: null, "north-central-coast": 28 }), "mekong-delta")).toBe("noData");
  });
});

describe("what the engine cannot judge", () => {
  test.each([
    ["provincial", "do UBND tỉnh hoặc bộ, ngành quy định"],
    ["unknown", "chưa biết mức yêu cầu"],
  ] as const)("%s: the unit's own word stands", (status, reason) => {
    const one = indicator("1", null, { status });
    expect(judge(one)).toMatchObject({ verdict: "noData", ground: "none" });
    const judgement = judge(one, contextOf({}, { 1: said("met") }));
    expect(judgement).toMatchObject({ verdict: "met", ground: "selfAssessed" });
    expect(judgement.reason).toContain(reason);
  });

  test("an unverified threshold compares, says so, and leaves the decision to the unit", () => {
    const one = indicator("1", atLeast(40), { status: "unverified" });
    const judgement = judge(one, contextOf({ m1: figure("m1", 34) }, { 1: said("met") }));
    expect(judgement).toMatchObject({ verdict: "met", ground: "selfAssessed" });
    expect(judgement.reason).toContain("chưa bằng mức chưa kiểm chứng");
    expect(judgement.threshold?.trace).toMatchObject({ kind: "threshold", status: "unverified" });
  });

  test("a missing value is never zero: the hole's reason is told", () => {
    expect(judge(indicator("1", atLeast(40))).reason).toContain("ô còn trống");
  });

  test("the unit saying that it has no data is no judgement", () => {
    expect(judge(indicator("1", null), contextOf({}, { 1: said("noData") }))).toMatchObject({
      verdict: "noData",
      ground: "none",
    });
  });
});

describe("compound requirements", () => {
  const part = (measure: string, requirement: Requirement) => ({ name: measure, unit: "%", measure, requirement });
  const all = indicator("5", { kind: "allOf", requirements: [part("a", atLeast(50)), part("b", atLeast(50))] });
  const any = indicator("5", { kind: "anyOf", requirements: [part("a", atLeast(50)), part("b", atLeast(50))] });
  const low = (id: string) => figure(id, 10);
  const high = (id: string) => figure(id, 90);

  test("allOf: one failure decides, one gap leaves it open", () => {
    expect(judge(all, contextOf({ a: low("a") })).verdict).toBe("notMet");
    expect(judge(all, contextOf({ a: high("a") })).verdict).toBe("noData");
    expect(judge(all, contextOf({ a: high("a"), b: high("b") })).verdict).toBe("met");
  });

  test("anyOf: one success decides, one gap leaves it open", () => {
    expect(judge(any, contextOf({ a: high("a") })).verdict).toBe("met");
    expect(judge(any, contextOf({ a: low("a") })).verdict).toBe("noData");
    expect(judge(any, contextOf({ a: low("a"), b: low("b") })).verdict).toBe("notMet");
  });

  test("parts are numbered after the whole", () => {
    expect(judge(all).parts.map((one) => one.number)).toEqual(["5.1", "5.2"]);
  });
});

test("isTrue: more than zero is true, zero is false", () => {
  const model = indicator("8", { kind: "isTrue" }, { unit: "" });
  expect(judge(model, contextOf({ m8: figure("m8", 2, "") })).verdict).toBe("met");
  expect(judge(model, contextOf({ m8: figure("m8", 0, "") })).verdict).toBe("notMet");
});

test("oneOf: the level must be on the list", () => {
  const level = indicator("3", { kind: "oneOf", values: ["2", "3"] }, { unit: "" });
  expect(judge(level, contextOf({ m3: figure("m3", 3, "") })).verdict).toBe("met");
  expect(judge(level, contextOf({ m3: figure("m3", 1, "") })).verdict).toBe("notMet");
});

describe("a unit with a group of its own", () => {
  const stunting = indicator("15", { kind: "atMost", thresholds: { default: 25, "northern-mountains": 24 } });
  const law = lawOf([stunting], { groups: ["default", "northern-mountains"] });
  const verdict = (groups: readonly string[]) =>
    judgeIndicator(law, stunting, district, contextOf({ m15: figure("m15", 24.5) }, {}, { groupsOf: () => groups }))
      .verdict;

  test("is bound by the thresholds of that group, not of its region", () => {
    expect(verdict([])).toBe("met");
    expect(verdict(["northern-mountains"])).toBe("notMet");
  });

  test("a group that the set does not know does not count", () => {
    expect(verdict(["near-urban"])).toBe("met");
    expect(verdict(["near-urban", "northern-mountains"])).toBe("notMet");
  });
});

describe("“nếu có” (if there is any)", () => {
  const none = { id: "m1", label: "m1", reason: "mẫu số bằng 0", places: [], noSubject: true };
  const ifAny = (requirement: Requirement, more = {}) => indicator("1", requirement, { ifAny: true, ...more });
  const withNothing = { measure: () => none };

  test("no subject to measure → không xét", () => {
    const judgement = judge(ifAny(atLeast(50)), contextOf({}, {}, withNothing));
    expect(judgement).toMatchObject({ verdict: "notApplicable", ground: "computed" });
    expect(judgement.reason).toContain("không có đối tượng, mẫu số bằng 0");
  });

  test("without “nếu có”, or with a threshold that is not confirmed, it stays open", () => {
    expect(judge(indicator("1", atLeast(50)), contextOf({}, {}, withNothing)).verdict).toBe("noData");
    const unverified = ifAny(atLeast(50), { status: "unverified" });
    expect(judge(unverified, contextOf({}, {}, withNothing)).verdict).toBe("noData");
  });

  test("the unit's KXĐ is believed where the data shows no subject", () => {
    const words = { 1: said("notApplicable") };
    const station = ifAny({ kind: "isTrue" }, { unit: "" });
    expect(judge(station, contextOf({ m1: figure("m1", 0, "") }, words)).verdict).toBe("notApplicable");
    expect(judge(station, contextOf({ m1: figure("m1", 1, "") }, words)).verdict).toBe("met");
  });

  test("a measured share has a subject, so KXĐ does not hide its failure", () => {
    const words = { 1: said("notApplicable") };
    expect(judge(ifAny(atLeast(50)), contextOf({ m1: figure("m1", 40) }, words)).verdict).toBe("notMet");
    const part = { name: "a", unit: "%", measure: "m1", requirement: atLeast(50) };
    const compound = ifAny({ kind: "allOf", requirements: [part] });
    expect(judge(compound, contextOf({ m1: figure("m1", 40) }, words)).verdict).toBe("notMet");
  });
});
