import { describe, expect, test } from "vitest";
import type { SelfAssessment, Verdict } from "../../../src/domain/criteria/criteria.ts";
import { verdictMark } from "../../../src/domain/criteria/verdict-mark.ts";
import { assessUnit } from "../../../src/evaluate/criteria/assess.ts";
import { disagreements } from "../../../src/evaluate/criteria/disagreements.ts";
import { atLeast, contextOf, district, figure, indicator, lawOf, said } from "../sample-law.ts";

const computedAndWord = lawOf([indicator("1.1", atLeast(50)), indicator("1.2", null)]);
const high = { "m1.1": figure("m1.1", 60) };
const low = { "m1.1": figure("m1.1", 40) };
const department = (verdict: Verdict): SelfAssessment => ({ ...said(verdict), source: "department" });

const markOf = (...given: Parameters<typeof contextOf>): string =>
  verdictMark(assessUnit(computedAndWord, district, contextOf(...given)).criteria[0]!);

describe("the mark of a criterion follows what its verdict really rests on", () => {
  test("failed by data: no star; failed only by the unit's own word on an indicator: its star", () => {
    expect(markOf(low)).toBe("CĐ");
    expect(markOf(low, { "1.2": said("notMet") })).toBe("CĐ");
    expect(markOf(high, { "1.2": said("notMet") })).toBe("CĐ*");
  });

  test("met in part by the unit's own word: its star; by data alone: none", () => {
    expect(markOf(high, { "1.2": said("met") })).toBe("Đ*");
    expect(markOf(high, { "1.2": said("notApplicable") })).toBe("Đ*");
  });

  test("the department's dagger, where its word on an indicator decides", () => {
    const appraised = (word: Verdict) => ({
      appraised: (_set: string, _unit: string, number: string) => (number === "1.2" ? department(word) : undefined),
    });
    expect(markOf(high, {}, appraised("met"))).toBe("Đ†");
    expect(markOf(high, {}, appraised("notMet"))).toBe("CĐ†");
    // Of two failures the firmer one fails it.
    expect(markOf(low, {}, appraised("notMet"))).toBe("CĐ");
  });
});

test("a criterion failed by the unit's own word on an indicator, and met by its word on the whole, disagrees with itself", () => {
  const context = contextOf(high, { 1: said("met"), "1.2": said("notMet") });
  expect(disagreements(assessUnit(computedAndWord, district, context))).toEqual([
    expect.objectContaining({
      found: "Tiêu chí 1 (Tiêu chí một) tự đánh giá đạt",
      expected: expect.stringMatching(
        /^ghi chưa đạt theo chính kết quả tự đánh giá từng chỉ tiêu: chưa đạt chỉ tiêu 1\.2/,
      ),
    }),
  ]);
});

describe("a criterion of one indicator has two columns for one thing", () => {
  const only = lawOf([indicator("1", null)]);
  const of = (criterion: SelfAssessment, other: Verdict) => {
    const beside = { ...said(other), place: { file: "can-loc.xlsx", sheet: "Xã NTM", address: "F9" } };
    const assessed = assessUnit(only, district, contextOf({}, { 1: { ...criterion, beside } }));
    return { mark: verdictMark(assessed.criteria[0]!), findings: disagreements(assessed, "Xã Thiên Lộc") };
  };

  test.each([
    ["met", "notMet", "Đ*", "tự đánh giá chưa đạt", "đạt như ô"],
    ["notMet", "met", "CĐ*", "tự đánh giá đạt", "chưa đạt như ô"],
  ] as const)(
    "%s in the criterion's, %s in the indicator's: the criterion's stands, the other cell is named",
    (word, other, mark, found, expected) => {
      const { mark: printed, findings } = of(said(word), other);
      expect(printed).toBe(mark);
      expect(findings).toEqual([
        expect.objectContaining({
          code: "assessment/disagreement",
          severity: "warning",
          unit: "Xã Thiên Lộc",
          place: expect.objectContaining({ address: "F9" }),
          found: expect.stringContaining(found),
          expected: expect.stringContaining(expected),
        }),
      ]);
    },
  );
});
