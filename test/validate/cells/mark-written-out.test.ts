import { expect, test } from "vitest";
import { CRITERIA_WORDS } from "../../../src/domain/criteria/criteria-columns.ts";
import { markOf } from "../../../src/validate/cells/cell-choice.ts";

test.each([
  ["Đạt", "met"],
  ["ĐẠT", "met"],
  ["dat", "met"],
  [" đạt. ", "met"],
  ["Chưa đạt", "notMet"],
  ["CHƯA  ĐẠT", "notMet"],
  ["chua dat", "notMet"],
  ["Không đạt", "notMet"],
  ["Cơ bản đạt", "nearlyMet"],
  ["co ban dat", "nearlyMet"],
  ["Không xét", "notApplicable"],
  ["CĐ", "notMet"],
  ["đất", undefined],
  ["đạt 5/9", undefined],
])("%j is %s", (text, verdict) => {
  expect(markOf(text, CRITERIA_WORDS)).toBe(verdict);
});

test("where marks are no choice, their words are none either", () => {
  expect(markOf("Đạt", [["met", "Có"]])).toBeUndefined();
});
