import { isHole } from "../../domain/figures/figure.ts";
import { traceText } from "../../domain/figures/trace-text.ts";
import {
  type ListedTask,
  namesIn,
  TASK_STATUS_NAMES,
  type TaskListing,
  type TaskStatus,
} from "../../domain/tasks/task.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";

/** Changes when the meaning of a key changes. */
const FORMAT = "ntm-tasks";
const FORMAT_VERSION = 1;

/** The ledger on a day as JSON text; numbers are exact decimals, as text, in the printed unit. */
export function tasksJson({ period, asOf, tasks, findings }: TaskListing): string {
  const statuses = Object.keys(TASK_STATUS_NAMES) as readonly TaskStatus[];
  const content = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    period: { id: period.id, name: period.name, end: period.end },
    asOf,
    counts: Object.fromEntries(
      statuses.map((status) => [status, tasks.filter((task) => task.status === status).length]),
    ),
    tasks: tasks.map(taskOf),
    findings,
  };
  return `${JSON.stringify(content)}\n`;
}

/** Keys without a value are absent. */
function taskOf(task: ListedTask): object {
  const { row, unit, assignees, content, progress, lastDay, status, result, target, measured } = task;
  const cell = (column: string) => row.fields[column]?.value;
  const joint = namesIn(String(cell(TASKS.joint) ?? ""));
  return {
    assigned: cell(TASKS.assigned),
    source: cell(TASKS.source),
    item: cell(TASKS.item),
    ...(unit ? { unit: { code: unit.code, name: unit.name } } : {}),
    assignees,
    ...(joint.length > 0 ? { joint } : {}),
    content,
    deadline: cell(TASKS.deadline),
    lastDay,
    status,
    completedOn: cell(TASKS.completedOn),
    progress,
    evidence: cell(TASKS.evidence),
    note: cell(TASKS.note),
    result,
    ...(target
      ? { target: { indicator: target.indicator, operator: target.operator, ...numberOf(target.figure) } }
      : {}),
    ...(measured ? { measured: measuredOf(measured) } : {}),
    place: row.place,
  };
}

const numberOf = ({ value, unit, format }: NonNullable<ListedTask["target"]>["figure"]): object => ({
  value: value.div(format.scale).toFixed(),
  unit,
});

const measuredOf = (measured: NonNullable<ListedTask["measured"]>): object =>
  isHole(measured)
    ? { missing: measured.reason, places: measured.places }
    : { ...numberOf(measured), trace: traceText(measured).split("\n") };
