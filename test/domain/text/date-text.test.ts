import { expect, test } from "vitest";
import { readDate } from "../../../src/domain/text/date-text.ts";

test.each([
  "14/6/2024",
  "14-06-2024",
  "14.6.2024",
  "14 / 06 / 2024",
  "2024-06-14",
  "2024-06-14T00:00:00",
  "ngày 14 tháng 6 năm 2024",
  "14 tháng 06 năm 2024",
])("%j is 14 June 2024", (text) => {
  expect(readDate(text)).toBe("2024-06-14");
});

test("the day stands before the month: 5/4/2024 is in April", () => {
  expect(readDate("5/4/2024")).toBe("2024-04-05");
});

test.each(["31/02/2024", "29/2/2023", "6/14/2024", "0/1/2024", "1/0/2024", "2024-02-30", "32.1.2024"])(
  "%j is a day that no calendar has",
  (text) => {
    expect(readDate(text)).toBe("impossible");
  },
);

test("29 February of a leap year exists", () => {
  expect(readDate("29/02/2024")).toBe("2024-02-29");
});

test.each(["14/6/24", "14/6", "tháng 6/2024", "14/6.2024", "2024", "chưa có", ""])("%j is no date", (text) => {
  expect(readDate(text)).toBeUndefined();
});
