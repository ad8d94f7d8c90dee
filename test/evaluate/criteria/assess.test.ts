import { describe, expect, test } from "vitest";
import type { CriteriaSet, SelfAssessment, Verdict } from "../../../src/domain/criteria/criteria.ts";
import { assessUnit } from "../../../src/evaluate/criteria/assess.ts";
import { disagreements } from "../../../src/evaluate/criteria/disagreements.ts";
import { atLeast, contextOf, district, figure, indicator, lawOf, place, said } from "../sample-law.ts";

const both = [indicator("1.1", atLeast(50)), indicator("1.2", null)];
const high = { "m1.1": figure("m1.1", 60) };
const low = { "m1.1": figure("m1.1", 40) };

const first = (set: CriteriaSet, context = contextOf()) => assessUnit(set, district, context).criteria[0]!;

describe("a criterion", () => {
  test("is met when every indicator is met", () => {
    const set = lawOf([indicator("1.1", atLeast(50)), indicator("1.2", atLeast(10))]);
    const judgement = first(set, contextOf({ ...high, "m1.2": figure("m1.2", 10) }));
    expect(judgement).toMatchObject({ verdict: "met", ground: "derived", reason: "đạt 2/2 chỉ tiêu" });
  });

  test("is not met as soon as one indicator is not, whatever the rest", () => {
    expect(first(lawOf(both), contextOf(low))).toMatchObject({ verdict: "notMet", reason: "chưa đạt chỉ tiêu 1.1" });
  });

  test("without an answer to the rest there is none to the whole", () => {
    expect(first(lawOf(both), contextOf(high))).toMatchObject({ verdict: "noData", ground: "none" });
  });

  test("what cannot be computed is decided by the unit's word on the whole", () => {
    expect(first(lawOf(both), contextOf(high, { 1: said("met") }))).toMatchObject({
      verdict: "met",
      ground: "selfAssessed",
    });
    expect(first(lawOf(both), contextOf(high, { 1: said("notMet") }))).toMatchObject({
      verdict: "notMet",
      ground: "selfAssessed",
    });
  });

  test("the unit's word on the missing indicator closes the gap", () => {
    expect(first(lawOf(both), contextOf(high, { "1.2": said("met") }))).toMatchObject({
      verdict: "met",
      ground: "derived",
    });
  });

  test("indicators that do not apply do not count; when none applies, neither does the criterion", () => {
    const words = { "1.2": said("notApplicable") };
    expect(first(lawOf(both), contextOf(high, words)).verdict).toBe("met");
    const none = { "1.1": said("notApplicable"), "1.2": said("notApplicable") };
    expect(first(lawOf(both), contextOf({}, none)).verdict).toBe("notApplicable");
  });

  test("“cơ bản đạt” is kept beside a verdict that stays “chưa đạt”", () => {
    const judgement = first(lawOf(both), contextOf({}, { 1: said("notMet", true) }));
    expect(judgement).toMatchObject({ verdict: "notMet", nearlyMet: true });
    expect(judgement.reason).toContain("cơ bản đạt");
  });

  test("with one indicator of its own number carries that indicator's figure, threshold and ground", () => {
    const judgement = first(lawOf([indicator("1", atLeast(50))]), contextOf({ m1: figure("m1", 60) }));
    expect(judgement).toMatchObject({
      verdict: "met",
      ground: "computed",
      name: "Tiêu chí một",
      threshold: { unit: "%" },
    });
    expect(judgement.parts).toHaveLength(1);
  });
});

describe("a set whose annex is not complete", () => {
  const open = (number: string) => lawOf([indicator(number, atLeast(50))], { complete: false });

  test.each(["1", "1.1"])("is never met by computation alone (indicator %s)", (number) => {
    const figures = { [`m${number}`]: figure("x", 60) };
    expect(first(open(number), contextOf(figures)).verdict).toBe("noData");
    expect(first(open(number), contextOf(figures, { 1: said("met") })).verdict).toBe("met");
  });

  test("is failed by computation", () => {
    expect(first(open("1.1"), contextOf(low, { 1: said("met") })).verdict).toBe("notMet");
  });
});

describe("a set", () => {
  const set = lawOf([indicator("1", atLeast(50))], {
    preconditions: [indicator("P1", atLeast(100))],
    effectiveUntil: "2026-01-01",
  });
  const verdict = (m1: number, p1: number, date = "2024-06-14") =>
    assessUnit(set, district, contextOf({ m1: figure("m1", m1), mP1: figure("mP1", p1) }, {}, { date })).verdict;

  test("needs its preconditions and its criteria", () => {
    expect(verdict(60, 100)).toBe("met");
    expect(verdict(60, 99)).toBe("notMet");
    expect(verdict(40, 100)).toBe("notMet");
  });

  test("is not assessed outside its time", () => {
    expect(verdict(60, 100, "2022-03-07")).toBe("noData");
    expect(verdict(60, 100, "2025-12-31")).toBe("met");
    expect(verdict(60, 100, "2026-01-01")).toBe("noData");
  });

  test("is refused for a unit of another type", () => {
    expect(() => assessUnit(set, { ...district, type: "town", name: "Thị xã Kỳ Anh" }, contextOf())).toThrow(
      "không áp dụng cho Thị xã Kỳ Anh",
    );
  });
});

