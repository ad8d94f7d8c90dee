import { expect, test } from "vitest";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import { earlierInYear, reportedInYear } from "../../../src/domain/office/year-so-far.ts";

const soFar = (id: string, ...atHand: readonly string[]) => {
  const { periods, missing } = earlierInYear(
    parsePeriod(id),
    atHand.map((one) => parsePeriod(one)),
  );
  return [periods.map((one) => one.id).join(" "), missing.map((one) => one.id).join(" ")];
};

test.each([
  ["nothing comes before what starts the year", "2024-H1", ["2024-Q1", "2023-H2"], "", ""],
  ["the year is all of itself", "2024", ["2024-H1", "2024-H2"], "", ""],
  ["a half-year before a half-year", "2024-H2", ["2024-H1", "2023-H1", "2024"], "2024-H1", ""],
  ["two quarters stand for a half-year", "2024-H2", ["2024-Q1", "2024-Q2", "2024-Q3"], "2024-Q1 2024-Q2", ""],
  ["the fewest periods that do", "2024-Q4", ["2024-H1", "2024-Q3", "2024-9M", "2024-Q1", "2024-Q2"], "2024-9M", ""],
  ["a half-year and months", "2024-09", ["2024-H1", "2024-07", "2024-08"], "2024-H1 2024-07 2024-08", ""],
  ["a gap is named as long as it is", "2024-H2", [], "", "2024-H1"],
  ["a quarter is missing before the next", "2024-Q3", ["2024-Q1"], "2024-Q1", "2024-Q2"],
  ["a month is missing in between", "2024-05", ["2024-Q1"], "2024-Q1", "2024-04"],
  ["several gaps", "2024-11", ["2024-Q2", "2024-08"], "2024-Q2 2024-08", "2024-Q1 2024-07 2024-09 2024-10"],
  ["no two periods overlap", "2024-Q3", ["2024-H1", "2024-Q1", "2024-06"], "2024-H1", ""],
] as const)("%s", (_, id, atHand, periods, missing) => {
  expect(soFar(id, ...atHand)).toEqual([periods, missing]);
});

test.each([
  ["of a later period what came before it", "2024-H2", ["2024-Q1", "2024-Q2"], "2024-Q1 2024-Q2"],
  ["of a whole year what is inside it", "2024", ["2024-H1", "2024-H2", "2023"], "2024-H1 2024-H2"],
  ["nothing before January", "2024-H1", ["2023-H2", "2024-H2"], ""],
  ["nothing after a gap", "2024-Q4", ["2024-Q1", "2024-Q3"], "2024-Q1"],
] as const)("what a form shows as reported: %s", (_, id, atHand, periods) => {
  const shown = reportedInYear(
    parsePeriod(id),
    atHand.map((one) => parsePeriod(one)),
  );
  expect(shown.map((one) => one.id).join(" ")).toBe(periods);
});
