import type { CriteriaSet } from "../../src/domain/criteria/criteria.ts";
import { type CriteriaColumn, criteriaColumns } from "../../src/domain/criteria/criteria-columns.ts";
import type { Scalar } from "../../src/domain/workbook/submission.ts";
import type { EnteredRow } from "../../src/render/form/form-values.ts";
import type { CommuneStanding } from "./commune-standing.ts";
import { exceptionsOf } from "./exceptions.ts";
import type { CsvRow } from "./read-csv.ts";
import type { SampleSources } from "./sample-sources.ts";
import { between, spread } from "./spread.ts";

type Fields = Record<string, Scalar>;

/** Illustrative rows of the sheet "Tiêu chí xã NTM": every commune of the programme meets every criterion. */
export function basicRows(
  communes: readonly CommuneStanding[],
  set: CriteriaSet,
  { lists }: SampleSources,
): readonly EnteredRow[] {
  return communes.map((commune) => {
    const fields = fieldsOf(commune, set, lists["criteria-ranges"], "commune-basic");
    // Two communes out of three have no craft village.
    if (spread(commune.code, "craft village") < 0.67) fields["13.4"] = "notApplicable";
    return { key: commune.code, ...exceptionsOf(lists.exceptions, "commune-basic", commune.code, fields) };
  });
}

/** Illustrative rows of the sheet "Xã NTM nâng cao", for the communes that hold the title or strive for it. */
export function advancedRows(
  communes: readonly CommuneStanding[],
  set: CriteriaSet,
  { lists }: SampleSources,
): readonly EnteredRow[] {
  return communes
    .filter(({ advanced }) => advanced !== "none")
    .map((commune) => {
      const fields = fieldsOf(commune, set, lists["criteria-ranges"], "commune-advanced");
      if (commune.advanced === "striving") Object.assign(fields, shortcomings(commune.code));
      return { key: commune.code, ...exceptionsOf(lists.exceptions, "commune-advanced", commune.code, fields) };
    });
}

/** What a commune on its way still lacks: clean water, and one or two contents that are not measured. */
function shortcomings(code: string): Fields {
  const water: Fields = { "18.1": "notMet", c18: "notMet" };
  const others: readonly Fields[] = [
    { "13.4": "notMet", c13: "notMet" },
    { "8.5": "notMet", c8: "notMet" },
    { "17.1": "notMet", c17: "notMet", "6.1": "nearlyMet", c6: "nearlyMet" },
    { "1.3": "nearlyMet", c1: "nearlyMet" },
  ];
  return { ...water, ...others[Math.floor(spread(code, "shortcoming") * 3.99)] };
}

function fieldsOf(commune: CommuneStanding, set: CriteriaSet, ranges: readonly CsvRow[], sheet: string): Fields {
  const known = new Map(ranges.map((row) => [`${row.sheet}/${row.number}`, row]));
  return Object.fromEntries(
    criteriaColumns(set).map((column) => [column.id, valueFor(column, commune, known, sheet) ?? "met"]),
  );
}

function valueFor(
  { id }: CriteriaColumn,
  { code, tier }: CommuneStanding,
  ranges: ReadonlyMap<string, CsvRow>,
  sheet: string,
): number | undefined {
  const own = ranges.get(`${sheet}/${id}`);
  if (!own) return undefined;
  const range = own.same === "" ? own : ranges.get(`commune-basic/${own.same}`)!;
  const limit = (end: "from" | "to") =>
    Number((tier === "model" && range[`model-${end}`]) || (tier !== "basic" && range[`advanced-${end}`]) || range[end]);
  return between(code, range.number!, limit("from"), limit("to"), Number(range.decimals));
}
