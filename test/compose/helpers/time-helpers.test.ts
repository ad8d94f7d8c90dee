import { expect, test } from "vitest";
import { figure, indicator } from "../../support/view.ts";
import { said } from "../composed.ts";

test.each([
  ["2024-H1", "6 tháng cuối năm 2024"],
  ["2024-H2", "năm 2025"],
  ["2024", "năm 2025"],
  ["2024-9M", "quý IV năm 2024"],
  ["2024-Q1", "quý II năm 2024"],
  ["2024-Q4", "năm 2025"],
  ["2024-05", "tháng 6 năm 2024"],
  ["2024-12", "năm 2025"],
])("the tasks of a report of %s are those of %s", (period, ahead) => {
  expect(said('{{period "ahead"}}', { period })).toBe(ahead);
});

test.each([
  ["2024-H1", "6 tháng đầu năm 2024, 6 tháng đầu năm"],
  ["2024-9M", "9 tháng đầu năm 2024, 9 tháng đầu năm"],
  ["2024", "Năm 2024, cả năm"],
  ["2024-Q1", "Quý I năm 2024, quý I"],
  ["2024-05", "Tháng 5 năm 2024, tháng 5"],
])("a period of %s reads right at the start of a sentence and inside one", (period, printed) => {
  expect(said('{{upperFirst (period "this")}}, {{period "bare"}}', { period })).toBe(printed);
});

test("a template tells the first and the last period of a year, and the kinds", () => {
  const body = [
    '{{#if (periodIs "first")}}đầu{{/if}}{{#if (periodIs "last")}}cuối{{/if}}',
    '{{#if (periodIs "month")}} tháng{{/if}}{{#if (periodIs "year")}} năm{{/if}}.',
  ].join("");
  const told = (period: string) => said(body, { period });
  expect([told("2024-H1"), told("2024-H2"), told("2024"), told("2024-05")]).toEqual([
    "đầu.",
    "cuối.",
    "đầucuối năm.",
    "tháng.",
  ]);
});

test("what the period does not ask for is not spoken of, and is no missing figure", () => {
  const rice = indicator("rice", "Lúa vụ Xuân", { asked: { months: [5, 6] } });
  const parts = (period: string) => ({ period, indicators: [rice], figures: { rice: figure("rice", "12") } });
  const body = 'Kết quả{{#if (entered "rice")}}: {{num "rice"}}{{/if}}.';
  expect(said(body, parts("2024-H1"))).toBe("Kết quả: 12.");
  expect(said(body, parts("2024-H2"))).toBe("Kết quả.");
});
