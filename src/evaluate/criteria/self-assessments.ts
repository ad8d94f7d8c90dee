import type { SelfAssessment, Verdict } from "../../domain/criteria/criteria.ts";
import { criteriaListId } from "../../domain/criteria/criteria-columns.ts";
import { nameOfSet } from "../../domain/criteria/sets-in-force.ts";
import { ASSESSMENTS, CIVILISED } from "../../domain/workbook/known-sheets.ts";
import { datumIn, type ListRow, type PeriodData, valueIn } from "../../domain/workbook/submission.ts";

/** Somebody's word on a criterion, indicator or precondition: set, unit, number → verdict with its cell. */
export type SelfAssessments = (set: string, unit: string, number: string) => SelfAssessment | undefined;

/** By unit, then by `set/number`: of most units nothing is said. */
type Words = Map<string, Map<string, SelfAssessment>>;

/** Name of the set that the sheet "Đô thị văn minh" speaks of: one column per criterion, `c1` to `c9`. */
const CIVILISED_SET = "do-thi-van-minh";
const CRITERIA = criteriaListId("");

/**
 * What the workbooks say: districts by criterion (`assessments`), wards and townships by column (`civilised`), communes by
 * indicator and by criterion (criteria sheets). Of the many cells of criteria sheets only those asked for are looked at.
 */
export function selfAssessments(data: PeriodData): SelfAssessments {
  const known: Words = new Map();
  /** Rows of criteria sheets by unit and set. */
  const sheets = new Map<string, Map<string, readonly ListRow[]>>();
  for (const submission of data.reports) {
    for (const row of submission.lists.get(ASSESSMENTS.sheet) ?? []) {
      remember(known, submission.unit, row.key, row, ASSESSMENTS.verdict);
    }
    for (const row of submission.lists.get(CIVILISED.sheet) ?? []) {
      for (const column of Object.keys(row.fields).filter((id) => /^c\d+$/.test(id))) {
        remember(known, row.key, `${CIVILISED_SET}/${column.slice(1)}`, row, column);
      }
    }
    for (const [list, rows] of submission.lists) {
      if (!list.startsWith(CRITERIA)) continue;
      for (const row of rows) {
        const set = list.slice(CRITERIA.length);
        const ofUnit = sheets.get(row.key) ?? new Map<string, readonly ListRow[]>();
        sheets.set(row.key, ofUnit.set(set, [...(ofUnit.get(set) ?? []), row]));
      }
    }
  }
  const ask: SelfAssessments = (set, unit, number) => {
    let word = known.get(unit)?.get(`${set}/${number}`);
    for (const row of sheets.get(unit)?.get(set) ?? []) word = wordIn(row, number, word);
    return word;
  };
  const names = new Map<string, string>();
  return (set, unit, number) => {
    const name = names.get(set) ?? nameOfSet(set);
    names.set(set, name);
    return ask(set, unit, number) ?? (name === set ? undefined : ask(name, unit, number));
  };
}

/**
 * The word on a whole criterion goes before that on its only indicator, where both have one number; where the two differ,
 * the other is kept beside it, to be told.
 */
function wordIn(row: ListRow, number: string, before: SelfAssessment | undefined): SelfAssessment | undefined {
  const isSaid = (column: string): boolean => typeof valueIn(row, column) === "string";
  const other = isSaid(number) ? wordOf(row.fields[number]!) : before;
  if (!isSaid(`c${number}`)) return other;
  const word = wordOf(row.fields[`c${number}`]!);
  const isContested = other && (other.verdict !== word.verdict || other.nearlyMet !== word.nearlyMet);
  return isContested ? { ...word, beside: other } : word;
}

/** What departments said of the criteria of districts, in the column beside the unit's own word. */
export function appraisals(data: PeriodData): SelfAssessments {
  const known: Words = new Map();
  for (const submission of data.reports) {
    for (const row of submission.lists.get(ASSESSMENTS.sheet) ?? []) {
      remember(known, submission.unit, row.key, row, ASSESSMENTS.appraised, "department");
    }
  }
  return (set, unit, number) => known.get(unit)?.get(`${set}/${number}`);
}

function remember(
  known: Words,
  unit: string,
  key: string,
  row: ListRow,
  column: string,
  source?: SelfAssessment["source"],
): void {
  const field = datumIn(row, column);
  if (!field) return;
  const ofUnit = known.get(unit) ?? new Map<string, SelfAssessment>();
  known.set(unit, ofUnit.set(key, wordOf(field, source)));
}

function wordOf({ value, place }: ListRow["fields"][string], source?: SelfAssessment["source"]): SelfAssessment {
  const nearlyMet = value === "nearlyMet";
  const verdict = nearlyMet ? "notMet" : (value as Verdict);
  return { verdict, nearlyMet, place, ...(source ? { source } : {}) };
}
