import { CannotRun } from "../domain/findings/finding.ts";
import type { ListedTask, TaskListing } from "../domain/tasks/task.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { TASKS } from "../domain/workbook/known-sheets.ts";
import { taskFindings } from "../evaluate/tasks/task-findings.ts";
import { withTasks } from "../evaluate/tasks/tasks.ts";
import { viewLists } from "../evaluate/view.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { loadWithYear } from "../load/period.ts";
import { tasksJson } from "../render/sheets/tasks-json.ts";
import { type ChosenOutput, requireNoSourceAt, writeChosen } from "./steps/chosen-output.ts";
import { judgeLedger } from "./steps/judged-ledger.ts";
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
  /** The file that the tasks will be written to; its name is refused before anything is computed. */
  readonly out?: string;
}

/** The ledger of a period as it stands on a day. Throws `CannotRun` when nobody of the given name has a task. */
export async function listTasks(request: TasksRequest): Promise<TaskListing> {
  if (request.out !== undefined) {
    requireTasksName(request.out);
    requireNoSourceAt(request.folder, request.out);
  }
  const knowledge = openKnowledge(request.folder);
  const period = knowledge.period(request.period);
  const asOf = request.asOf ?? period.end;
  const current = await loadWithYear(knowledge, period);
  const vocabulary = { indicators: current.indicators, legal: current.legal() };
  const { register, data } = current;
  const { taskTextPrinter, quotedFigures } = await import("../compose/core/task-text.ts");
  const rows = viewLists(data, register, [knowledge.formsOn(period.end).province]).get(TASKS.sheet) ?? [];
  const { tasks, figure } = await judgeLedger(knowledge, current, asOf, quotedFigures(rows, vocabulary));
  const print = taskTextPrinter({ ...vocabulary, figure, period, office: knowledge.office(), register });
  const listed = withTasks(rows, tasks).map((row, index): ListedTask => {
    const progress = print(row, TASKS.progress);
    return {
      ...tasks[index]!,
      content: print(row, TASKS.content) ?? "",
      ...(progress === undefined ? {} : { progress }),
    };
  });
  const found = taskFindings(tasks, vocabulary.legal, asOf < period.end ? period.end : asOf);
  const wanted = request.unit === undefined ? listed : tasksOf(listed, request.unit, register);
  return {
    period,
    asOf,
    tasks: request.overdue ? wanted.filter(({ status }) => status === "overdue") : wanted,
    total: tasks.length,
    findings: knowledge.answersOf(period.id).apply([...current.findings, ...found]),
  };
}

/** How to make a file of a listing, by the ending of its name. */
const WRITERS: Readonly<Record<string, (listing: TaskListing) => Promise<Uint8Array>>> = {
  xlsx: async (listing) => (await import("../render/sheets/tasks-workbook.ts")).tasksWorkbook(listing),
  ics: async (listing) => {
    const { openTasks, tasksIcs } = await import("../render/sheets/tasks-ics.ts");
    // A calendar without a component is no calendar (RFC 5545, 3.6).
    if (openTasks(listing).length === 0) {
      throw new CannotRun("Không có nhiệm vụ nào chưa xong mà có hạn nên không có gì để ghi vào tệp lịch.");
    }
    return Buffer.from(tasksIcs(listing));
  },
};

const endingOf = (out: string): string => /\.([^.]+)$/.exec(out)?.[1]?.toLowerCase() ?? "";

function requireTasksName(out: string): void {
  if (!Object.hasOwn(WRITERS, endingOf(out))) {
    throw new CannotRun(`Tệp kết quả "${out}" cần có đuôi .xlsx (bảng tính) hoặc .ics (lịch).`);
  }
}

/** Writes the listing as a workbook or a calendar and returns its path. Throws `CannotRun` when another file stands there. */
export async function writeTasks(listing: TaskListing, output: ChosenOutput): Promise<string> {
  const bytes = await WRITERS[endingOf(output.out)]!(listing);
  return writeChosen(bytes, output);
}

/** The listing as JSON, format-versioned. */
export const tasksAsJson = (listing: TaskListing): string => tasksJson(listing);
