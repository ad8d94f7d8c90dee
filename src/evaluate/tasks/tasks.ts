import type { ViewRow } from "../../domain/document/view.ts";
import { isHole } from "../../domain/figures/figure.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import { namesIn, type Task } from "../../domain/tasks/task.ts";
import { taskProgress } from "../../domain/tasks/task-status.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { UnitRegister } from "../../domain/units/unit.ts";
import { JUDGED, TASKS } from "../../domain/workbook/known-sheets.ts";
import { type ListRow, type PeriodData, valueIn } from "../../domain/workbook/submission.ts";
import type { Measure } from "../figures/measure.ts";
import { existsForDistricts, resultOf, targetOf } from "./task-target.ts";

export interface TaskContext {
  /** The day on which the tasks are looked at. */
  readonly asOf: IsoDate;
  readonly register: UnitRegister;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly figure: Measure;
}

/** The ledger's rows in the order of the sheet; only the province's workbook has the sheet. */
export const taskRows = ({ province }: Pick<PeriodData, "province">): readonly ListRow[] =>
  province?.lists.get(TASKS.sheet) ?? [];

/** Each row of the ledger judged on a day: how far it has come, and what the data says of its target. */
export const evaluateTasks = (rows: readonly ListRow[], context: TaskContext): readonly Task[] =>
  rows.map((row) => evaluateTask(row, context));

function evaluateTask(row: ListRow, context: TaskContext): Task {
  const { asOf, register, figure } = context;
  const unit = register.byCode.get(text(row, TASKS.unit) ?? "");
  const target = targetOf(row, context.indicators);
  const indicator = target && context.indicators.get(target.indicator)!;
  const scope = indicator && existsForDistricts(indicator, context.indicators) ? unit?.code : undefined;
  const measured = target && figure(`year:${target.indicator}`, scope);
  const leads = namesIn(text(row, TASKS.lead) ?? "");
  return {
    row,
    ...(unit ? { unit } : {}),
    assignees: leads.length > 0 || !unit ? leads : [unit.name],
    ...taskProgress(row, asOf),
    ...(target && measured ? { target, measured } : {}),
    result: resultOf(target, measured),
  };
}

const text = (row: ListRow, column: string): string | undefined => {
  const value = valueIn(row, column);
  return value === undefined ? undefined : String(value);
};

/** The ledger's rows of a view with what was judged beside their columns; a missing measure stays a blank. */
export const withTasks = (rows: readonly ViewRow[], tasks: readonly Task[]): readonly ViewRow[] =>
  rows.map((row, index) => {
    const task = tasks[index]!;
    const cells = Object.fromEntries(Object.entries(task.row.fields).map(([column, { place }]) => [column, place]));
    const place = row.place && { place: row.place };
    return { ...row, ...place, cells, fields: { ...row.fields, ...judgedFields(task) } };
  });

const judgedFields = ({ status, result, target, measured, lastDay, assignees }: Task): ViewRow["fields"] => ({
  [JUDGED.status]: status,
  [JUDGED.result]: result,
  ...(measured && !isHole(measured) ? { [JUDGED.measured]: measured } : {}),
  ...(target ? { [JUDGED.target]: target.figure } : {}),
  ...(lastDay === undefined ? {} : { [JUDGED.lastDay]: lastDay }),
  ...(assignees.length > 0 ? { [JUDGED.assignee]: assignees.join(", ") } : {}),
});
