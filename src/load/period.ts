import { join } from "node:path";
import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import { CannotRun, type Finding } from "../domain/findings/finding.ts";
import { type Period, sameLastYear } from "../domain/office/period.ts";
import type { UnitRegister } from "../domain/units/unit.ts";
import type { CriteriaSheet } from "../domain/workbook/form.ts";
import type { PeriodData } from "../domain/workbook/submission.ts";
import { readWorkbook } from "../read/workbook/workbook.ts";
import { listPeriods, listWorkbooks } from "../read/workspace/period-files.ts";
import type { Workspace } from "../read/workspace/workspace.ts";
import { periodData } from "../validate/workbook/period-data.ts";
import { type ReadSubmission, validateSubmission } from "../validate/workbook/submission.ts";
import type { Rules } from "./rules.ts";

/** The workbooks of one period, read once and checked. */
export interface LoadedPeriod {
  readonly period: Period;
  readonly register: UnitRegister;
  readonly data: PeriodData;
  readonly findings: readonly Finding[];
  /** Every workbook with the hash of its bytes. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

/**
 * Reads and checks all workbooks of a period. Throws `CannotRun` when there is no such folder.
 *
 * Criteria sheets are read only for the given sets; the others are not even inflated.
 */
export async function loadPeriod(
  workspace: Workspace,
  rules: Rules,
  period: Period,
  register: UnitRegister,
  sets: readonly CriteriaSet[] = [],
): Promise<LoadedPeriod> {
  const folder = `data/periods/${period.id}`;
  const path = workspace.locate(folder);
  const periods = listPeriods(workspace.locate("data/periods"));
  if (!periods.includes(period.id)) {
    const known = periods.length === 0 ? "chưa có kỳ nào" : `đang có: ${periods.join(", ")}`;
    throw new CannotRun(`Chưa có thư mục số liệu ${folder} của kỳ ${period.id} (${known}).`);
  }
  const judged = new Map(sets.map((set) => [set.id, set]));
  const unread = new Set(criteriaSheets(rules).flatMap((sheet) => (judged.has(sheet.set) ? [] : [sheet.name])));
  const { workbooks, findings } = await listWorkbooks(path, folder);
  const read: ReadSubmission[] = [];
  const inputs: { file: string; sha256: string }[] = [];
  for (const name of workbooks) {
    const file = `${folder}/${name}`;
    const workbook = await readWorkbook(join(path, name), file, { sheets: (sheet) => !unread.has(sheet) });
    if (!workbook.ok) {
      read.push({ findings: workbook.findings });
      continue;
    }
    inputs.push({ file, sha256: workbook.value.sha256 });
    read.push(
      validateSubmission(workbook.value, {
        forms: rules.forms,
        indicators: rules.indicators,
        register,
        period: period.id,
        sets: judged,
      }),
    );
  }
  const checked = periodData(read, folder, period, register);
  return { period, register, data: checked.value, findings: [...findings, ...checked.findings], inputs };
}

/** The same period last year, where the workspace has it; its own defects show as missing figures where they matter. */
export async function loadLastYear(workspace: Workspace, rules: Rules): Promise<LoadedPeriod | undefined> {
  const period = sameLastYear(rules.period, rules.office.calendar);
  if (!listPeriods(workspace.locate("data/periods")).includes(period.id)) return undefined;
  return loadPeriod(workspace, rules, period, rules.registerOn(period.end));
}

/** The criteria sheets of both forms, each once: without districts the province's form has them all. */
export const criteriaSheets = ({ forms }: Pick<Rules, "forms">): readonly CriteriaSheet[] => [
  ...new Set([...forms.district.sheets, ...forms.province.sheets].filter((sheet) => sheet.kind === "criteria")),
];
