import { describe, expect, test } from "vitest";
import type { Assessment, Verdict } from "../../../src/domain/criteria/criteria.ts";
import type { ListRow, PeriodData, Submission } from "../../../src/domain/workbook/submission.ts";
import { assessUnit } from "../../../src/evaluate/criteria/assess.ts";
import { standingFindings, standings } from "../../../src/evaluate/criteria/standings.ts";
import { atLeast, contextOf, district, figure, indicator, lawOf, place, said } from "../sample-law.ts";

const at = (address: string) => ({ file: "duc-tho.xlsx", sheet: "Công nhận", address });

const row = (unit: string, title: string, date?: string, decision?: string): ListRow => ({
  key: "",
  place: at("B5"),
  fields: {
    unit: { value: unit, place: at("B5") },
    title: { value: title, place: at("D5") },
    ...(date ? { date: { value: date, place: at("F5") } } : {}),
    ...(decision ? { decision: { value: decision, place: at("E5") } } : {}),
  },
});

const dataOf = (...rows: readonly ListRow[]): PeriodData => {
  const submission: Submission = {
    unit: "440",
    period: "2024-H1",
    file: "duc-tho.xlsx",
    sha256: "",
    observations: new Map(),
    lists: new Map([["recognitions", rows]]),
  };
  return { period: "2024-H1", end: "2024-06-14", reports: [submission] };
};

const law = lawOf([indicator("1.1", atLeast(50))]);
const assessed = (value: number): Assessment => assessUnit(law, district, contextOf({ "m1.1": figure("m1.1", value) }));
const standingOf = (assessment: Assessment, ...rows: readonly ListRow[]) =>
  standings([assessment], dataOf(...rows))[0]!;
const findingsOf = (assessment: Assessment, ...rows: readonly ListRow[]) =>
  standingFindings(assessment, standingOf(assessment, ...rows), district.name, "Huyện NTM");

describe("a recognition counts", () => {
  const counts = (one: ListRow): boolean => standingOf(assessed(60), one).recognised !== undefined;

  test("up to the last day of the period, not the day after", () => {
    expect(counts(row("440", "district", "2024-06-14"))).toBe(true);
    expect(counts(row("440", "district", "2024-06-15"))).toBe(false);
  });

  test("when its day is not known", () => {
    expect(counts(row("440", "district"))).toBe(true);
  });

  test("only for its own unit and title", () => {
    expect(counts(row("441", "district"))).toBe(false);
    expect(counts(row("440", "advanced-district"))).toBe(false);
  });

  test("the last of several decisions stands", () => {
    const rows = [row("440", "district", "2024-01-05", "9/QĐ-TTg"), row("440", "district", "2020-07-10", "1/QĐ-TTg")];
    expect(standingOf(assessed(60), ...rows).recognised).toMatchObject({ decision: "9/QĐ-TTg", date: "2024-01-05" });
  });
});

describe("data and decision", () => {
  test("recognised though the data fails is a warning at the recognition, with what fails", () => {
    const [finding, ...more] = findingsOf(assessed(40), row("440", "district", "2020-07-10", "994/QĐ-TTg"));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: "standing/recognised-not-met", severity: "warning", place: at("D5") });
    expect(finding!.found).toContain('"Huyện NTM" (số 994/QĐ-TTg, ngày 10/7/2020), trước khi bộ tiêu chí');
    expect(finding!.expected).toContain("1 (mau.xlsx › Tiêu chí!C5)");
  });

  test("met though not recognised is told at the cell the verdict rests on", () => {
    const findings = findingsOf(assessed(60));
    expect(findings).toEqual([
      expect.objectContaining({ code: "standing/met-not-recognised", severity: "info", place }),
    ]);
  });

  test("agreement and missing data are no findings", () => {
    expect(findingsOf(assessed(60), row("440", "district"))).toEqual([]);
    expect(findingsOf(assessed(40))).toEqual([]);
    const open = assessUnit(law, district, contextOf());
    expect(findingsOf(open, row("440", "district"))).toEqual([]);
    expect(findingsOf(open)).toEqual([]);
  });
});

describe("where nothing judges but the unit's own word", () => {
  const silent = lawOf([indicator("1.1", null)]);
  const word = (verdict: Verdict) => assessUnit(silent, district, contextOf({}, { "1.1": said(verdict) }));

  test("one that an older set's decision recognised does not contradict it", () => {
    expect(word("notMet").verdict).toBe("notMet");
    expect(findingsOf(word("notMet"), row("440", "district", "2020-07-10"))).toEqual([]);
  });

  test("a finding says whose word it is", () => {
    const [lost] = findingsOf(word("notMet"), row("440", "district", "2024-01-05"));
    expect(lost!.expected).toContain("chưa đạt theo tự đánh giá của đơn vị");
    expect(findingsOf(word("met"))[0]!.found).toMatch(/^tự đánh giá đạt/);
    expect(findingsOf(assessed(60))[0]!.found).toMatch(/^số liệu đạt/);
  });
});
