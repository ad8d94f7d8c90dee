import type { RowCrossCheck } from "../../domain/figures/cross-check.ts";
import { Decimal, decimalOf } from "../../domain/text/decimal.ts";
import { LISTS } from "../../domain/workbook/known-sheets.ts";
import { type Datum, type ListRow, type Scalar, valueIn } from "../../domain/workbook/submission.ts";
import { matchingRows } from "../figures/list-rows.ts";
import type { MeasuredPeriod } from "../figures/measured-period.ts";
import { compareDates } from "./compare-dates.ts";
import { compareYears } from "./compare-years.ts";
import { exactText, type ListWords, otherPlace, type Violation } from "./message.ts";
import { keyOf, placesOf, rowText, valuesOf } from "./row-message.ts";

/** Every row of a list sheet that fails the check. A row without one of the values fails nothing. */
export function compareRows(check: RowCrossCheck, measured: MeasuredPeriod, words: ListWords): readonly Violation[] {
  const rows = matchingRows(check, measured).map(({ row }) => row);
  const found = violationsOf(check, rows, measured, words);
  return found.map(({ row, ...violation }) => {
    const name = measured.register.byCode.get(String(valueIn(row, LISTS.unit) ?? row.key))?.name;
    return name === undefined ? violation : { ...violation, unit: name };
  });
}

type RowViolation = Violation & { readonly row: ListRow };

function violationsOf(
  check: RowCrossCheck,
  rows: readonly ListRow[],
  measured: MeasuredPeriod,
  words: ListWords,
): readonly RowViolation[] {
  switch (check.kind) {
    case "uniqueRows":
      return repeated(rows, check.of, check.columns, words);
    case "requiresRow":
    case "excludesRow":
      return unaccompanied(check, rows, measured, words);
    case "forbiddenRow":
      return rows.map((row) => ({
        row,
        found: rowText(row, check.of, Object.keys(check.where), words),
        expected: "không có dòng như vậy",
        places: placesOf(row, Object.keys(check.where)),
      }));
    case "yearOfDay":
      return rows.flatMap((row) => compareYears(check, row, measured.period, words).map((one) => ({ ...one, row })));
    case "atMost":
      return rows.flatMap((row) => aboveWhole(row, check, words).map((one) => ({ ...one, row })));
    default:
      return rows.flatMap((row) => compareDates(check, row, measured.period, words).map((one) => ({ ...one, row })));
  }
}

function aboveWhole(
  row: ListRow,
  { of, parts, whole }: Extract<RowCrossCheck, { kind: "atMost" }>,
  words: ListWords,
): readonly Violation[] {
  const values = valuesOf(row, [whole, ...parts]);
  // Reading a decimal keeps the order of numbers: one part that is not above the whole needs no exact sum.
  if (!values || (values.length === 2 && values[1]! <= values[0]!)) return [];
  const [limit, ...data] = [whole, ...parts].map((column) => row.fields[column]!) as [
    Datum<Scalar>,
    ...Datum<Scalar>[],
  ];
  const numberOf = (value: Scalar) => decimalOf(Number(value));
  const sum = data.reduce((total, { value }) => total.plus(numberOf(value)), new Decimal(0));
  const most = numberOf(limit.value);
  if (sum.lte(most)) return [];
  const texts = data.map(({ value, place }, index) => {
    return `${words.header(of, parts[index]!)} ${exactText(numberOf(value), "")} (${place.address})`;
  });
  const total = data.length === 1 ? "" : ` = ${exactText(sum, "")}`;
  return [
    {
      found: `${texts.join(" + ")}${total}; ${words.header(of, whole)} ${exactText(most, "")} (${limit.place.address})`,
      expected: `không lớn hơn ${exactText(most, "")}`,
      places: [...data.map(({ place }) => place), limit.place],
    },
  ];
}

function repeated(
  rows: readonly ListRow[],
  list: string,
  columns: readonly string[],
  words: ListWords,
): readonly RowViolation[] {
  const first = new Map<string, ListRow>();
  return rows.flatMap((row) => {
    const key = keyOf(row, columns);
    if (key === undefined) return [];
    const before = first.get(key);
    if (!before) first.set(key, row);
    if (!before) return [];
    const places = [...placesOf(row, columns), ...placesOf(before, columns)];
    const other = otherPlace(before.fields[columns[0]!]!.place, places[0]!);
    const headers = columns.map((column) => `"${words.header(list, column)}"`).join(", ");
    return [
      {
        row,
        found: `${rowText(row, list, columns, words)} đã có ở ${other}`,
        expected: `không có hai dòng cùng ${headers}`,
        places,
      },
    ];
  });
}

function unaccompanied(
  check: Extract<RowCrossCheck, { kind: "requiresRow" | "excludesRow" }>,
  rows: readonly ListRow[],
  measured: MeasuredPeriod,
  words: ListWords,
): readonly RowViolation[] {
  const { of, where } = check.other;
  const others = new Map<string, ListRow>();
  for (const { row } of matchingRows({ of, where }, measured)) {
    const key = keyOf(row, check.same);
    if (key !== undefined) others.set(key, row);
  }
  const wanted = Object.entries(where)
    .map(([column, value]) => `${words.header(of, column)} "${words.value(of, column, [value].flat()[0] as Scalar)}"`)
    .join(", ");
  const what = `dòng ${wanted === "" ? "tương ứng" : wanted} ở trang "${words.sheet(of)}"`;
  const columns = [...new Set([...check.same, ...Object.keys(check.where)])];
  return rows.flatMap((row) => {
    const key = keyOf(row, check.same);
    const other = key === undefined ? undefined : others.get(key);
    const required = check.kind === "requiresRow";
    if (key === undefined || required === (other !== undefined)) return [];
    const places = [...placesOf(row, columns), ...(other ? placesOf(other, check.same) : [])];
    const at = other ? `; đã có ở ${otherPlace(other.place, places[0]!)}` : "";
    return [
      {
        row,
        found: `${rowText(row, check.of, columns, words)}${at}`,
        expected: `${required ? "có" : "không có"} ${what}`,
        places,
      },
    ];
  });
}
