import { decimalOf } from "../text/decimal.ts";
import type { Form, ListSheet } from "./form.ts";
import { LISTS, RECOGNITIONS } from "./known-sheets.ts";
import type { Datum, ListRow, Observation, Scalar, Submission } from "./submission.ts";

/** What whole former units reported, as they are asked for one unit that they became. */
export interface FormerReports {
  readonly unit: string;
  /** Codes of the former units. */
  readonly former: readonly string[];
  /** It is of another kind than it was: a xã that became a phường. */
  readonly isOfOtherKind?: boolean;
  /** Their own workbooks, or those of the districts that spoke of them. */
  readonly submissions: readonly Submission[];
  /** Whether figures of several units of an indicator are one figure when they are added up. */
  readonly addsUp: (indicator: string) => boolean;
}

/** Decisions and dossiers are of a unit itself: of several that became one nobody decided anything yet. */
const OF_THE_UNIT_ITSELF: readonly string[] = [RECOGNITIONS.sheet, "dossiers"];

/**
 * The reports of whole former units as one workbook: numbers that add up where every one of them has the number, rows
 * of theirs under the new code. Of one former unit that is all that it said; of several, what stands for each of them
 * alone (words, verdicts, averages, decisions) is left out.
 */
export function formerWorkbook(form: Form, reports: FormerReports): Submission {
  const { unit, former, submissions } = reports;
  const lists = form.sheets.flatMap((sheet): readonly (readonly [string, readonly ListRow[]])[] => {
    if (sheet.kind !== "list") return [];
    return [[sheet.id, rowsNow(sheet, reports)]];
  });
  const own = submissions.filter((one) => former.includes(one.unit));
  return {
    ...submissions[0]!,
    unit,
    observations: own.length === former.length ? observationsNow(own, reports.addsUp) : new Map(),
    lists: new Map(lists),
  };
}

/**
 * The same of a district of other districts: rows speak of communes, so that all of them go on. Of a district that was
 * divided there are no figures of the whole any more.
 */
export function formerDistrictWorkbook(
  unit: string,
  submissions: readonly Submission[],
  { isWhole, addsUp }: { readonly isWhole: boolean; readonly addsUp: FormerReports["addsUp"] },
): Submission {
  const sheets = new Set(submissions.flatMap(({ lists }) => [...lists.keys()]));
  return {
    ...submissions[0]!,
    unit,
    observations: isWhole ? observationsNow(submissions, addsUp) : new Map(),
    lists: new Map([...sheets].map((id) => [id, submissions.flatMap(({ lists }) => lists.get(id) ?? [])])),
  };
}

function rowsNow(sheet: ListSheet, { unit, former, submissions, isOfOtherKind }: FormerReports): readonly ListRow[] {
  const isSeveral = former.length > 1;
  const rows = submissions.flatMap(({ lists }) => lists.get(sheet.id) ?? []);
  if (typeof sheet.rows === "object") {
    const own = "units" in sheet.rows ? rows.filter(({ key }) => former.includes(key)) : [];
    if (own.length < former.length || own.length === 0) return [];
    const { place, fields } = own[0]!;
    return [isSeveral ? addedRow(sheet, own, unit) : { key: unit, place, fields }];
  }
  if ((isSeveral || isOfOtherKind) && OF_THE_UNIT_ITSELF.includes(sheet.id)) return [];
  const column = sheet.columns.find(({ type }) => type === "unit")?.id;
  return submissions.flatMap((submission) =>
    (submission.lists.get(sheet.id) ?? []).flatMap((row): readonly ListRow[] => {
      const named = column === undefined ? undefined : row.fields[column];
      // A row that names no unit is of whose workbook it stands in; a district's own then is of nobody here.
      if (!named) return former.includes(submission.unit) ? [row] : [];
      if (!former.includes(String(named.value))) return [];
      const { key, place, fields } = row;
      return [{ key, place, fields: { ...fields, [column!]: { ...named, value: unit } } }];
    }),
  );
}

/** One row of several: the numbers that add up, where every row has one. */
function addedRow(sheet: ListSheet, rows: readonly ListRow[], key: string): ListRow {
  const adding = sheet.columns.filter(({ type, adds }) => (type === "integer" || type === "decimal") && adds !== false);
  const fields = adding.flatMap(({ id }): readonly (readonly [string, Datum<Scalar>])[] => {
    const sum = sumOf(rows.map((row) => row.fields[id] as Datum<number> | undefined));
    return sum && id !== LISTS.year ? [[id, sum]] : [];
  });
  return { key, place: rows[0]!.place, fields: Object.fromEntries(fields) };
}

function observationsNow(
  submissions: readonly Submission[],
  addsUp: FormerReports["addsUp"],
): ReadonlyMap<string, Observation> {
  const [first] = submissions;
  if (submissions.length === 1) return first!.observations;
  return new Map(
    [...first!.observations].flatMap(([id, one]): readonly (readonly [string, Observation])[] => {
      const all = submissions.map(({ observations }) => observations.get(id));
      if (!addsUp(id) || all.some((other) => other === undefined)) return [];
      const { indicator, actualPlace } = one;
      const added = { actual: sumOf(all.map((other) => other!.actual)), plan: sumOf(all.map((other) => other!.plan)) };
      const nextPlan = sumOf(all.map((other) => other!.nextPlan));
      return [
        [
          id,
          {
            indicator,
            actualPlace,
            ...(added.actual ? { actual: added.actual } : {}),
            ...(added.plan ? { plan: added.plan } : {}),
            ...(nextPlan ? { nextPlan } : {}),
          },
        ],
      ];
    }),
  );
}

/** Nothing where one is missing: a part is not the whole. */
function sumOf(data: readonly (Datum<number> | undefined)[]): Datum<number> | undefined {
  if (data.some((one) => one === undefined)) return undefined;
  const value = data.reduce((sum, one) => sum.plus(decimalOf(one!.value)), decimalOf(0)).toNumber();
  return { value, place: data[0]!.place };
}
