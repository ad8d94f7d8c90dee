import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { Passage } from "./passages.ts";

/** Component 4 of Nghị định 30/2020/NĐ-CP: "Hà Tĩnh, ngày 14 tháng 6 năm 2024"; day and month are blank in a draft. */
const DATED = /^[\p{L}\s.-]+, ngày\s*(\d{1,2})?[\s….]*tháng\s*(\d{1,2})?[\s….]*năm\s*(\d{4})\s*$/u;

/** How far from the top a document states its date. */
const HEAD = 30;

/** The latest day a document can bear, from its head; `undefined` when it states none. */
export function documentDate(passages: readonly Passage[]): IsoDate | undefined {
  for (const { text } of passages.slice(0, HEAD)) {
    const [, day, month, year] = DATED.exec(text.trim()) ?? [];
    if (year === undefined) continue;
    const last = (month ?? "12").padStart(2, "0");
    return `${year}-${last}-${(day ?? String(lengthOf(Number(year), Number(last)))).padStart(2, "0")}`;
  }
  return undefined;
}

const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
