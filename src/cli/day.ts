import type { IsoDate } from "../domain/cell.ts";
import { CannotRun } from "../domain/finding.ts";

/** A day as a person types it: 2024-06-14 or 14/6/2024; `undefined` when it does not look like a day. */
export function readDay(text: string): IsoDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : local ? [local[3]!, local[2]!, local[1]!] : [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date)) {
    throw new CannotRun(`Không có ngày "${text}"; hãy viết theo dạng 2024-06-14 hoặc 14/6/2024.`);
  }
  return date;
}

/** The same where a day must stand. */
export function requireDay(text: string): IsoDate {
  const day = readDay(text);
  if (day) return day;
  throw new CannotRun(`Không hiểu ngày "${text}"; hãy viết theo dạng 2024-06-14 hoặc 14/6/2024.`);
}
