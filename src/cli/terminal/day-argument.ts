import { CannotRun } from "../../domain/findings/finding.ts";
import { readDate } from "../../domain/text/date-text.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";

/** A day as a person types it, in the forms a date cell takes (2024-06-14, 14/6/2024, 14.6.2024); `undefined` when it does not look like a day. */
export function readDay(text: string): IsoDate | undefined {
  const day = readDate(text);
  if (day !== "impossible") return day;
  throw new CannotRun(`Không có ngày "${text}"; hãy viết theo dạng 2024-06-14 hoặc 14/6/2024.`);
}

/** The same where a day must stand. */
export function requireDay(text: string): IsoDate {
  const day = readDay(text);
  if (day) return day;
  throw new CannotRun(`Không hiểu ngày "${text}"; hãy viết theo dạng 2024-06-14 hoặc 14/6/2024.`);
}
