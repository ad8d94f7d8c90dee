import { expect, test } from "vitest";
import { isInTime, TIMES } from "../../../src/domain/office/in-time.ts";

const HALF = { start: "2023-12-15", end: "2024-06-14", year: 2024 };

/** Which times a row is of: day or year, and the year that it is for. */
test.each([
  [undefined, undefined, ["periodOrUndated", "untilEnd", "earlierYears"]],
  [undefined, 2024, ["periodOrUndated", "untilEnd"]],
  // Nobody knows the day, and it is for a year to come.
  [undefined, 2025, ["periodOrUndated"]],
  ["2023-12-14", undefined, ["untilEnd", "earlierYears"]],
  ["2023-12-15", undefined, ["period", "periodOrUndated", "untilEnd", "earlierYears"]],
  // Last year's title, decided in January.
  ["2024-01-10", 2023, ["period", "periodOrUndated", "untilEnd", "earlierYears", "year"]],
  ["2024-06-14", 2024, ["period", "periodOrUndated", "untilEnd", "validAtEnd", "year"]],
  ["2024-06-14", undefined, ["period", "periodOrUndated", "untilEnd", "earlierYears", "validAtEnd", "year"]],
  ["2024-06-15", 2024, ["validAtEnd", "year"]],
  [2024, undefined, ["year"]],
  [2023, undefined, []],
])("a row of %s for %s", (at, forYear, times) => {
  expect(TIMES.filter((time) => isInTime({ at, forYear }, time, HALF))).toEqual(times);
});
