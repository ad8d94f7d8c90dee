import { expect, test } from "vitest";
import { inForceOn } from "../../../src/domain/criteria/in-force.ts";

const first = { effectiveFrom: "2022-03-08" };
const second = { effectiveFrom: "2024-03-01" };

test.each([
  ["the day before the first version takes effect", "2022-03-07", undefined],
  ["the day the first version takes effect", "2022-03-08", first],
  ["the day before the second", "2024-02-29", first],
  ["the day the second takes effect", "2024-03-01", second],
  ["long after", "2030-01-01", second],
])("%s", (_, date, version) => {
  expect(inForceOn([first, second], date)).toBe(version);
  expect(inForceOn([second, first], date)).toBe(version);
});

test("no versions, nothing in force", () => {
  expect(inForceOn([], "2024-01-01")).toBeUndefined();
});
