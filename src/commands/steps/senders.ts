import type { Finding } from "../../domain/findings/finding.ts";
import { reportersOf, type UnitRegister } from "../../domain/units/unit.ts";

/** Which of the units that report, and of the province, have sent something: whatever cannot be read has come too. */
export interface Senders {
  readonly sent: number;
  readonly expected: number;
  /** Names, in official order. */
  readonly missing: readonly string[];
}

/** Says that nothing of a unit came. */
export const isMissingWorkbook = ({ code }: Pick<Finding, "code">): boolean => code === "period/missing-workbook";

/** `findings` are those of the period's workbooks. */
export function sendersOf(register: UnitRegister, findings: readonly Finding[]): Senders {
  const expected = reportersOf(register).length + 1;
  const missing = findings.filter(isMissingWorkbook).flatMap(({ unit }) => unit ?? []);
  return { sent: expected - missing.length, expected, missing };
}
