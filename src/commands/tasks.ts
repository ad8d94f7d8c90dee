import type { Finding } from "../domain/findings/finding.ts";
import type { ListedTask, Task, TaskListing } from "../domain/tasks/task.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { thresholdFigure } from "../evaluate/criteria/threshold-figure.ts";
import { type Measure, measurer } from "../evaluate/figures/measure.ts";
import { checkTasks } from "../evaluate/tasks/task-findings.ts";
import { evaluateTasks, taskRows, withTasks } from "../evaluate/tasks/tasks.ts";
import { viewLists } from "../evaluate/view.ts";
import { loadAnswers } from "../load/answers.ts";
import { loadSets } from "../load/criteria.ts";
import { referencesBehind, thresholdSets } from "../load/measured-references.ts";
import { type LoadedPeriod, loadLastYear, loadPeriod } from "../load/period.ts";
import { loadLegal, loadRules, type Rules } from "../load/rules.ts";
import { findWorkspace, type Workspace } from "../read/workspace/workspace.ts";
import { tasksOf } from "./steps/task-scope.ts";

export interface TasksRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  readonly period: string;
  /** The day on which the tasks are looked at; the last day of the period's data when absent. */
  readonly asOf?: IsoDate;
  /** A district's name or code, or part of the name of an office. */
  readonly unit?: string;
  readonly overdue?: boolean;
}

/** The ledger of a period as it stands on a day. Throws `CannotRun` when nobody of the given name has a task. */
export async function listTasks(request: TasksRequest): Promise<TaskListing> {
  const workspace = findWorkspace(request.folder);
  const rules = loadRules(workspace, request.period);
  const { period, register, office, indicators } = rules;
  const asOf = request.asOf ?? period.end;
  const legal = loadLegal(workspace);
  const current = await loadPeriod(workspace, rules, period, register);
  const { taskTextPrinter, quotedFigures } = await import("../compose/core/task-text.ts");
  const rows = viewLists(current.data, register, [rules.forms.province]).get("tasks") ?? [];
  const { tasks, figure } = await judgeTasks(
    workspace,
    rules,
    current,
    asOf,
    quotedFigures(rows, { indicators, legal }),
  );
  const print = taskTextPrinter({ figure, legal, period, office, indicators, register });
  const listed = withTasks(rows, tasks).map((row, index): ListedTask => {
    const progress = print(row, "progress");
    return { ...tasks[index]!, content: print(row, "content") ?? "", ...(progress === undefined ? {} : { progress }) };
  });
  const found = checkTasks(tasks, legal, asOf < period.end ? period.end : asOf);
  const wanted = request.unit === undefined ? listed : tasksOf(listed, request.unit, register);
  return {
    period,
    asOf,
    tasks: request.overdue ? wanted.filter(({ status }) => status === "overdue") : wanted,
    total: tasks.length,
    findings: loadAnswers(workspace, period).apply([...current.findings, ...found]),
  };
}

/** What is odd in the ledger of a loaded period, as of the last day of its data. */
export async function checkLedger(
  workspace: Workspace,
  rules: Rules,
  current: LoadedPeriod,
): Promise<readonly Finding[]> {
  const { tasks } = await judgeTasks(workspace, rules, current, rules.period.end);
  return tasks.length === 0 ? [] : checkTasks(tasks, loadLegal(workspace), rules.period.end);
}

async function judgeTasks(
  workspace: Workspace,
  rules: Rules,
  current: LoadedPeriod,
  asOf: IsoDate,
  quoted: readonly string[] = [],
): Promise<{ readonly tasks: readonly Task[]; readonly figure: Measure }> {
  const { register, indicators, office } = rules;
  const rows = taskRows(current.data);
  const measures = rows.flatMap(({ fields }) => (fields.indicator ? [String(fields.indicator.value)] : []));
  // Thresholds and last year's workbooks are read only where a target or a text needs them.
  const references = referencesBehind([...measures, ...quoted], indicators);
  const sets = loadSets(workspace, thresholdSets(references), indicators);
  const needsLastYear = [...references].some((ref) => ref.startsWith("previous:"));
  const previous = needsLastYear ? await loadLastYear(workspace, rules) : undefined;
  const figure = measurer({
    ...current,
    ...(previous ? { previous } : {}),
    indicators,
    threshold: (ref, date) => thresholdFigure(sets, ref, date, office.region),
  });
  return { tasks: evaluateTasks(rows, { asOf, register, indicators, figure }), figure };
}
