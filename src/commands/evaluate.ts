import { CannotRun } from "../domain/findings/finding.ts";
import { assessmentsJson } from "../render/sheets/assessments-json.ts";
import { type ChosenOutput, requireNoSourceAt, writeChosen } from "./steps/chosen-output.ts";
import { type AssessmentRequest, assessPeriod } from "./steps/judging/assess-period.ts";
import type { AssessedPeriod } from "./steps/judging/assessed-period.ts";

export interface EvaluateRequest extends AssessmentRequest {
  /** The workbook that the judgements will be written to; its name is refused before anything is computed. */
  readonly out?: string;
}

/** Judges the units of a period. Throws `CannotRun` on an unknown or unfit name. */
export async function evaluateUnits({ out, ...request }: EvaluateRequest): Promise<AssessedPeriod> {
  if (out !== undefined && !/\.xlsx$/i.test(out)) throw new CannotRun(`Tệp kết quả "${out}" cần có đuôi .xlsx.`);
  if (out !== undefined) requireNoSourceAt(request.folder, out);
  return assessPeriod(request);
}

/** Writes the judgements as a workbook and returns its path. Throws `CannotRun` when another file stands there. */
export async function writeAssessments(assessed: AssessedPeriod, output: ChosenOutput): Promise<string> {
  const { assessmentsWorkbook } = await import("../render/sheets/assessments-workbook.ts");
  const bytes = await assessmentsWorkbook(assessed);
  return writeChosen(bytes, output);
}

/** The judgements as JSON, format-versioned. */
export const assessmentsAsJson = (assessed: AssessedPeriod): string => assessmentsJson(assessed);
