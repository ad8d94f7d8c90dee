import type { Finding } from "../../domain/findings/finding.ts";
import type { Period } from "../../domain/office/period.ts";
import { reportersOf, type Unit, type UnitRegister } from "../../domain/units/unit.ts";
import type { PeriodData, Submission } from "../../domain/workbook/submission.ts";
import type { ReadSubmission } from "./submission.ts";
import { unreadFiles } from "./unread-files.ts";

/**
 * Puts the workbooks of a period together; names each unit whose workbook is missing or came twice. Of `unread` files
 * the reader has told what to do: whose they are is not asked for another one.
 */
export function periodData(
  read: readonly ReadSubmission[],
  folder: string,
  period: Period,
  register: UnitRegister,
  unread: readonly string[] = [],
): { value: PeriodData; findings: readonly Finding[] } {
  const findings = read.flatMap((one) => one.findings);
  const byUnit = new Map<string, Submission>();
  const owners = new Set<string>();
  for (const { submission, unit } of read) {
    if (unit) owners.add(unit.code);
    if (!submission) continue;
    const first = byUnit.get(submission.unit);
    if (first) findings.push(twice(first, submission, register));
    else byUnit.set(submission.unit, submission);
  }
  const units = [...reportersOf(register), register.province];
  // A workbook that says it is of nobody here, or of another period, has come: by its name it may be told whose it is.
  const unknown = read.flatMap(({ submission, unit, findings: [first] }) =>
    submission || unit || !first?.place.file ? [] : [first.place.file],
  );
  const sent = unreadFiles([...unread, ...unknown], register);
  for (const unit of units) {
    if (!owners.has(unit.code) && !sent.owners.has(unit.code)) {
      findings.push(missing(unit, folder, period, sent.others));
    }
  }
  const province = byUnit.get(register.province.code);
  return {
    value: {
      period: period.id,
      end: period.end,
      ...(province ? { province } : {}),
      reports: reportersOf(register).flatMap((unit) => byUnit.get(unit.code) ?? []),
    },
    findings,
  };
}

/** A file that nobody could read may be the very one that is missed. */
function missing(unit: Unit, folder: string, period: Period, others: readonly string[]): Finding {
  const maybe = others.map((file) => file.replace(/^.*\//, "")).join(", ");
  return {
    code: "period/missing-workbook",
    severity: "error",
    place: { file: folder },
    unit: unit.name,
    found: `chưa có tệp số liệu của ${unit.name}${maybe === "" ? "" : `, trừ khi là tệp chưa đọc được: ${maybe}`}`,
    expected: `một tệp .xlsx của ${unit.name} cho kỳ ${period.id}`,
    fix:
      maybe === ""
        ? `xin tệp của ${unit.name} rồi chép vào thư mục ${folder}`
        : `sửa tệp chưa đọc được nếu là của ${unit.name}; không phải thì xin tệp rồi chép vào thư mục ${folder}`,
  };
}

const twice = (first: Submission, second: Submission, register: UnitRegister): Finding => ({
  code: "period/duplicate-workbook",
  severity: "error",
  place: { file: second.file },
  unit: register.byCode.get(second.unit)!.name,
  found: `tệp thứ hai của ${register.byCode.get(second.unit)!.name}; tệp kia là ${first.file}`,
  expected: "mỗi đơn vị một tệp trong một kỳ",
  fix: "giữ lại tệp đúng, chuyển tệp kia ra khỏi thư mục",
});
