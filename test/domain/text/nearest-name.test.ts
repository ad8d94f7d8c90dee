import { expect, test } from "vitest";
import { nearestName, suggestion } from "../../../src/domain/text/nearest-name.ts";

test.each([
  ["cement-road", ["drainage", "cement-roads"], "cement-roads"],
  ["caement-roads", ["cement-roads"], "cement-roads"],
  ["cmeent-roads", ["cement-roads"], "cement-roads"],
  ["CEMENT-ROADS", ["cement-roads"], "cement-roads"],
  ["Số lớp tập hun", ["Số lớp tập huấn", "Số lớp đào tạo"], "Số lớp tập huấn"],
  ["num", ["sum", "nun"], "sum"],
])("%j is nearest to the right name", (name, candidates, nearest) => {
  expect(nearestName(name, candidates)).toBe(nearest);
});

test.each([
  ["x", ["cement-roads"]],
  ["roads", ["drainage"]],
  ["", ["a-long-name"]],
  ["abc", []],
])("%j is near no name", (name, candidates) => {
  expect(nearestName(name, candidates)).toBeUndefined();
});

test("a suggestion is one sentence, or nothing", () => {
  expect(suggestion("nmu", ["num"])).toBe(' Có phải là "num"?');
  expect(suggestion("zzz", ["num"])).toBe("");
});
