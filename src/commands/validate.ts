import type { Progress } from "../domain/document/progress.ts";
import type { ValidatedPeriod } from "./steps/annotate-workbooks.ts";
import { checkPeriod } from "./steps/checked-period.ts";

export interface PeriodRequest {
  /** Folder the command was started in; the workspace is found from here upward. */
  readonly folder: string;
  readonly period: string;
  readonly progress?: Progress;
}

/** Checks the workbooks of a period and the answers to their warnings; writes nothing. */
export async function validatePeriod(request: PeriodRequest): Promise<ValidatedPeriod> {
  // What was read of the workbooks goes before its findings are told.
  const { period, inputs, senders, findings } = await checkPeriod(request.folder, request.period, request.progress);
  return { period, inputs, senders, findings };
}
