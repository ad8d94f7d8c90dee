import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import type { TraceNames } from "../domain/figures/trace-names.ts";
import { withTaskStatus } from "../domain/tasks/task-status.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { listSheets } from "../validate/forms/forms.ts";
import type { Knowledge } from "./knowledge.ts";

/** The names behind the codes of trails on a day, with those of the given sets. */
export function traceNames(knowledge: Knowledge, day: IsoDate, sets: readonly CriteriaSet[]): TraceNames {
  const { byCode } = knowledge.registerOn(day);
  const sheets = new Map(listSheets(knowledge.formsOn(day)).map((sheet) => [sheet.id, withTaskStatus(sheet)]));
  const columnOf = (sheet: string, id: string) => sheets.get(sheet)?.columns.find((column) => column.id === id);
  return {
    unit: (code) => byCode.get(code)?.name,
    sheet: (id) => sheets.get(id)?.name,
    column: (sheet, id) => columnOf(sheet, id)?.header,
    choice: (sheet, column, value) => columnOf(sheet, column)?.choices?.find(([code]) => code === value)?.[1],
    set: (id) => sets.find((set) => set.id === id)?.name,
  };
}
