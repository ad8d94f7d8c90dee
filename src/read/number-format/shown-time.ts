import type { FormatToken } from "./format-code.ts";

const SECONDS_A_DAY = 86_400;
/** What a sheet shows where a date format meets a number that is no day. */
export const NO_DAY = "########";

/** Whether a section shows a day, month or year; hours and minutes alone are a time, or a duration. */
export function showsDay(tokens: readonly FormatToken[]): boolean {
  if (tokens.some(({ kind }) => kind === "elapsed")) return false;
  const runs = tokens.flatMap((one) => (one.kind === "date" ? [one.text.toLowerCase()] : []));
  return runs.some((run, index) => {
    if (/^[ydbgea]/.test(run)) return !/^a(m|\/)/.test(run);
    // "m" after hours or before seconds means minutes.
    return /^m/.test(run) && !(/^h/.test(runs[index - 1] ?? "") || /^s/.test(runs[index + 1] ?? ""));
  });
}

/** "7:30", "31:15:00": a time of day, or hours in all where the format counts past midnight. */
export function timeText(value: number, tokens: readonly FormatToken[]): string {
  if (value < 0) return NO_DAY;
  const isElapsed = tokens.some(({ kind }) => kind === "elapsed");
  const total = Math.round((isElapsed ? value : value % 1) * SECONDS_A_DAY);
  const seconds = total % 60;
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  const padded = (part: number): string => String(part).padStart(2, "0");
  return `${hours}:${padded(minutes)}${seconds === 0 ? "" : `:${padded(seconds)}`}`;
}
