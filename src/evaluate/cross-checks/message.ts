import type { Decimal } from "../../domain/text/decimal.ts";
import { formatDate, formatNumber, withUnit } from "../../domain/text/vietnamese.ts";
import { type CellPlace, placeText } from "../../domain/workbook/cell.ts";
import type { Form, ListSheet } from "../../domain/workbook/form.ts";
import type { Scalar } from "../../domain/workbook/submission.ts";

/** What a check found wrong, before it gets its code, severity and lead. Texts are Vietnamese. */
export interface Violation {
  readonly found: string;
  readonly expected: string;
  /** Every cell it rests on, the one to look at first in front; none for counts of the register. */
  readonly places: readonly CellPlace[];
  readonly unit?: string;
}

const MAX_NAMED = 3;

/** An exact quantity as it stands in a cell: nothing is rounded away that a comparison may turn on. */
export const exactText = (value: Decimal, unit: string): string =>
  withUnit(formatNumber(value, { decimals: 6, trimZeros: true, padded: false, scale: 1 }), unit);

/** " (F33)", " (F33, F34)", " (13 ô)": addresses alone, the file and sheet stand above the finding. */
export function cellsText(places: readonly CellPlace[]): string {
  if (places.length === 0) return "";
  const oneSheet = places.every(({ file, sheet }) => file === places[0]!.file && sheet === places[0]!.sheet);
  return places.length > MAX_NAMED || !oneSheet
    ? ` (${places.length} ô)`
    : ` (${places.map(({ address }) => address).join(", ")})`;
}

/** The place of another row: its address alone on the same sheet. */
export const otherPlace = (other: CellPlace, from: CellPlace): string =>
  other.file === from.file && other.sheet === from.sheet ? other.address : placeText(other);

/** Names that clerks see: of list sheets, their columns and choices. */
export interface ListWords {
  readonly sheet: (list: string) => string;
  readonly header: (list: string, column: string) => string;
  /** A value as the cell shows it. */
  readonly value: (list: string, column: string, value: Scalar) => string;
}

export function listWords(forms: readonly Form[]): ListWords {
  const lists = new Map(
    forms
      .flatMap((form) => form.sheets)
      .filter((sheet): sheet is ListSheet => sheet.kind === "list")
      .map((sheet) => [sheet.id, sheet]),
  );
  const columnOf = (list: string, column: string) => lists.get(list)?.columns.find(({ id }) => id === column);
  return {
    sheet: (list) => lists.get(list)?.name ?? list,
    header: (list, column) => columnOf(list, column)?.header ?? column,
    value: (list, column, value) => {
      if (columnOf(list, column)?.type === "date") return formatDate(String(value));
      return columnOf(list, column)?.choices?.find(([machine]) => machine === value)?.[1] ?? String(value);
    },
  };
}
