import type { CriteriaIndicator, CriteriaSet, Criterion } from "./criteria.ts";
import { NEARLY_MET, VERDICT_MARKS } from "./verdict-mark.ts";

/** A column of a criteria sheet: one indicator of the set, or the unit's own word on a whole criterion. */
export interface CriteriaColumn {
  /** Machine code and field name: the indicator's number, "17.1"; "c17" for the word on criterion 17. */
  readonly id: string;
  /** Number of the indicator or criterion in its set. */
  readonly number: string;
  /** Visible, short: "17.1. Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn (%)". */
  readonly header: string;
  /** The whole text of the law. */
  readonly name: string;
  readonly unit: string;
  /** A number may stand in its cells beside the words of `CRITERIA_WORDS`. */
  readonly takesNumber: boolean;
}

/** What a unit may say of an indicator, as [machine value, text in the cell]. */
export const CRITERIA_WORDS: readonly (readonly [string, string])[] = [
  ["met", VERDICT_MARKS.met],
  ["nearlyMet", NEARLY_MET],
  ["notMet", VERDICT_MARKS.notMet],
  ["notApplicable", VERDICT_MARKS.notApplicable],
];

/** Longer names are cut in the header row. */
const LONGEST_NAME = 60;

/**
 * The columns of a criteria sheet, in the order of the law. A criterion follows its indicators: where the law's numbers
 * are not known, or the annex is not complete, only the unit can say that the whole is met.
 */
export function criteriaColumns(set: CriteriaSet): readonly CriteriaColumn[] {
  const known = columns.get(set);
  if (known) return known;
  const made = [...set.preconditions.map(indicatorColumn), ...set.criteria.flatMap(columnsOf)];
  columns.set(set, made);
  return made;
}

/** Every workbook has a sheet of the same set. */
const columns = new WeakMap<CriteriaSet, readonly CriteriaColumn[]>();

/** Id under which the rows of a criteria sheet stand among the lists of a submission. */
export const criteriaListId = (set: string): string => `criteria:${set}`;

export const isCriteriaList = (list: string): boolean => list.startsWith(criteriaListId(""));

function columnsOf(criterion: Criterion): readonly CriteriaColumn[] {
  const { number, name, indicators } = criterion;
  const own = indicators.map(indicatorColumn);
  if (own.length === 1 && own[0]!.number === number && !own[0]!.takesNumber) return own;
  const header = `Tiêu chí ${number}. ${name} (tự đánh giá)`;
  return [...own, { id: `c${number}`, number, header, name, unit: "", takesNumber: false }];
}

function indicatorColumn({ number, name, unit, versions }: CriteriaIndicator): CriteriaColumn {
  const takesNumber =
    unit !== "" || versions.some(({ requirement }) => requirement !== null && "thresholds" in requirement);
  const header = `${number}. ${shortened(name)}${unit === "" ? "" : ` (${unit})`}`;
  return { id: number, number, header, name, unit, takesNumber };
}

const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, name.lastIndexOf(" ", LONGEST_NAME)).replace(/[,;:]$/, "")}…`;
