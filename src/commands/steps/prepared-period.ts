import type { Finding } from "../../domain/findings/finding.ts";
import { type Answers, loadAnswers } from "../../load/answers.ts";
import { crossCheckPeriod, loadCrossChecks } from "../../load/cross-checks.ts";
import { type LoadedPeriod, loadLastYear, loadPeriod } from "../../load/period.ts";
import type { Rules } from "../../load/rules.ts";
import type { Workspace } from "../../read/workspace/workspace.ts";

/** What all documents of a period share: its workbooks, read once and checked. */
export interface PreparedPeriod {
  readonly rules: Rules;
  readonly current: LoadedPeriod;
  /** The same period last year, where the workspace has it. */
  readonly previous?: LoadedPeriod;
  readonly answers: Answers;
  /** What is wrong with the workbooks, and what the checks across them found. */
  readonly findings: readonly Finding[];
  /** Every file that was read, for manifests. */
  readonly inputs: LoadedPeriod["inputs"];
}

export async function preparePeriod(workspace: Workspace, rules: Rules): Promise<PreparedPeriod> {
  const checks = loadCrossChecks(workspace, rules);
  const current = await loadPeriod(workspace, rules, rules.period, rules.register);
  const previous = await loadLastYear(workspace, rules);
  const crossed = await crossCheckPeriod(workspace, rules, checks, current, previous);
  const answers = loadAnswers(workspace, rules.period);
  return {
    rules,
    current,
    ...(previous ? { previous } : {}),
    answers,
    findings: [...current.findings, ...crossed.findings],
    inputs: [...current.inputs, ...answers.files, ...(previous?.inputs ?? []), ...crossed.inputs],
  };
}
