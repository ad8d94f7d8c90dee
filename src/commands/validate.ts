import type { Progress } from "../domain/document/progress.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { criteriaSheets, loadLastYear, loadWithYear } from "../load/period.ts";
import type { ValidatedPeriod } from "./steps/annotate-workbooks.ts";
import { crossCheckPeriod } from "./steps/cross-check-period.ts";
import { ledgerFindings } from "./steps/judged-ledger.ts";

export interface PeriodRequest {
  /** Folder the command was started in; the workspace is found from here upward. */
  readonly folder: string;
  readonly period: string;
  readonly progress?: Progress;
}

/** Codes of which only `evaluate` or a document finds all: an answer to them may wait for that run. */
const FOUND_ELSEWHERE = ["assessment", "standing", "narrative", "figure"];

/** Checks the workbooks of a period and the answers to their warnings; writes nothing. */
export async function validatePeriod({ folder, period: id, progress }: PeriodRequest): Promise<ValidatedPeriod> {
  const knowledge = openKnowledge(folder);
  const period = knowledge.period(id);
  // Only this command and those that judge read criteria sheets.
  const sets = knowledge.sets(criteriaSheets(knowledge.formsIn(period.id)).map(({ set }) => set));
  // Broken rules stop the run before a workbook is opened.
  knowledge.crossChecksOn(period.end);
  const loaded = await loadWithYear(knowledge, period, sets, progress);
  const previous = await loadLastYear(knowledge, period, progress);
  const crossed = await crossCheckPeriod(knowledge, loaded, previous);
  const tasks = await ledgerFindings(knowledge, loaded);
  const answers = knowledge.answersOf(period.id);
  const found = [...loaded.findings, ...crossed.findings, ...tasks];
  const prepared = { current: loaded, ...(previous ? { previous } : {}), answers, findings: found, inputs: [] };
  // What only a document shows: the template language is slow to load.
  const { documentRefusals } = await import("./steps/documents/document-refusals.ts");
  const answered = [...answers.apply(found), ...(await documentRefusals(knowledge, prepared))];
  return { period, inputs: loaded.inputs, findings: [...answered, ...answers.check(answered, FOUND_ELSEWHERE)] };
}
