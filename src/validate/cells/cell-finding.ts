import type { Finding, Severity } from "../../domain/findings/finding.ts";
import type { Cell, CellPlace } from "../../domain/workbook/cell.ts";
import type { Datum, Scalar } from "../../domain/workbook/submission.ts";
import type { SheetTable } from "../workbook/sheet-table.ts";
import { type CellProblem, isNoticed, isProblem } from "./cell-result.ts";
import type { CellSchema } from "./cell-schema.ts";

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
  problem: CellProblem,
  place: CellPlace,
  unit: string | undefined,
  severity: Severity = "error",
): Finding => ({
  code: problem.code,
  severity,
  place,
  ...(unit === undefined ? {} : { unit }),
  found: problem.found,
  expected: problem.expected,
  ...(problem.fix === undefined ? {} : { fix: problem.fix }),
});

/** A cell's value, and the qualifier that stood in it before the number. */
export interface ParsedDatum extends Datum<Scalar> {
  readonly qualifier?: string;
}

/** Parses one cell; a problem or a notice goes to `findings`, an empty optional cell gives `undefined`. */
export function parseCell(
  schema: CellSchema,
  cell: Cell | undefined,
  place: CellPlace,
  unit: string | undefined,
  findings: Finding[],
): ParsedDatum | undefined {
  const result = schema(cell);
  if (isProblem(result)) {
    findings.push(cellFinding(result, place, unit));
    return undefined;
  }
  if (!isNoticed(result)) return result === undefined ? undefined : { value: result, place };
  const { value, notice, qualifier } = result;
  findings.push(cellFinding(notice, place, unit, "info"));
  return { value, place, ...(qualifier === undefined ? {} : { qualifier }) };
}
