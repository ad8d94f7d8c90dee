import { basename, dirname, resolve } from "node:path";
import type { Writer } from "../../domain/document/writer.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { TaskListing } from "../../domain/tasks/task.ts";
import { tasksJson } from "../../render/sheets/tasks-json.ts";
import { writeOutputs } from "../../write/output.ts";

export interface TasksExport {
  /** Folder the command was started in; `out` is relative to it. */
  readonly folder: string;
  readonly out: string;
  readonly force: boolean;
  readonly writer: Writer;
}

/** How to make a file of a listing, by the ending of its name. */
const WRITERS: Readonly<Record<string, (listing: TaskListing) => Promise<Uint8Array>>> = {
  xlsx: async (listing) => (await import("../../render/sheets/tasks-workbook.ts")).tasksWorkbook(listing),
  ics: async (listing) => {
    const { openTasks, tasksIcs } = await import("../../render/sheets/tasks-ics.ts");
    // A calendar without a component is no calendar (RFC 5545, 3.6).
    if (openTasks(listing).length === 0) {
      throw new CannotRun("Không có nhiệm vụ nào chưa xong mà có hạn nên không có gì để ghi vào tệp lịch.");
    }
    return Buffer.from(tasksIcs(listing));
  },
};

const endingOf = (out: string): string => /\.([^.]+)$/.exec(out)?.[1]?.toLowerCase() ?? "";

/** Throws `CannotRun` before anything is computed. */
export function requireTasksName(out: string): void {
  if (!Object.hasOwn(WRITERS, endingOf(out))) {
    throw new CannotRun(`Tệp kết quả "${out}" cần có đuôi .xlsx (bảng tính) hoặc .ics (lịch).`);
  }
}

/** Writes the listing as a workbook or a calendar and returns its path. Throws `CannotRun` when another file stands there. */
export async function exportTasks(listing: TaskListing, { folder, out, force, writer }: TasksExport): Promise<string> {
  requireTasksName(out);
  const path = resolve(folder, out);
  const bytes = await WRITERS[endingOf(out)]!(listing);
  const { written } = await writeOutputs(dirname(path), [{ name: basename(path), bytes }], { writer, force });
  return written[0]!;
}

/** The listing as JSON, format-versioned. */
export const tasksAsJson = (listing: TaskListing): string => tasksJson(listing);
