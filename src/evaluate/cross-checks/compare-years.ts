import type { RowCrossCheck } from "../../domain/figures/cross-check.ts";
import type { Period } from "../../domain/office/period.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { type ListRow, valueIn } from "../../domain/workbook/submission.ts";
import type { ListWords, Violation } from "./message.ts";
import { placesOf } from "./row-message.ts";

type YearCheck = Extract<RowCrossCheck, { kind: "yearOfDay" }>;

/** The day of a decision beside the year that it is for, in one row. */
export function compareYears(check: YearCheck, row: ListRow, period: Period, words: ListWords): readonly Violation[] {
  const day = textIn(row, check.day);
  const year = textIn(row, check.year);
  const expected = expectationOf(check, day, year === undefined ? undefined : Number(year), period);
  if (expected === undefined) return [];
  const text = (column: string, value: string | undefined): string =>
    value === undefined
      ? `${words.header(check.of, column)} để trống`
      : `${words.header(check.of, column)} ${value} (${row.fields[column]!.place.address})`;
  return [
    {
      found: `${text(check.day, day && formatDate(day))}; ${text(check.year, year)}`,
      expected,
      places: placesOf(row, [check.day, check.year]),
    },
  ];
}

function textIn(row: ListRow, column: string): string | undefined {
  const value = valueIn(row, column);
  return value === undefined ? undefined : String(value);
}

/** What should have stood there; `undefined` when nothing is wrong. */
function expectationOf(
  { fails, years }: YearCheck,
  day: string | undefined,
  year: number | undefined,
  period: Period,
): string | undefined {
  const yearOfDay = day === undefined ? undefined : Number(day.slice(0, 4));
  switch (fails) {
    case "untold":
      return day !== undefined && day >= period.start && year === undefined
        ? "có năm, để biết đếm vào năm nào"
        : undefined;
    case "notYet":
      return day === undefined && year !== undefined && year > period.year
        ? `có ngày quyết định, hoặc năm không sau ${period.year}`
        : undefined;
    case "later":
      return yearOfDay !== undefined && year !== undefined && year > yearOfDay
        ? `năm không sau ${yearOfDay}`
        : undefined;
    case "longBefore":
      return yearOfDay !== undefined && year !== undefined && yearOfDay - year > years
        ? `năm từ ${yearOfDay - years} đến ${yearOfDay}`
        : undefined;
  }
}
