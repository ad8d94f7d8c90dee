import type { LegalRegister } from "../../domain/criteria/legal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import { type ListRow, valueIn } from "../../domain/workbook/submission.ts";

type Words = Pick<Finding, "found" | "expected" | "fix">;

export function finding(
  code: string,
  severity: Finding["severity"],
  places: readonly CellPlace[],
  words: Words,
): Finding {
  return { code, severity, place: places[0]!, ...(places.length > 1 ? { places } : {}), ...words };
}

/** Cells of the columns that are filled, else any cell of the row. */
export const cellsIn = ({ fields, place }: ListRow, ...columns: readonly string[]): readonly CellPlace[] => {
  const filled = columns.flatMap((column) => fields[column]?.place ?? []);
  return filled.length > 0 ? filled : [place];
};

/** A cell of the row as text; empty for an empty cell. */
export const text = (row: ListRow, column: string): string => String(valueIn(row, column) ?? "");

/** Day of the document that assigned the task, as far as the register knows it. */
export const issueDay = (row: ListRow, { documents }: LegalRegister): IsoDate | undefined =>
  documents.get(text(row, TASKS.source))?.date;
