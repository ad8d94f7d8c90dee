import { describe, expect, test } from "vitest";
import { kindOfPeriod, nextPeriod, parsePeriod, sameLastYear } from "../../../src/domain/office/period.ts";

describe("periods begin and end as Nghị định 09/2019/NĐ-CP says", () => {
  test.each([
    ["2024-H1", "6 tháng đầu năm 2024", "2023-12-15", "2024-06-14"],
    ["2024-H2", "6 tháng cuối năm 2024", "2024-06-15", "2024-12-14"],
    ["2024-Q1", "quý I năm 2024", "2023-12-15", "2024-03-14"],
    ["2024-Q3", "quý III năm 2024", "2024-06-15", "2024-09-14"],
    ["2024-Q4", "quý IV năm 2024", "2024-09-15", "2024-12-14"],
    ["2024-9M", "9 tháng đầu năm 2024", "2023-12-15", "2024-09-14"],
    ["2024-01", "tháng 1 năm 2024", "2023-12-15", "2024-01-14"],
    ["2024-03", "tháng 3 năm 2024", "2024-02-15", "2024-03-14"],
    ["2024-12", "tháng 12 năm 2024", "2024-11-15", "2024-12-14"],
    ["2024", "năm 2024", "2023-12-15", "2024-12-14"],
  ])("%s is %s, data from %s to %s", (id, name, start, end) => {
    expect(parsePeriod(id)).toMatchObject({ id, name, start, end, year: 2024 });
  });

  test.each([
    ["2024-H1", "2024-01-01", "2024-06-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2024-12", "2024-12-01", "2024-12-31"],
    ["2024", "2024-01-01", "2024-12-31"],
  ])("by calendar, %s is from %s to %s", (id, start, end) => {
    expect(parsePeriod(id, "calendar-months")).toMatchObject({ start, end });
  });
});

test.each([
  ["2024", "year"],
  ["2024-H1", "half-year"],
  ["2024-H2", "half-year"],
  ["2024-9M", "nine-months"],
  ["2024-Q4", "quarter"],
  ["2024-01", "month"],
  ["2024-12", "month"],
])("%s is a period of kind %s", (id, kind) => {
  expect(kindOfPeriod(parsePeriod(id))).toBe(kind);
});

describe("the same period of the year before, and the next period", () => {
  test.each([
    ["2024-H1", "2023-H1", "6 tháng đầu năm 2023"],
    ["2024-Q3", "2023-Q3", "quý III năm 2023"],
    ["2024-02", "2023-02", "tháng 2 năm 2023"],
    ["2024-9M", "2023-9M", "9 tháng đầu năm 2023"],
    ["2024", "2023", "năm 2023"],
  ])("the year before, %s was %s", (id, expected, name) => {
    expect(sameLastYear(parsePeriod(id))).toMatchObject({ id: expected, name });
  });

  test.each([
    ["2024-H1", "2024-H2"],
    ["2024-H2", "2025-H1"],
    ["2024-Q4", "2025-Q1"],
    ["2024-9M", "2024-Q4"],
    ["2024-09", "2024-10"],
    ["2024-12", "2025-01"],
    ["2024", "2025"],
  ])("after %s comes %s", (id, expected) => {
    expect(nextPeriod(parsePeriod(id)).id).toBe(expected);
  });
});

test.each(["", "2024-H3", "2024-13", "2024-00", "24-H1", "2024-Q5", "1999"])(
  'the period "%s" is refused with one sentence that names the right forms',
  (id) => {
    expect(() => parsePeriod(id)).toThrow(/Không hiểu kỳ báo cáo .* 2024-H1/);
  },
);

test.each([
  ["2024-h1", "2024-H1"],
  [" 2024-q3 ", "2024-Q3"],
  ["2024 H2", "2024-H2"],
  ["2024h1", "2024-H1"],
  ["2024/5", "2024-05"],
  ["2024-12", "2024-12"],
  ["2024–9m", "2024-9M"],
  ["2024", "2024"],
])("%j is understood as %s", (typed, id) => {
  expect(parsePeriod(typed).id).toBe(id);
});
