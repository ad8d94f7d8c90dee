import type { SelfAssessment, Verdict } from "../domain/criteria.ts";
import type { ListRow, PeriodData } from "../domain/submission.ts";

/** The unit's own word on a criterion, indicator or precondition: set, unit, number → verdict with its cell. */
export type SelfAssessments = (set: string, unit: string, number: string) => SelfAssessment | undefined;

/** The set that the sheet "Đô thị văn minh" speaks of: one column per criterion, `c1` to `c9`. */
const CIVILISED = "do-thi-van-minh-2022";

/** Gathers what the workbooks say: districts by criterion (`assessments`), wards and townships by column (`civilised`). */
export function selfAssessments(data: PeriodData): SelfAssessments {
  const known = new Map<string, SelfAssessment>();
  for (const submission of data.districts) {
    for (const row of submission.lists.get("assessments") ?? []) {
      remember(known, `${row.key}@${submission.unit}`, row, "verdict");
    }
    for (const row of submission.lists.get("civilised") ?? []) {
      for (const column of Object.keys(row.fields).filter((id) => /^c\d+$/.test(id))) {
        remember(known, `${CIVILISED}/${column.slice(1)}@${row.key}`, row, column);
      }
    }
  }
  return (set, unit, number) => known.get(`${set}/${number}@${unit}`);
}

function remember(known: Map<string, SelfAssessment>, key: string, row: ListRow, column: string): void {
  const field = row.fields[column];
  if (!field) return;
  const nearlyMet = field.value === "nearlyMet";
  known.set(key, {
    verdict: nearlyMet ? "notMet" : (field.value as Verdict),
    nearlyMet,
    place: field.place,
  });
}
