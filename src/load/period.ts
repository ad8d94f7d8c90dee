import { join } from "node:path";
import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import type { LegalRegister } from "../domain/criteria/legal.ts";
import type { Progress } from "../domain/document/progress.ts";
import type { Indicator } from "../domain/figures/indicator.ts";
import { CannotRun, type Finding } from "../domain/findings/finding.ts";
import { keysInCityWords } from "../domain/office/city-words.ts";
import { type Period, sameLastYear, startsYear } from "../domain/office/period.ts";
import { earlierInYear } from "../domain/office/year-so-far.ts";
import type { UnitRegister } from "../domain/units/unit.ts";
import type { Predecessors } from "../domain/units/unit-changes.ts";
import type { CriteriaSheet, Form, FormSheet, Forms } from "../domain/workbook/form.ts";
import { CHOICES_NAME } from "../domain/workbook/known-sheets.ts";
import type { PeriodData } from "../domain/workbook/submission.ts";
import { readWorkbook } from "../read/workbook/workbook.ts";
import { listWorkbooks } from "../read/workspace/period-files.ts";
import { periodData } from "../validate/workbook/period-data.ts";
import { type ReadSubmission, validateSubmission } from "../validate/workbook/submission.ts";
import { citable } from "./citable.ts";
import { seenFrom } from "./former-units.ts";
import type { Knowledge } from "./knowledge.ts";

/** The workbooks of one period, read once and checked. */
export interface LoadedPeriod {
  readonly period: Period;
  readonly register: UnitRegister;
  /** The dictionary of its day. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly data: PeriodData;
  /** What may be cited: the register, what the period's own sheet lists, what only cells name. Made when first asked for. */
  readonly legal: () => LegalRegister;
  readonly findings: readonly Finding[];
  /** Every workbook with the hash of its bytes. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** Of an earlier period: what a unit of the period that asks for it was then, where units changed in between. */
  readonly formerUnits?: (unit: string | undefined) => Predecessors;
  /** The earlier periods of its year, where somebody asked for them. */
  readonly yearSoFar?: { readonly earlier: readonly LoadedPeriod[]; readonly missing: readonly Period[] };
}

/**
 * Reads and checks all workbooks of a period. Throws `CannotRun` when there is no such folder.
 *
 * Criteria sheets are read only for the given sets, list sheets only where `lists` has them, or all without it; the others
 * are not even inflated.
 */
export async function loadPeriod(
  knowledge: Knowledge,
  period: Period,
  sets: readonly CriteriaSet[] = [],
  progress?: Progress,
  lists?: ReadonlySet<string>,
): Promise<LoadedPeriod> {
  const folder = `data/periods/${period.id}`;
  const path = knowledge.workspace.locate(folder);
  requireFolder(knowledge.periodFolders(), folder, period);
  const register = knowledge.registerOn(period.end);
  const asked = knowledge.formsIn(period.id);
  const indicators = knowledge.indicatorsOn(period.end);
  const judged = new Map(sets.map((set) => [set.id, set]));
  const { forms, unread } = readOnly(asked, (sheet) =>
    sheet.kind === "criteria" ? judged.has(sheet.set) : sheet.kind !== "list" || (lists?.has(sheet.id) ?? true),
  );
  const context = {
    forms,
    indicators,
    kinds: keysInCityWords(knowledge.numberKinds(), knowledge.cityWordsOn(period.end)),
    register,
    period: period.id,
    sets: judged,
  };
  const { workbooks, findings } = await listWorkbooks(path, folder);
  const read: ReadSubmission[] = [];
  const inputs: { file: string; sha256: string }[] = [];
  const unreadable = findings.flatMap(({ severity, place }) => (severity === "error" ? (place.file ?? []) : []));
  for (const [done, name] of workbooks.entries()) {
    progress?.({ at: "workbooks", done, of: workbooks.length });
    const file = `${folder}/${name}`;
    const workbook = await readWorkbook(join(path, name), file, { sheets: (sheet) => !unread.has(sheet) });
    if (!workbook.ok) {
      read.push({ findings: workbook.findings });
      unreadable.push(file);
      continue;
    }
    inputs.push({ file, sha256: workbook.value.sha256 });
    read.push(validateSubmission(workbook.value, context));
  }
  const checked = periodData(read, folder, period, register, unreadable);
  const data = checked.value;
  const { legal, findings: cited } = citable(knowledge, period, data, forms);
  return { period, register, indicators, data, legal, findings: [...findings, ...checked.findings, ...cited], inputs };
}

