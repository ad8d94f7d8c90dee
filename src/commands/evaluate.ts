import { basename, dirname, resolve } from "node:path";
import { CannotRun } from "../domain/findings/finding.ts";
import { assessmentsJson } from "../render/sheets/assessments-json.ts";
import { writeOutputs } from "../write/output.ts";
import { type AssessmentRequest, assessPeriod } from "./steps/judging/assess-period.ts";
import type { AssessedPeriod } from "./steps/judging/assessed-period.ts";

export interface EvaluateRequest extends AssessmentRequest {
  /** The workbook that the judgements will be written to; its name is refused before anything is computed. */
  readonly out?: string;
}

/** Judges the units of a period. Throws `CannotRun` on an unknown or unfit name. */
export async function evaluateUnits({ out, ...request }: EvaluateRequest): Promise<AssessedPeriod> {
  if (out !== undefined && !/\.xlsx$/i.test(out)) throw new CannotRun(`Tệp kết quả "${out}" cần có đuôi .xlsx.`);
  return assessPeriod(request);
}

export interface WriteAssessmentsRequest {
  /** Folder the command was started in; `out` is relative to it. */
  readonly folder: string;
  readonly out: string;
  readonly force: boolean;
}

/** Writes the judgements as a workbook and returns its path. Throws `CannotRun` when another file stands there. */
export async function writeAssessments(
  assessed: AssessedPeriod,
  { folder, out, force }: WriteAssessmentsRequest,
): Promise<string> {
  const path = resolve(folder, out);
  const { assessmentsWorkbook } = await import("../render/sheets/assessments-workbook.ts");
  const bytes = await assessmentsWorkbook(assessed);
  const [written] = await writeOutputs(dirname(path), [{ name: basename(path), bytes }], { force });
  return written!;
}

/** The judgements as JSON, format-versioned. */
export const assessmentsAsJson = (assessed: AssessedPeriod): string => assessmentsJson(assessed);
