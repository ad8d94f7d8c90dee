import { expect, test } from "vitest";
import { earlierPeriods, startingPeriods } from "../../../src/domain/office/earlier-periods.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";

const earlier = (id: string, ...ids: readonly string[]) =>
  earlierPeriods(
    parsePeriod(id),
    ids.map((one) => parsePeriod(one)),
  ).map((one) => one.id);

test("the period closed latest before this one comes first", () => {
  expect(earlier("2024-H1", "2022-H2", "2023-H1", "2023-H2", "2024-H1", "2024-H2")).toEqual([
    "2023-H2",
    "2023-H1",
    "2022-H2",
  ]);
  expect(earlier("2024-9M", "2023-9M", "2024-H1")).toEqual(["2024-H1", "2023-9M"]);
});

test("of two closed on one day the longer comes first", () => {
  expect(earlier("2024-H2", "2024-Q2", "2024-H1", "2024-06")).toEqual(["2024-H1", "2024-Q2", "2024-06"]);
});

test("there is none where nothing was closed before, nor a part of this one that ends with it", () => {
  expect(earlier("2024-H1", "2024-H1", "2024-Q2", "2024-H2")).toEqual([]);
});

test("a form starts from what was closed latest, on its own last day too", () => {
  const starts = (id: string, ...ids: readonly string[]) =>
    startingPeriods(
      parsePeriod(id),
      ids.map((one) => parsePeriod(one)),
    ).map((one) => one.id);
  expect(starts("2024", "2024-H1", "2024-H2", "2024-Q4", "2023")).toEqual(["2024-H2", "2024-Q4", "2024-H1", "2023"]);
  expect(starts("2024-H2", "2024-H1", "2024-H2", "2025-H1")).toEqual(["2024-H1"]);
});