describe("disagreements", () => {
  const of = (figures: Parameters<typeof contextOf>[0], words: Parameters<typeof contextOf>[1], set = lawOf(both)) =>
    disagreements(assessUnit(set, district, contextOf(figures, words)), "Huyện Đức Thọ");

  test("đ against a computed failure is a finding at the unit's cell", () => {
    const findings = of(low, { 1: said("met") });
    expect(findings).toEqual([
      expect.objectContaining({ code: "assessment/disagreement", severity: "warning", place, unit: "Huyện Đức Thọ" }),
    ]);
    expect(findings[0]!.found).toBe("Tiêu chí 1 (Tiêu chí một) tự đánh giá đạt");
    expect(findings[0]!.expected).toContain("chưa đạt theo số liệu: chưa đạt chỉ tiêu 1.1");
  });

  test("one finding where criterion and indicator share a number", () => {
    const set = lawOf([indicator("1", atLeast(50))]);
    expect(of({ m1: figure("m1", 60) }, { 1: said("notMet") }, set)).toHaveLength(1);
  });

  test("none where the unit agrees, or where only the unit can tell", () => {
    expect(of(low, { 1: said("notMet") })).toEqual([]);
    expect(of(high, { 1: said("notMet") })).toEqual([]);
    expect(of({}, {})).toEqual([]);
  });

  test("không xét where the law has no “nếu có” is for somebody to confirm", () => {
    expect(of({}, { "1.2": said("notApplicable") })).toEqual([expect.objectContaining({ severity: "info" })]);
    const optional = lawOf([indicator("1.1", atLeast(50)), indicator("1.2", null, { ifAny: true })]);
    expect(of({}, { "1.2": said("notApplicable") }, optional)).toEqual([]);
  });
});

describe("three sources", () => {
  const appraisedBy = (words: Readonly<Record<string, SelfAssessment>>) => ({
    appraised: (_set: string, _unit: string, number: string) => words[number],
  });
  const department = (verdict: Verdict): SelfAssessment => ({ ...said(verdict), source: "department", place: office });
  const office = { file: "tham-dinh.xlsx", sheet: "Tiêu chí", address: "D5" };
  const of = (...given: Parameters<typeof contextOf>) =>
    disagreements(assessUnit(lawOf(both), district, contextOf(...given)));

  test("a department's word on the whole stands against the unit's own word on a part", () => {
    const context = contextOf(high, { "1.2": said("notMet") }, appraisedBy({ 1: department("met") }));
    expect(first(lawOf(both), context)).toMatchObject({ verdict: "met", ground: "appraised" });
  });

  test("a computed failure of a part stands against a department's word on the whole", () => {
    const context = contextOf(low, {}, appraisedBy({ 1: department("met") }));
    expect(first(lawOf(both), context)).toMatchObject({ verdict: "notMet", ground: "derived" });
  });

  test("what is computed in every part stands against a department's word on the whole", () => {
    const set = lawOf([indicator("1.1", atLeast(50))]);
    const context = contextOf(high, {}, appraisedBy({ 1: department("notMet") }));
    expect(first(set, context)).toMatchObject({ verdict: "met", ground: "derived" });
  });

  test("a whole met in part by the unit's own word yields to the department's word on it", () => {
    const context = contextOf(high, { "1.2": said("met") }, appraisedBy({ 1: department("notMet") }));
    expect(first(lawOf(both), context)).toMatchObject({ verdict: "notMet", ground: "appraised" });
  });

  test("a department against the data is a finding at its own cell", () => {
    expect(of(low, {}, appraisedBy({ "1.1": department("met") }))).toEqual([
      expect.objectContaining({
        severity: "warning",
        place: office,
        found: "Chỉ tiêu 1.1 (Chỉ tiêu 1.1) được sở, ngành thẩm định đạt",
        expected: expect.stringContaining("chưa đạt theo số liệu: 40\u00A0%"),
      }),
    ]);
  });

  test("a unit against its department is a finding at the unit's cell", () => {
    expect(of({}, { "1.2": said("met") }, appraisedBy({ "1.2": department("notMet") }))).toEqual([
      expect.objectContaining({
        place,
        found: "Chỉ tiêu 1.2 (Chỉ tiêu 1.2) tự đánh giá đạt",
        expected: "ghi chưa đạt theo thẩm định của sở, ngành",
      }),
    ]);
  });

  test("both against the data are two findings; agreement is none", () => {
    expect(of(low, { "1.1": said("met") }, appraisedBy({ "1.1": department("met") }))).toHaveLength(2);
    expect(of(low, { "1.1": said("notMet") }, appraisedBy({ "1.1": department("notMet") }))).toEqual([]);
  });
});

test("a single compound indicator does not meet a criterion of a set whose annex is not complete", () => {
  const part = { name: "a", unit: "%", measure: "m1", requirement: atLeast(50) };
  const set = lawOf([indicator("1", { kind: "allOf", requirements: [part] })], { complete: false });
  expect(first(set, contextOf({ m1: figure("m1", 60) })).verdict).toBe("noData");
  expect(first(set, contextOf({ m1: figure("m1", 40) })).verdict).toBe("notMet");
});
