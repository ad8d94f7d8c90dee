import type { Finding } from "../../domain/findings/finding.ts";
import type { Task } from "../../domain/tasks/task.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import { valueIn } from "../../domain/workbook/submission.ts";
import { thresholdFigure } from "../../evaluate/criteria/threshold-figure.ts";
import { type Measure, measurer } from "../../evaluate/figures/measure.ts";
import { taskFindings } from "../../evaluate/tasks/task-findings.ts";
import { evaluateTasks, taskRows } from "../../evaluate/tasks/tasks.ts";
import type { Knowledge } from "../../load/knowledge.ts";
import { referencesBehind, thresholdSets } from "../../load/measured-references.ts";
import { type LoadedPeriod, loadLastYear } from "../../load/period.ts";

/** What is odd in the ledger of a loaded period, as of the last day of its data. */
export async function ledgerFindings(knowledge: Knowledge, current: LoadedPeriod): Promise<readonly Finding[]> {
  const { end } = current.period;
  const { tasks } = await judgeLedger(knowledge, current, end);
  return tasks.length === 0 ? [] : taskFindings(tasks, current.legal(), end);
}

/** The tasks of a loaded period as they stand on a day; `quoted` are the figures that their texts name. */
export async function judgeLedger(
  knowledge: Knowledge,
  current: LoadedPeriod,
  asOf: IsoDate,
  quoted: readonly string[] = [],
): Promise<{ readonly tasks: readonly Task[]; readonly figure: Measure }> {
  const { period, register, data, indicators } = current;
  const rows = taskRows(data);
  const measures = rows.flatMap((row) => {
    const indicator = valueIn(row, TASKS.indicator);
    return indicator === undefined ? [] : [String(indicator)];
  });
  // Thresholds and last year's workbooks are read only where a target or a text needs them.
  const references = referencesBehind([...measures, ...quoted], indicators);
  const sets = knowledge.setsNamed(thresholdSets(references));
  const needsLastYear = [...references].some((ref) => ref.startsWith("previous:"));
  const previous = needsLastYear ? await loadLastYear(knowledge, period) : undefined;
  const figure = measurer({
    ...current,
    ...(previous ? { previous } : {}),
    indicators,
    threshold: (ref, date) => thresholdFigure(sets, ref, date, knowledge.office().region),
  });
  return { tasks: evaluateTasks(rows, { asOf, register, indicators, figure }), figure };
}
