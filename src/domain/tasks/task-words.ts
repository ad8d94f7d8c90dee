import { type Figure, isHole } from "../figures/figure.ts";
import { formatDate, formatNumber, withUnit } from "../text/vietnamese.ts";
import { TASKS } from "../workbook/known-sheets.ts";
import type { ListedTask, Task } from "./task.ts";
import { TASK_OPERATORS } from "./task.ts";

/** A cell of the task's row as text; empty for an empty cell. */
export const taskCell = ({ row }: Task, column: string): string => String(row.fields[column]?.value ?? "");

/** "trước 30/9/2024", "đến 30/9/2024"; empty without a deadline. */
export function deadlineText(task: Task): string {
  const deadline = taskCell(task, TASKS.deadline);
  if (deadline === "") return "";
  return `${taskCell(task, TASKS.limit) === "before" ? "trước" : "đến"} ${formatDate(deadline)}`;
}

const numberText = ({ value, format, unit }: Figure): string => withUnit(formatNumber(value, format), unit);

/** "≥ 90%"; empty without a target. */
export const targetText = ({ target }: Task): string =>
  target ? `${TASK_OPERATORS[target.operator]} ${numberText(target.figure)}` : "";

/** "88,97%"; empty where nothing is measured. */
export const measuredText = ({ measured }: Task): string => (measured && !isHole(measured) ? numberText(measured) : "");

/** "84/TB-UBND, mục II.4"; a task of this period's document may have no source yet. */
export function sourceText(task: Task): string {
  const source = taskCell(task, TASKS.source);
  const now = taskCell(task, TASKS.assigned) === "now" ? ["kỳ này giao"] : [];
  return [...(source === "" ? [] : [source]), `mục ${taskCell(task, TASKS.item)}`, ...now].join(", ");
}

/** Who has to do what: "Sở Nội vụ: kiện toàn bộ máy". */
export const dutyText = ({ assignees, content }: ListedTask): string =>
  assignees.length === 0 ? content : `${assignees.join(", ")}: ${content}`;
