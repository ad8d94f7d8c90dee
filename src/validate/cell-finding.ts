import type { Cell, CellPlace } from "../domain/cell.ts";
import type { Finding } from "../domain/finding.ts";
import type { Datum, Scalar } from "../domain/submission.ts";
import { type CellSchema, isProblem } from "./cell-schema.ts";
import type { SheetTable } from "./sheet-table.ts";

/** Columns of the form that the sheet has lost. */
export function missingColumns(table: SheetTable, wanted: readonly { id: string; header: string }[]): Finding[] {
  return wanted
    .filter((column) => !table.columns.has(column.id))
    .map((column) => ({
      code: "workbook/missing-column",
      severity: "error",
      place: table.place,
      found: `không có cột "${column.header}"`,
      expected: `cột "${column.header}" với mã ${column.id} ở dòng mã ẩn`,
      fix: "khôi phục cột này từ biểu mẫu gốc",
    }));
}

/** A cell's problem as a finding. */
export const cellFinding = (
  problem: { code: string; found: string; expected: string; fix?: string },
  place: CellPlace,
  unit: string | undefined,
): Finding => ({
  code: problem.code,
  severity: "error",
  place,
  ...(unit === undefined ? {} : { unit }),
  found: problem.found,
  expected: problem.expected,
  ...(problem.fix === undefined ? {} : { fix: problem.fix }),
});

/** Parses one cell; a problem goes to `findings`, an empty optional cell gives `undefined`. */
export function parseCell(
  schema: CellSchema,
  cell: Cell | undefined,
  place: CellPlace,
  unit: string | undefined,
  findings: Finding[],
): Datum<Scalar> | undefined {
  const result = schema(cell);
  if (!isProblem(result)) return result === undefined ? undefined : { value: result, place };
  findings.push(cellFinding(result, place, unit));
  return undefined;
}
