import type { Scalar } from "../../src/domain/workbook/submission.ts";
import type { EnteredRow } from "../../src/render/form/form-values.ts";
import type { CsvRow } from "./read-csv.ts";

/** A row with the deliberate values of `exceptions.csv` in place: empty clears the cell, "57%" is a formatted percentage. */
export function exceptionsOf(
  rows: readonly CsvRow[],
  sheet: string,
  unit: string,
  fields: Readonly<Record<string, Scalar>>,
): Pick<EnteredRow, "fields" | "percents"> {
  const mine = rows.filter((row) => row.sheet === sheet && row.unit === unit && row.column !== "ready");
  const changed: Record<string, Scalar> = { ...fields };
  for (const { column = "", value = "" } of mine) {
    if (value === "") delete changed[column];
    else changed[column] = /^[\d.]+%?$/.test(value) ? Number(value.replace("%", "")) : value;
  }
  const percents = mine.filter(({ value }) => value!.endsWith("%")).map(({ column }) => column!);
  return percents.length === 0 ? { fields: changed } : { fields: changed, percents };
}
