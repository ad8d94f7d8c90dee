import { describe, expect, test } from "vitest";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { readIssue } from "../../../src/domain/office/issue.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";

/** Chốt số liệu ngày 14/6/2024. */
const period = parsePeriod("2024-H1");
const DATE = "2024-06-20";

test("without number and date, these stay blank", () => {
  expect(readIssue({}, period)).toBeUndefined();
});

test.each(["2024-07-05", "05/7/2024", "5/7/2024", "05-07-2024", "ngày 05 tháng 7 năm 2024"])(
  'the date written "%s" is 05/7/2024',
  (date) => {
    expect(readIssue({ date }, period)).toEqual({ date: "2024-07-05" });
  },
);

test.each([
  ["1", "1"],
  ["09", "9"],
  ["84", "84"],
  ["1234", "1234"],
])("the number %s is number %s", (typed, number) => {
  expect(readIssue({ number: typed, date: DATE }, period)).toEqual({ number, date: DATE });
});

test.each(["0", "00", "-1", "1.5", "84a", "84/TB", "", " ", "1234567", "８４"])(
  'the number "%s" is refused',
  (number) => {
    expect(() => readIssue({ number, date: DATE }, period)).toThrow(CannotRun);
    expect(() => readIssue({ number, date: DATE }, period)).toThrow(/^Số văn bản ".*" không đúng: .*84\.$/);
  },
);

test.each([
  ["hôm nay", /^Không hiểu ngày ban hành "hôm nay"; .*2024-06-20/],
  ["", /^Không hiểu ngày/],
  ["2024-06", /^Không hiểu ngày/],
  ["06/2024", /^Không hiểu ngày/],
  ["31/02/2024", /"31\/02\/2024" không có trên lịch\.$/],
  ["2023-02-29", /không có trên lịch/],
])('the date "%s" is refused', (date, message) => {
  expect(() => readIssue({ number: "84", date }, period)).toThrow(message);
});

test("a number needs a date", () => {
  expect(() => readIssue({ number: "84" }, period)).toThrow(/phải có ngày ban hành; thêm --date/);
});

describe("a date of issue from the data cut-off to one year after it", () => {
  const accepts =
    (date: string, of = period) =>
    () =>
      readIssue({ date }, of);

  test.each(["2024-06-14", "2024-06-15", "2025-06-13", "2025-06-14"])("%s is accepted", (date) => {
    expect(accepts(date)()).toEqual({ date });
  });

  test("one day before the cut-off is refused: the period's data is still open", () => {
    expect(accepts("2024-06-13")).toThrow(
      "Ngày ban hành 13/6/2024 trước ngày chốt số liệu 14/6/2024 của kỳ 6 tháng đầu năm 2024; kiểm tra lại kỳ và ngày.",
    );
  });

  test("more than one year is refused: the year is mistyped", () => {
    expect(accepts("2025-06-15")).toThrow(/sau ngày chốt số liệu 14\/6\/2024 .* hơn một năm/);
    expect(accepts("2042-06-20")).toThrow(/hơn một năm/);
  });

  test("the notice of last year's final conference is issued early in the next year", () => {
    expect(accepts("28/02/2024", parsePeriod("2023"))()).toEqual({ date: "2024-02-28" });
  });
});
