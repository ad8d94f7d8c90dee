import picocolors from "picocolors";
import {
  type ListedTask,
  TASK_RESULT_NAMES,
  TASK_STATUS_NAMES,
  type TaskListing,
  type TaskStatus,
} from "../../domain/tasks/task.ts";
import {
  deadlineText,
  dutyText,
  measuredText,
  sourceText,
  targetText,
  taskCell,
} from "../../domain/tasks/task-words.ts";
import { formatDate, lowerFirst } from "../../domain/text/vietnamese.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/wrap-text.ts";

/** Width where the output goes to a file or a pipe: sentences need breaking there too. */
const PIPE_WIDTH = 80;
/** "  trước 30/9/2024  ". */
const DAY_WIDTH = 20;

/** The ledger for a person: counts, then the tasks by urgency and day, each with its source and result. */
export function tasksText(listing: TaskListing, terminal: Pick<Terminal, "columns" | "colours">): string {
  const { period, asOf, tasks, total } = listing;
  const columns = terminal.columns || PIPE_WIDTH;
  const say = (text: string): readonly string[] => wrapText(text, columns);
  const groups = STATUSES.map((status) => [status, tasks.filter((task) => task.status === status)] as const).filter(
    ([, found]) => found.length > 0,
  );
  const counts = groups.map(([status, found]) => `${found.length} ${lowerFirst(TASK_STATUS_NAMES[status])}`).join(", ");
  const lines = [
    ...say(`Theo dõi nhiệm vụ, sổ ${period.name}, xét đến ngày ${formatDate(asOf)}`),
    ...say(
      total === 0 ? EMPTY : tasks.length === 0 ? "Không có nhiệm vụ nào." : `${tasks.length} nhiệm vụ: ${counts}.`,
    ),
    ...groups.flatMap(([status, found]) => ["", ...groupLines(status, found, columns, terminal.colours)]),
  ];
  return `${lines.join("\n")}\n`;
}

const STATUSES = Object.keys(TASK_STATUS_NAMES) as readonly TaskStatus[];
const EMPTY = 'Sổ chưa có nhiệm vụ nào; ghi ở trang "Nhiệm vụ" trong biểu của tỉnh.';

function groupLines(
  status: TaskStatus,
  tasks: readonly ListedTask[],
  columns: number,
  colours: boolean,
): readonly string[] {
  const inOrder = tasks.toSorted((one, other) => compare(one.lastDay ?? "", other.lastDay ?? ""));
  const title = `${TASK_STATUS_NAMES[status]} (${tasks.length})`;
  return [painter(status, colours)(title), ...inOrder.flatMap((task) => taskLines(task, columns))];
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function taskLines(task: ListedTask, columns: number): readonly string[] {
  const lead = `  ${deadlineText(task) || "-"}`.padEnd(DAY_WIDTH);
  const joint = taskCell(task, TASKS.joint);
  const details = [
    sourceText(task),
    ...(joint === "" ? [] : [`phối hợp: ${joint}`]),
    ...(task.completedOn === undefined ? [] : [`hoàn thành ngày ${formatDate(task.completedOn)}`]),
  ].join("; ");
  return [
    ...wrapText(dutyText(task), columns, lead),
    ...below(details, columns),
    ...(task.target ? below(resultText(task), columns) : []),
    ...(task.progress === undefined ? [] : below(`Tiến độ: ${task.progress}`, columns)),
  ];
}

const below = (text: string, columns: number): readonly string[] => wrapText(text, columns, " ".repeat(DAY_WIDTH));

/** "Số liệu: 88,97%, cần ≥ 90%: chưa đạt". */
function resultText(task: ListedTask): string {
  const measured = measuredText(task);
  const result = lowerFirst(TASK_RESULT_NAMES[task.result]);
  return `Số liệu: ${measured === "" ? "" : `${measured}, `}cần ${targetText(task)}: ${result}`;
}

function painter(status: TaskStatus, colours: boolean): (text: string) => string {
  const { red, yellow, green, bold } = picocolors.createColors(colours);
  if (status === "overdue") return red;
  if (status === "dueSoon") return yellow;
  return status === "doneOnTime" || status === "doneLate" ? green : bold;
}
