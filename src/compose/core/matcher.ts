import type { View, ViewRow } from "../../domain/document/view.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { plain } from "./values.ts";

/** What a column may be compared with besides one value. */
export interface Matcher {
  readonly matches: (value: unknown, view: View) => boolean;
}

export const WITHIN = ["period", "periodOrUndated", "untilEnd", "validAtEnd", "year"] as const;

/**
 * Days as in `RowFilter.when`: in the period (`periodOrUndated` also a day that is not known), on or before its end (a day that is not known is), still valid at its end,
 * in its calendar year. A column that holds years has only the last.
 */
export const within = (when: (typeof WITHIN)[number]): Matcher => ({
  matches: (value, { period }) => {
    const day = value as IsoDate | undefined;
    if (day === undefined) return when === "untilEnd" || when === "periodOrUndated";
    if (typeof value === "number") return when === "year" && value === period.year;
    switch (when) {
      case "period":
      case "periodOrUndated":
        return period.start <= day && day <= period.end;
      case "untilEnd":
        return day <= period.end;
      case "validAtEnd":
        return day >= period.end;
      case "year":
        return day.startsWith(`${period.year}-`);
    }
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
  const tests = Object.entries(conditions);
  return entries.filter((entry) =>
    tests.every(([name, wanted]) => {
      const value = valueIn(entry, name);
      if (isMatcher(wanted)) return wanted.matches(value, view);
      const target = plain(wanted);
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
  const value = row.fields[column];
  return typeof value === "object" ? value.value.toNumber() : value;
}
