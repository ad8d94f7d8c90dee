import { criteriaListId } from "../../domain/criteria/criteria-columns.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { Unit } from "../../domain/units/unit.ts";
import type { Workbook } from "../../domain/workbook/cell.ts";
import { formOf } from "../../domain/workbook/form.ts";
import type { ListRow, Observation, Submission } from "../../domain/workbook/submission.ts";
import { inUnicode } from "../cells/legacy-cells.ts";
import { criteriaRows } from "./criteria-rows.ts";
import { type Identity, identityOf } from "./identity.ts";
import { listRows } from "./list-rows.ts";
import { observations } from "./observations.ts";
import { sheetTable } from "./sheet-table.ts";
import type { SubmissionContext } from "./submission-context.ts";
import { wantedSheet } from "./wanted-sheet.ts";

/** What a workbook holds, as far as it could be understood; `submission` only when its owner is known. */
export interface ReadSubmission {
  readonly submission?: Submission;
  readonly unit?: Unit;
  readonly findings: readonly Finding[];
}

/** Checks one workbook against its form: every problem is collected, nothing is guessed. */
export function validateSubmission(stored: Workbook, context: SubmissionContext): ReadSubmission {
  const { value: workbook, findings: converted } = inUnicode(stored);
  const identity = identityOf(workbook, context);
  if (!identity.ok) return { findings: [...converted, ...identity.findings] };
  const { unit } = identity.value;
  const form = unit.level === "province" ? context.forms.province : formOf(context.forms.reporting, unit);
  const found: Finding[] = [...converted, ...identity.findings];
  const values = new Map<string, Observation>();
  const lists = new Map<string, readonly ListRow[]>();
  for (const sheet of form.sheets) {
    if (sheet.kind === "identity") continue;
    const set = sheet.kind === "criteria" ? context.sets?.get(sheet.set) : undefined;
    if (sheet.kind === "criteria" && !set) continue;
    const { value: table, findings } = sheetTable(workbook, wantedSheet(sheet, set));
    if (!table && sheet.kind === "list" && sheet.optional) continue;
    found.push(...findings);
    if (!table) continue;
    if (sheet.kind === "indicators") {
      const result = observations(table, sheet, context);
      for (const [id, value] of result.value) values.set(id, value);
      found.push(...result.findings);
    } else if (sheet.kind === "criteria") {
      const result = criteriaRows(table, sheet, set!, unit, context);
      lists.set(criteriaListId(sheet.set), result.value);
      found.push(...result.findings);
    } else {
      const result = listRows(table, sheet, unit, context);
      lists.set(sheet.id, result.value);
      found.push(...result.findings);
    }
  }
  return {
    submission: submissionOf(workbook, identity.value, values, lists),
    unit,
    findings: found,
  };
}

const submissionOf = (
  workbook: Workbook,
  identity: Identity,
  values: ReadonlyMap<string, Observation>,
  lists: ReadonlyMap<string, readonly ListRow[]>,
): Submission => ({
  unit: identity.unit.code,
  period: identity.period,
  file: workbook.file,
  sha256: workbook.sha256,
  prepared: identity.prepared,
  observations: values,
  lists,
});
