import { daysAfter, type IsoDate } from "../text/iso-date.ts";
import type { ListSheet } from "../workbook/form.ts";
import { TASKS } from "../workbook/known-sheets.ts";
import { type ListRow, valueIn } from "../workbook/submission.ts";
import { STATUS_COLUMN, type TaskStatus } from "./task.ts";

/** A task is due soon when its last day is at most so many days ahead. */
const SOON = 30;

/** How far a row of the ledger has come on a day, by its own cells alone: so a formula may count it. */
export interface TaskProgress {
  /** Last day on which the task may be completed. */
  readonly lastDay?: IsoDate;
  /** Only a completion that counts on the day. */
  readonly completedOn?: IsoDate;
  readonly status: TaskStatus;
}

export function taskProgress(row: ListRow, asOf: IsoDate): TaskProgress {
  const lastDay = lastDayOf(row);
  const completed = dayIn(row, TASKS.completedOn);
  const completedOn = completed !== undefined && completed <= asOf ? completed : undefined;
  return {
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(completedOn === undefined ? {} : { completedOn }),
    status: statusOf(lastDay, completedOn, asOf),
  };
}

/** A sheet with what formulas know of its rows beside the columns: of tasks, how far they have come at the period's end. */
export const withTaskStatus = (sheet: ListSheet): ListSheet =>
  sheet.id === TASKS.sheet ? { ...sheet, columns: [...sheet.columns, STATUS_COLUMN] } : sheet;

const dayIn = (row: ListRow, column: string): IsoDate | undefined => {
  const value = valueIn(row, column);
  return value === undefined ? undefined : String(value);
};

/** "Trước ngày" ends the day before; "hết ngày", which holds when nothing is said, on the day itself. */
function lastDayOf(row: ListRow): IsoDate | undefined {
  const deadline = dayIn(row, TASKS.deadline);
  return deadline !== undefined && valueIn(row, TASKS.limit) === "before" ? daysAfter(deadline, -1) : deadline;
}

function statusOf(lastDay: IsoDate | undefined, completedOn: IsoDate | undefined, asOf: IsoDate): TaskStatus {
  if (completedOn !== undefined) return lastDay === undefined || completedOn <= lastDay ? "doneOnTime" : "doneLate";
  if (lastDay === undefined) return "noDeadline";
  if (lastDay < asOf) return "overdue";
  return lastDay <= daysAfter(asOf, SOON) ? "dueSoon" : "inProgress";
}
