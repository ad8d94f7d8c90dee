import type { CellPlace } from "../../domain/workbook/cell.ts";
import { type ListRow, type Scalar, valueIn } from "../../domain/workbook/submission.ts";
import type { ListWords } from "./message.ts";

/** The values of a row in some columns; `undefined` when one of them is missing. */
export function valuesOf(row: ListRow, columns: readonly string[]): readonly Scalar[] | undefined {
  const values: Scalar[] = [];
  for (const column of columns) {
    const value = valueIn(row, column);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** Cells of a row in some columns; any cell of it where it has none of them. */
export const placesOf = (row: ListRow, columns: readonly string[]): readonly CellPlace[] => {
  const places = columns.flatMap((column) => row.fields[column]?.place ?? []);
  return places.length > 0 ? places : [row.place];
};

/** Equal for rows that a reader takes for the same; `undefined` when a value is missing. */
export const keyOf = (row: ListRow, columns: readonly string[]): string | undefined => {
  const values = valuesOf(row, columns);
  return values && JSON.stringify(values.map(folded));
};

const folded = (value: Scalar): string =>
  typeof value === "string" ? value.trim().replace(/\s+/g, " ").toLowerCase() : String(value);

/** `Tên sản phẩm "Cam bù", Chủ thể "HTX Sơn Mai"`. */
export const rowText = (row: ListRow, list: string, columns: readonly string[], words: ListWords): string =>
  columns
    .flatMap((column) => {
      const datum = row.fields[column];
      return datum ? [`${words.header(list, column)} "${words.value(list, column, datum.value)}"`] : [];
    })
    .join(", ");
