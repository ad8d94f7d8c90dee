import type { DayLimit, RowCrossCheck } from "../../domain/figures/cross-check.ts";
import type { Period } from "../../domain/office/period.ts";
import { daysAfter, type IsoDate, monthsAfter } from "../../domain/text/iso-date.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Datum, ListRow, Scalar } from "../../domain/workbook/submission.ts";
import type { ListWords, Violation } from "./message.ts";
import { valuesOf } from "./row-message.ts";

type DateCheck = Extract<RowCrossCheck, { kind: "dateWithin" | "dateOrder" | "validity" }>;

/** Days of one row: in their span, in their order, so many months apart. */
export function compareDates(check: DateCheck, row: ListRow, period: Period, words: ListWords): readonly Violation[] {
  const columns = columnsOf(check);
  const values = valuesOf(row, columns);
  const expected = values && expectationOf(check, values.map(String), period);
  if (expected === undefined) return [];
  const data = columns.map((column) => row.fields[column]!);
  return [
    {
      found: columns.map((column, index) => dayText(words.header(check.of, column), data[index]!)).join("; "),
      expected,
      places: data.map(({ place }) => place),
    },
  ];
}

const columnsOf = (check: DateCheck): readonly string[] => {
  if (check.kind === "dateWithin") return [check.column];
  return check.kind === "dateOrder" ? [check.earlier, check.later] : [check.last, check.first];
};

const dayText = (header: string, { value, place }: Datum<Scalar>): string =>
  `${header} ${formatDate(String(value))} (${place.address})`;

/** What the days should have been; `undefined` when nothing is wrong with them. */
function expectationOf(check: DateCheck, days: readonly IsoDate[], period: Period): string | undefined {
  const [first = "", second = ""] = days;
  switch (check.kind) {
    case "dateWithin": {
      const from = check.first && dayOf(check.first, period);
      const until = check.last && dayOf(check.last, period);
      if ((from === undefined || first >= from) && (until === undefined || first <= until)) return undefined;
      return [
        ...(from === undefined ? [] : [`từ ngày ${formatDate(from)}`]),
        ...(until === undefined ? [] : [`đến hết ngày ${formatDate(until)}`]),
      ].join(" ");
    }
    case "dateOrder":
      return first <= second ? undefined : `ngày ${formatDate(first)} không sau ngày ${formatDate(second)}`;
    case "validity": {
      const end = monthsAfter(second, check.months);
      const holds = () => first >= daysAfter(end, -check.days) && first <= daysAfter(end, check.days);
      return first === end || holds()
        ? undefined
        : `${formatDate(end)}, là ${check.months} tháng sau ngày ${formatDate(second)}`;
    }
  }
}

const dayOf = (limit: DayLimit, { start, end }: Period): IsoDate =>
  limit === "periodStart" ? start : limit === "periodEnd" ? end : limit;
