import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { Progress } from "../../domain/document/progress.ts";
import { type Knowledge, openKnowledge } from "../../load/knowledge.ts";
import { criteriaSheets, loadLastYear, loadWithYear } from "../../load/period.ts";
import type { ValidatedPeriod } from "./annotate-workbooks.ts";
import { crossCheckPeriod } from "./cross-check-period.ts";
import type { PreparedPeriod } from "./documents/prepared-period.ts";
import { ledgerFindings } from "./judged-ledger.ts";
import { keepSettings } from "./kept-settings.ts";
import { sendersOf } from "./senders.ts";

/** A period whose workbooks were checked, with what was read of them. */
export interface CheckedPeriod extends ValidatedPeriod {
  readonly knowledge: Knowledge;
  readonly prepared: PreparedPeriod;
  /** Those that the workbooks have sheets of. */
  readonly sets: readonly CriteriaSet[];
}

/** Codes of which only `evaluate` or a document finds all: an answer to them may wait for that run. */
const FOUND_ELSEWHERE = ["assessment", "standing", "narrative", "figure"];

/** Checks the workbooks of a period and the answers to their warnings. Throws `CannotRun` on broken rules and an unknown period. */
export async function checkPeriod(folder: string, id: string, progress?: Progress): Promise<CheckedPeriod> {
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
  const prepared: PreparedPeriod = {
    current: loaded,
    ...(previous ? { previous } : {}),
    answers,
    findings: found,
    inputs: [],
  };
  // What only a document shows: the template language is slow to load.
  const { documentRefusals } = await import("./documents/document-refusals.ts");
  const answered = [...answers.apply(found), ...(await documentRefusals(knowledge, prepared))];
  const findings = [...answered, ...answers.check(answered, FOUND_ELSEWHERE)];
  keepSettings(knowledge);
  const senders = sendersOf(loaded, knowledge.office().dueDays);
  return { knowledge, prepared, sets, period, inputs: loaded.inputs, senders, findings };
}
