import type { Finding } from "../../domain/findings/finding.ts";
import { readDate } from "../../domain/text/date-text.ts";
import { daysAfter, type IsoDate } from "../../domain/text/iso-date.ts";
import { reportersOf, type UnitRegister } from "../../domain/units/unit.ts";
import type { PeriodData } from "../../domain/workbook/submission.ts";

/** Which of the units that report, and of the province, have sent something: whatever cannot be read has come too. */
export interface Senders {
  readonly sent: number;
  readonly expected: number;
  /** Names, in official order. */
  readonly missing: readonly string[];
  /** The last day to send, where the office has set one. */
  readonly due?: IsoDate;
  /** Whose workbook says itself that it was made after that day: when a file came nothing in it tells. */
  readonly late: readonly { readonly name: string; readonly on: IsoDate }[];
}

/** Says that nothing of a unit came. */
export const isMissingWorkbook = ({ code }: Pick<Finding, "code">): boolean => code === "period/missing-workbook";

/** `findings` are those of the period's workbooks. */
export function sendersOf({ register, data, findings }: SentPeriod, dueDays: number | undefined): Senders {
  const expected = reportersOf(register).length + 1;
  const missing = findings.filter(isMissingWorkbook).flatMap(({ unit }) => unit ?? []);
  const due = dueDays === undefined ? undefined : daysAfter(data.end, dueDays);
  const late = [...data.reports, ...(data.province ? [data.province] : [])].flatMap(({ unit, prepared }) => {
    const on = dayOf(prepared?.on);
    return due !== undefined && on !== undefined && on > due ? [{ name: register.byCode.get(unit)!.name, on }] : [];
  });
  return { sent: expected - missing.length, expected, missing, ...(due === undefined ? {} : { due }), late };
}

interface SentPeriod {
  readonly register: UnitRegister;
  readonly data: PeriodData;
  readonly findings: readonly Finding[];
}

/** The day of "Ngày lập biểu"; what is no day says nothing. */
function dayOf(text = ""): IsoDate | undefined {
  const day = readDate(text);
  return day === "impossible" ? undefined : day;
}
