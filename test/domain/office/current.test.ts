import { expect, test } from "vitest";
import { isCurrent, isOrdered } from "../../../src/domain/office/current.ts";
import type { Dated } from "../../../src/domain/text/dated.ts";

const PERIODS = [
  "2023",
  "2024-H1",
  "2024-06",
  "2024-Q2",
  "2024-07",
  "2024-Q3",
  "2024-9M",
  "2024-H2",
  "2024",
  "2025-H1",
];
const currentIn = (times: Dated) => PERIODS.filter((id) => isCurrent(times, { id }));

test("a period has what began by its last month", () => {
  expect(currentIn({ since: "2024-H2" })).toEqual(["2024-07", "2024-Q3", "2024-9M", "2024-H2", "2024", "2025-H1"]);
});

test("of what ends with a half year and what begins with the next every period has exactly one", () => {
  const [ending, beginning] = [currentIn({ until: "2024-H1" }), currentIn({ since: "2024-H2" })];
  expect([...ending, ...beginning].toSorted()).toEqual(PERIODS.toSorted());
});

test("without times every period has it; both ends belong to it", () => {
  expect(currentIn({})).toEqual(PERIODS);
  expect(currentIn({ since: "2024-Q3", until: "2024-Q3" })).toEqual(["2024-07", "2024-Q3", "2024-9M"]);
});

test("an end before the beginning is out of order, an end within it is not", () => {
  expect(isOrdered({ since: "2024-H2", until: "2024-H1" })).toBe(false);
  expect(isOrdered({ since: "2024", until: "2024-H1" })).toBe(true);
});
