import { createHash } from "node:crypto";
import { type ListedTask, TASK_STATUS_NAMES, type TaskListing } from "../../domain/tasks/task.ts";
import { deadlineText, dutyText, sourceText, targetText, taskCell } from "../../domain/tasks/task-words.ts";
import { daysAfter } from "../../domain/text/iso-date.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";

/** Octets of a line before its CRLF (RFC 5545, 3.1). */
const LINE_OCTETS = 75;
const SUMMARY_LENGTH = 120;

/** Tasks that still have a day to be done by. */
export const openTasks = ({ tasks }: Pick<TaskListing, "tasks">): readonly ListedTask[] =>
  tasks.filter(({ lastDay, completedOn }) => lastDay !== undefined && completedOn === undefined);

/**
 * Open tasks with a deadline as a calendar (RFC 5545): an all-day event on the last day allowed.
 *
 * Events and not to-dos, because Google Calendar passes over VTODO and Outlook imports none into a calendar. The stamp is
 * the day on which the ledger was looked at, and an event's id comes from what was assigned, not from its deadline: a
 * later file moves the event that an earlier one made.
 */
export function tasksIcs(listing: TaskListing): string {
  const seen = new Map<string, number>();
  const events = openTasks(listing).flatMap((task) => {
    const id = idOf(task);
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return eventOf(task, before === 0 ? id : `${id}-${before + 1}`, listing.asOf);
  });
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//ntm//tasks//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(`Hạn nhiệm vụ nông thôn mới, ${listing.period.name}`)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join("");
}

function eventOf(task: ListedTask, id: string, asOf: string): readonly string[] {
  const day = task.lastDay!;
  const duty = dutyText(task);
  const joint = taskCell(task, TASKS.joint);
  const about = [
    duty,
    `Hạn: ${deadlineText(task)}. ${TASK_STATUS_NAMES[task.status]} (xét đến ngày ${formatDate(asOf)}).`,
    `Văn bản giao: ${sourceText(task)}.`,
    ...(joint === "" ? [] : [`Phối hợp: ${joint}.`]),
    ...(task.target ? [`Mức phải đạt: ${targetText(task)}.`] : []),
    ...(task.progress === undefined ? [] : [`Tiến độ: ${task.progress}`]),
  ].join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${id}@ntm`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(daysAfter(day, 1))}`,
    `SUMMARY:${escaped(shortened(`Hạn ${deadlineText(task)}: ${duty}`))}`,
    `DESCRIPTION:${escaped(about)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** The same assignment has the same id in every file: source, item, who, and the words of the ledger. */
const idOf = (task: ListedTask): string =>
  createHash("sha256")
    .update(
      [TASKS.source, TASKS.item, TASKS.unit, TASKS.lead, TASKS.content]
        .map((column) => taskCell(task, column))
        .join("\u001F"),
    )
    .digest("hex")
    .slice(0, 32);

const compact = (day: string): string => day.replaceAll("-", "");

const shortened = (text: string): string =>
  text.length <= SUMMARY_LENGTH ? text : `${text.slice(0, SUMMARY_LENGTH - 1).replace(/\s+\S*$/u, "")}…`;

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r?\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");

/** Lines of at most 75 octets, broken between characters; each further one begins with a blank. */
function folded(line: string): readonly string[] {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current];
}
