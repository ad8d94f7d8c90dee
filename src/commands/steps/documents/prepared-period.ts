import type { CriteriaSet } from "../../../domain/criteria/criteria.ts";
import type { Progress } from "../../../domain/document/progress.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { Period } from "../../../domain/office/period.ts";
import type { Answers } from "../../../load/answers.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { type LoadedPeriod, loadLastYear, loadWithYear } from "../../../load/period.ts";
import { crossCheckPeriod } from "../cross-check-period.ts";

/** What all documents of a period share: its workbooks, read once and checked. */
export interface PreparedPeriod {
  readonly current: LoadedPeriod;
  /** The same period last year, where the workspace has it. */
  readonly previous?: LoadedPeriod;
  readonly answers: Answers;
  /** What is wrong with the workbooks, and what the checks across them found. */
  readonly findings: readonly Finding[];
  /** Every file that was read, for manifests. */
  readonly inputs: LoadedPeriod["inputs"];
}

/** Of the criteria sheets those of the given sets are read. */
export async function preparePeriod(
  knowledge: Knowledge,
  period: Period,
  sets: readonly CriteriaSet[],
  progress?: Progress,
): Promise<PreparedPeriod> {
  // Broken rules stop the run before a workbook is opened.
  knowledge.crossChecksOn(period.end);
  const current = await loadWithYear(knowledge, period, sets, progress);
  const previous = await loadLastYear(knowledge, period, progress);
  const crossed = await crossCheckPeriod(knowledge, current, previous);
  const { earlier = [] } = current.yearSoFar ?? {};
  const answers = knowledge.answersOf(period.id);
  return {
    current,
    ...(previous ? { previous } : {}),
    answers,
    findings: [...current.findings, ...crossed.findings],
    inputs: [
      ...current.inputs,
      ...earlier.flatMap(({ inputs }) => inputs),
      ...answers.files,
      ...(previous?.inputs ?? []),
      ...crossed.inputs,
    ],
  };
}
