import type { SelfAssessment, Verdict } from "../../domain/criteria/criteria.ts";
import { criteriaListId } from "../../domain/criteria/criteria-columns.ts";
import { nameOfSet } from "../../domain/criteria/sets-in-force.ts";
import { ASSESSMENTS, CIVILISED } from "../../domain/workbook/known-sheets.ts";
import type { ListRow, PeriodData } from "../../domain/workbook/submission.ts";

/** Somebody's word on a criterion, indicator or precondition: set, unit, number → verdict with its cell. */
export type SelfAssessments = (set: string, unit: string, number: string) => SelfAssessment | undefined;

/** Name of the set that the sheet "Đô thị văn minh" speaks of: one column per criterion, `c1` to `c9`. */
const CIVILISED_SET = "do-thi-van-minh";
const CRITERIA = criteriaListId("");

/**
 * Gathers what the workbooks say: districts by criterion (`assessments`), wards and townships by column (`civilised`),
 * communes by indicator and by criterion (criteria sheets).
 */
export function selfAssessments(data: PeriodData): SelfAssessments {
  const known = new Map<string, SelfAssessment>();
  for (const submission of data.reports) {
    for (const row of submission.lists.get(ASSESSMENTS.sheet) ?? []) {
      remember(known, `${row.key}@${submission.unit}`, row, ASSESSMENTS.verdict);
    }
    for (const row of submission.lists.get(CIVILISED.sheet) ?? []) {
      for (const column of Object.keys(row.fields).filter((id) => /^c\d+$/.test(id))) {
        remember(known, `${CIVILISED_SET}/${column.slice(1)}@${row.key}`, row, column);
      }
    }
    for (const [list, rows] of submission.lists) {
      if (!list.startsWith(CRITERIA)) continue;
      for (const row of rows) rememberRow(known, list.slice(CRITERIA.length), row);
    }
  }
  return (set, unit, number) =>
    known.get(`${set}/${number}@${unit}`) ?? known.get(`${nameOfSet(set)}/${number}@${unit}`);
}

/**
 * The word on a whole criterion goes before that on its only indicator, where both have one number; where the two differ,
 * the other is kept beside it, to be told.
 */
function rememberRow(known: Map<string, SelfAssessment>, set: string, row: ListRow): void {
  const said = Object.keys(row.fields).filter((column) => typeof row.fields[column]!.value === "string");
  for (const column of said.filter((id) => !id.startsWith("c")))
    remember(known, `${set}/${column}@${row.key}`, row, column);
  for (const column of said.filter((id) => id.startsWith("c"))) {
    const key = `${set}/${column.slice(1)}@${row.key}`;
    const other = known.get(key);
    remember(known, key, row, column);
    const word = known.get(key)!;
    if (other && (other.verdict !== word.verdict || other.nearlyMet !== word.nearlyMet))
      known.set(key, { ...word, beside: other });
  }
}

/** What departments said of the criteria of districts, in the column beside the unit's own word. */
export function appraisals(data: PeriodData): SelfAssessments {
  const known = new Map<string, SelfAssessment>();
  for (const submission of data.reports) {
    for (const row of submission.lists.get(ASSESSMENTS.sheet) ?? []) {
      remember(known, `${row.key}@${submission.unit}`, row, ASSESSMENTS.appraised, "department");
    }
  }
  return (set, unit, number) => known.get(`${set}/${number}@${unit}`);
}

function remember(
  known: Map<string, SelfAssessment>,
  key: string,
  row: ListRow,
  column: string,
  source?: SelfAssessment["source"],
): void {
  const field = row.fields[column];
  if (!field) return;
  const nearlyMet = field.value === "nearlyMet";
  known.set(key, {
    verdict: nearlyMet ? "notMet" : (field.value as Verdict),
    nearlyMet,
    place: field.place,
    ...(source ? { source } : {}),
  });
}
