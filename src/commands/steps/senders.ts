import { reportersOf } from "../../domain/units/unit.ts";
import type { LoadedPeriod } from "../../load/period.ts";

/** Which of the units that report, and of the province, have sent a workbook that says whose it is. */
export interface Senders {
  readonly sent: number;
  readonly expected: number;
  /** Names, in official order. */
  readonly missing: readonly string[];
}

export function sendersOf({ register, data }: Pick<LoadedPeriod, "register" | "data">): Senders {
  const units = [...reportersOf(register), register.province];
  const has = new Set([...data.reports, ...(data.province ? [data.province] : [])].map(({ unit }) => unit));
  const missing = units.filter(({ code }) => !has.has(code)).map(({ name }) => name);
  return { sent: units.length - missing.length, expected: units.length, missing };
}
