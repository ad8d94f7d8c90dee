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
export const validatePeriod = ({ folder, period, progress }: PeriodRequest): Promise<ValidatedPeriod> =>
  checkPeriod(folder, period, progress);
