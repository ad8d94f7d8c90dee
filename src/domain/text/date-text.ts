import type { IsoDate } from "./iso-date.ts";

/** Day first, as Vietnamese law writes dates (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4). */
const DAY_FIRST = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/;
const IN_WORDS = /^(?:ngày )?(\d{1,2})() tháng (\d{1,2}) năm (\d{4})$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/;

/**
 * The day that a text means: "14/6/2024", "14-06-2024", "14.6.2024", "ngày 14 tháng 6 năm 2024", "2024-06-14".
 * `"impossible"` for a day that no calendar has (31/02), `undefined` for a text that is no date.
 */
export function readDate(text: string): IsoDate | "impossible" | undefined {
  const clean = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  const iso = ISO.exec(clean);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const [, day, , month, year] = DAY_FIRST.exec(clean) ?? IN_WORDS.exec(clean) ?? [];
  return day === undefined ? undefined : dayOf(year!, month!, day);
}

function dayOf(year: string, month: string, day: string): IsoDate | "impossible" {
  const wanted = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${wanted}T00:00:00Z`);
  // Date.parse rolls 31 February over into March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(wanted) ? wanted : "impossible";
}