/** The forms without the sheets that nobody asks for, and the names of all sheets that need not be read. */
function readOnly(
  asked: Forms,
  isRead: (sheet: FormSheet) => boolean,
): { readonly forms: Forms; readonly unread: ReadonlySet<string> } {
  const only = (form: Form): Form => ({ ...form, sheets: form.sheets.filter(isRead) });
  const unasked = sheetsOf(asked).flatMap((sheet) => (isRead(sheet) ? [] : [sheet.name]));
  return {
    forms: { ...asked, reporting: only(asked.reporting), province: only(asked.province) },
    unread: new Set([...printedOnly(asked), ...unasked]),
  };
}

/**
 * The same with the earlier periods of its year, which shares of the year's plan need; a finding names each that has no
 * folder.
 */
export async function loadWithYear(
  knowledge: Knowledge,
  period: Period,
  sets?: readonly CriteriaSet[],
  progress?: Progress,
): Promise<LoadedPeriod> {
  const loaded = await loadPeriod(knowledge, period, sets, progress);
  if (startsYear(period)) return loaded;
  const { periods, missing } = earlierInYear(period, knowledge.periods());
  const earlier: LoadedPeriod[] = [];
  for (const one of periods) earlier.push(seenFrom(knowledge, loaded, await loadPeriod(knowledge, one, [], progress)));
  const findings = [...loaded.findings, ...missing.map(noData)];
  return { ...loaded, findings, yearSoFar: { earlier, missing } };
}

const noData = ({ id, name }: Period): Finding => ({
  code: "period/earlier-missing",
  severity: "warning",
  place: { file: `data/periods/${id}` },
  found: `chưa có số liệu của ${name}`,
  expected: "số liệu của mọi kỳ trước trong năm, để tính kết quả từ đầu năm so với kế hoạch",
  fix: `chép các tệp của kỳ ấy vào data/periods/${id}, hoặc của các kỳ ngắn hơn phủ kín kỳ ấy`,
});

function requireFolder(folders: readonly string[], folder: string, { id }: Period): void {
  if (folders.includes(id)) return;
  const known = folders.length === 0 ? "chưa có kỳ nào" : `đang có: ${folders.join(", ")}`;
  throw new CannotRun(
    `Chưa có thư mục số liệu ${folder} của kỳ ${id} (${known}). Biểu đã điền chép vào đó; chưa có biểu thì lập bằng ntm forms --period ${id}.`,
  );
}

/** The same period last year, where the workspace has it; its own defects show as missing figures where they matter. */
export async function loadLastYear(
  knowledge: Knowledge,
  current: Period,
  progress?: Progress,
): Promise<LoadedPeriod | undefined> {
  const period = sameLastYear(current, knowledge.office().calendar);
  if (!knowledge.periodFolders().includes(period.id)) return undefined;
  const now = { period: current, register: knowledge.registerOn(current.end) };
  return seenFrom(knowledge, now, await loadPeriod(knowledge, period, [], progress));
}

/** The criteria sheets of both forms. */
export const criteriaSheets = (forms: Forms): readonly CriteriaSheet[] =>
  sheetsOf(forms).filter((sheet) => sheet.kind === "criteria");

/** Sheets of forms that ask for nothing: what they hold is there for whoever fills in the others. */
const printedOnly = ({ reporting, province }: Forms): readonly string[] => [
  CHOICES_NAME,
  ...[reporting, province].flatMap(({ guide }) => guide?.name ?? []),
];

const sheetsOf = ({ reporting, province }: Forms): readonly FormSheet[] => [...reporting.sheets, ...province.sheets];
