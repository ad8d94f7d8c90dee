import type { View, ViewRow } from "../../domain/document/view.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { isInTime, type Time } from "../../domain/office/in-time.ts";
import { LISTS } from "../../domain/workbook/known-sheets.ts";
import { plain } from "./values.ts";

/** What a column may be compared with besides one value. */
export interface Matcher {
  /** `valueIn` gives the other columns of the same entry. */
  readonly matches: (value: unknown, view: View, valueIn: (name: string) => unknown) => boolean;
}

/** Days as in `RowFilter.when`. */
export const within = (when: Time): Matcher => ({
  matches: (value, { period }, valueIn) => {
    const year = valueIn(LISTS.year);
    return isInTime(
      { at: value as string | number | undefined, forYear: typeof year === "number" ? year : undefined },
      when,
      period,
    );
  },
});

export const oneOf = (values: readonly unknown[], wanted: boolean): Matcher => ({
  matches: (value) => values.map(plain).includes(value) === wanted,
});

/** Keeps entries whose values under the given names equal the given ones. */
export function keep<T>(
  entries: readonly T[],
  conditions: Readonly<Record<string, unknown>>,
  view: View,
  valueIn: (entry: T, name: string) => unknown,
): readonly T[] {
  const tests = Object.entries(conditions).map(([name, wanted]) => ({ name, wanted, target: plain(wanted) }));
  return entries.filter((entry) =>
    tests.every(({ name, wanted, target }) => {
      const value = valueIn(entry, name);
      if (isMatcher(wanted)) return wanted.matches(value, view, (other) => valueIn(entry, other));
      if (target === undefined) throw new CannotRun(`giá trị để lọc cột "${name}" còn trống.`);
      return value === target;
    }),
  );
}

const isMatcher = (value: unknown): value is Matcher =>
  typeof value === "object" && value !== null && typeof (value as Matcher).matches === "function";

/** A row's value for comparison: units as codes, numbers as numbers. */
export function columnValue(row: ViewRow, column: string): unknown {
  if (column === "district") return row.district.code;
  if (column === "unit") return row.unit?.code;
  if (row.valueAt) return row.valueAt(column);
  const value = row.fields[column];
  return typeof value === "object" ? value.value.toNumber() : value;
}
