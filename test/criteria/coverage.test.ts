import { describe, expect, test } from "vitest";
import { caseIds, casesOf, indicatorsOf, lawSets } from "./law-case.ts";
import { missingCases, missingText } from "./law-coverage.ts";

const confirmed = lawSets().filter((set) =>
  indicatorsOf(set).some(({ versions }) => versions.some(({ status }) => status === "confirmed")),
);

describe("each confirmed threshold has cases below, at and above it, on the day before and the day it comes into force", () => {
  test.each(confirmed.map((set) => [set.id, set] as const))("%s", (id, set) => {
    const cases = caseIds().includes(id) ? casesOf(id) : [];
    expect(missingCases(set, cases).map(missingText)).toEqual([]);
  });
});

test("each criteria set has a file of cases, each file of cases a set", () => {
  expect(caseIds().filter((id) => !lawSets().some((set) => set.id === id))).toEqual([]);
  expect(confirmed.filter((set) => !caseIds().includes(set.id))).toEqual([]);
});
