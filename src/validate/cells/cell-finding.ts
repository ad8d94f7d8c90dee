import type { Finding, Severity } from "../../domain/findings/finding.ts";
import type { Cell, CellPlace } from "../../domain/workbook/cell.ts";
import type { Datum, Scalar } from "../../domain/workbook/submission.ts";
import { type CellProblem, type CellResult, isNoticed, isProblem } from "./cell-result.ts";
import type { CellSchema } from "./cell-schema.ts";

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

/** The value of a cell that was read; a problem or a notice goes to `findings`, an empty optional cell gives `undefined`. */
export function readValue(
  result: CellResult,
  place: () => CellPlace,
  unit: string | undefined,
  findings: Finding[],
): Scalar | undefined {
  if (typeof result !== "object") return result;
  if (isProblem(result)) {
    findings.push(cellFinding(result, place(), unit));
    return undefined;
  }
  findings.push(...result.notices.map((notice) => cellFinding(notice, place(), unit, notice.severity ?? "info")));
  return result.value;
}

/** The same with its place, and with the qualifier that it has. */
export function parseCell(
  schema: CellSchema,
  cell: Cell | undefined,
  place: CellPlace,
  unit: string | undefined,
  findings: Finding[],
): ParsedDatum | undefined {
  const result = schema(cell);
  const value = readValue(result, () => place, unit, findings);
  if (value === undefined) return undefined;
  const qualifier = isNoticed(result) ? result.qualifier : undefined;
  return { value, place, ...(qualifier === undefined ? {} : { qualifier }) };
}
