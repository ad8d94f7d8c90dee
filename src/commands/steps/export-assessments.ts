import { basename, dirname, resolve } from "node:path";
import type { Writer } from "../../domain/document/writer.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { assessmentsJson } from "../../render/sheets/assessments-json.ts";
import { writeOutputs } from "../../write/output.ts";
import type { AssessedPeriod } from "./assessed-period.ts";

export interface ExportRequest {
  /** Folder the command was started in; `out` is relative to it. */
  readonly folder: string;
  readonly out: string;
  readonly force: boolean;
  readonly writer: Writer;
}

/** Writes the judgements as a workbook and returns its path. Throws `CannotRun` when another file stands there. */
export async function exportAssessments(
  assessed: AssessedPeriod,
  { folder, out, force, writer }: ExportRequest,
): Promise<string> {
  requireWorkbookName(out);
  const path = resolve(folder, out);
  const { assessmentsWorkbook } = await import("../../render/sheets/assessments-workbook.ts");
  const bytes = await assessmentsWorkbook(assessed);
  const { written } = await writeOutputs(dirname(path), [{ name: basename(path), bytes }], { writer, force });
  return written[0]!;
}

/** Throws `CannotRun` before anything is computed. */
export function requireWorkbookName(out: string): void {
  if (!/\.xlsx$/i.test(out)) throw new CannotRun(`Tệp kết quả "${out}" cần có đuôi .xlsx.`);
}

/** The judgements as JSON, format-versioned. */
export const exportJson = (assessed: AssessedPeriod): string => assessmentsJson(assessed);
