import type { Figure, Hole } from "../figures/figure.ts";
import type { Finding } from "../findings/finding.ts";
import type { Period } from "../office/period.ts";
import type { IsoDate } from "../text/iso-date.ts";
import type { Unit } from "../units/unit.ts";
import type { Column } from "../workbook/form.ts";
import { JUDGED } from "../workbook/known-sheets.ts";
import type { ListRow } from "../workbook/submission.ts";

/** How far a task has come on a day, with the words that tables print. The order is that of urgency. */
export const TASK_STATUS_NAMES = {
  overdue: "Quá hạn",
  dueSoon: "Sắp đến hạn",
  inProgress: "Đang thực hiện",
  noDeadline: "Không ấn định hạn",
  doneLate: "Hoàn thành chậm",
  doneOnTime: "Hoàn thành đúng hạn",
} as const;

export type TaskStatus = keyof typeof TASK_STATUS_NAMES;

/** What the data says of a task's target; `none` when the task has no target. */
export const TASK_RESULT_NAMES = {
  met: "Đạt",
  notMet: "Chưa đạt",
  noData: "Chưa có số liệu",
  none: "Không có mức",
} as const;

export type TaskResult = keyof typeof TASK_RESULT_NAMES;

/** An operator of the ledger and its sign. */
export const TASK_OPERATORS = { atLeast: "≥", moreThan: ">", atMost: "≤", equal: "=" } as const;

/** The level of an indicator that a task has to reach; `figure` holds the number of the ledger's cell. */
export interface TaskTarget {
  readonly indicator: string;
  readonly operator: keyof typeof TASK_OPERATORS;
  readonly figure: Figure;
}

/** A row of the ledger (sổ theo dõi nhiệm vụ), judged on a day. */
export interface Task {
  /** The row with its cells. */
  readonly row: ListRow;
  readonly unit?: Unit;
  /** Who is responsible: those named as leading, else the unit; empty where the row names nobody. */
  readonly assignees: readonly string[];
  /** Last day on which the task may be completed. */
  readonly lastDay?: IsoDate;
  /** Only a completion that counts on the day. */
  readonly completedOn?: IsoDate;
  readonly status: TaskStatus;
  readonly target?: TaskTarget;
  /** The measured value beside the target. */
  readonly measured?: Figure | Hole;
  readonly result: TaskResult;
}

/** A task with its texts as they are read: what `{…}` quotes in them stands in its place. */
export interface ListedTask extends Task {
  readonly content: string;
  readonly progress?: string;
}

/** The ledger of a period as it stands on a day, or the part of it that was asked for. */
export interface TaskListing {
  readonly period: Period;
  /** The day on which the tasks were looked at. */
  readonly asOf: IsoDate;
  /** In the order of the ledger. */
  readonly tasks: readonly ListedTask[];
  /** How many rows the ledger has. */
  readonly total: number;
  /** Of the workbooks, and of the whole ledger. */
  readonly findings: readonly Finding[];
}

/** Names that a cell lists, separated by semicolons. */
export const namesIn = (cell: string): readonly string[] =>
  cell
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

const column = (id: string, header: string, type: Column["type"]): Column => ({
  id,
  header,
  type,
  required: false,
  width: 12,
});

const choices = (names: Readonly<Record<string, string>>): NonNullable<Column["choices"]> => Object.entries(names);

/** How far a task has come; formulas may ask for it as well. */
export const STATUS_COLUMN: Column = {
  ...column(JUDGED.status, "Đánh giá", "choice"),
  choices: choices(TASK_STATUS_NAMES),
};

/** What templates see of a task beside the columns of the form. */
export const TASK_COLUMNS: readonly Column[] = [
  STATUS_COLUMN,
  { ...column(JUDGED.result, "Kết quả theo số liệu", "choice"), choices: choices(TASK_RESULT_NAMES) },
  column(JUDGED.measured, "Mức đã đạt", "decimal"),
  column(JUDGED.target, "Mức phải đạt, kèm đơn vị", "decimal"),
  column(JUDGED.lastDay, "Ngày cuối của hạn", "date"),
  column(JUDGED.assignee, "Nơi chịu trách nhiệm", "text"),
];
