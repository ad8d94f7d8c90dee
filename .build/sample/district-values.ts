import { addMonths, formatISO, parseISO } from "date-fns";
import type { CriteriaSet } from "../../src/domain/criteria/criteria.ts";
import type { Period } from "../../src/domain/office/period.ts";
import type { Unit, UnitRegister } from "../../src/domain/units/unit.ts";
import type { Scalar } from "../../src/domain/workbook/submission.ts";
import type { EnteredObservation, EnteredRow, FormValues } from "../../src/render/form/form-values.ts";
import { advancedRows, basicRows } from "./commune-criteria.ts";
import type { CommuneStanding } from "./commune-standing.ts";
import { hamletRows } from "./hamlets.ts";
import { withHouseholds } from "./households.ts";
import type { CsvRow } from "./read-csv.ts";
import { INVENTED, type SampleNotes, SPLIT } from "./sample-notes.ts";
import type { SampleSources } from "./sample-sources.ts";

export interface SampleContext {
  readonly period: Period;
  readonly register: UnitRegister;
  /** The sets of the criteria sheets, by id. */
  readonly sets: ReadonlyMap<string, CriteriaSet>;
  readonly standings: readonly CommuneStanding[];
}

/** What one district's workbook of the sample holds. */
export function districtValues(district: Unit, context: SampleContext, sources: SampleSources): FormValues {
  const { period, register, sets } = context;
  const isMine = (code: string | undefined) =>
    code === district.code || register.byCode.get(code ?? "")?.parent === district.code;
  const { lists, notes } = sources;
  const inDistrict = (rows: readonly CsvRow[]) => rows.filter((row) => row.district === district.code);
  const ofUnits = (rows: readonly CsvRow[]) => rows.filter((row) => isMine(row.unit));
  const standings = context.standings.filter(({ code }) => isMine(code));
  const judged = sources.hasCommuneCriteria ? standings : [];
  const communes = ofUnits(lists.communes).map((row) => {
    const { key, fields } = keyed(row.unit!, row, ["unit", "name"]);
    const standing = standings.find(({ code }) => code === key);
    return { key: key!, fields: withHouseholds(register.byCode.get(key!)!, standing, fields, sources) };
  });
  return {
    identity: { preparedBy: "Số liệu mẫu" },
    observations: observationsOf(district.code, sources.districts, notes),
    lists: new Map<string, readonly EnteredRow[]>([
      ["communes", communes],
      ["hamlets", ofUnits(lists.communes).flatMap((row) => hamletRows(row, period))],
      ["commune-basic", basicRows(judged, sets.get("xa-ntm-2021-2025")!, sources)],
      ["commune-advanced", advancedRows(judged, sets.get("xa-ntm-nang-cao-2021-2025")!, sources)],
      ["recognitions", ofUnits(lists.recognitions).map((row) => free(row))],
      ["dossiers", ofUnits(lists.dossiers).map((row) => free(row, ["source"]))],
      ["assessments", inDistrict(lists.assessments).map((row) => keyed(row.key!, row, ["district", "key", "source"]))],
      ["civilised", ofUnits(lists.civilised).map((row) => keyed(row.unit!, row, ["unit", "source"]))],
      ["linkages", inDistrict(lists.linkages).map((row) => free(row, ["district", "source"]))],
      ["products", inDistrict(lists.products).map((row) => withExpiry(free(row, ["district"])))],
    ]),
    notes: { identity: notes.identity, ...notes.district },
  };
}

function observationsOf(
  code: string,
  rows: readonly CsvRow[],
  { reported }: SampleNotes,
): ReadonlyMap<string, EnteredObservation> {
  const observations = new Map<string, EnteredObservation>();
  for (const row of rows) {
    const value = row[code]!;
    if (value === "") continue;
    const isExact = row.split === "exact" || row.split!.split(" ").slice(1).includes(code);
    observations.set(row.indicator!, {
      ...observations.get(row.indicator!),
      [row.role!]: Number(value),
      ...(row.qualifier !== "" && value !== "0" ? { qualifier: row.qualifier! } : {}),
      note: isExact ? reported : row.split === "invented" ? INVENTED : SPLIT,
    });
  }
  return observations;
}

const NUMBERS = /^-?\d+(\.\d+)?$/;
/** Columns whose digits are a name, not a quantity. */
const TEXTS = new Set(["unit", "name", "entity", "note", "text", "section", "item", "content"]);

const scalar = (column: string, text: string): Scalar =>
  text === "x" ? true : NUMBERS.test(text) && !TEXTS.has(column) ? Number(text) : text;

const fieldsOf = (row: CsvRow, left: readonly string[]): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([column, text]) =>
      text === "" || left.includes(column) ? [] : [[column, scalar(column, text)]],
    ),
  );

/** A row of a free list from a row of a source, without the columns that the form does not have. */
export const free = (row: CsvRow, left: readonly string[] = []): EnteredRow => ({ fields: fieldsOf(row, left) });

const keyed = (key: string, row: CsvRow, left: readonly string[]): EnteredRow => ({ key, fields: fieldsOf(row, left) });

/** A certificate is valid for 36 months (Quyết định 148/QĐ-TTg năm 2023). */
const withExpiry = ({ fields }: EnteredRow): EnteredRow => ({
  fields: {
    ...fields,
    expiry: formatISO(addMonths(parseISO(String(fields["recognised-on"])), 36), { representation: "date" }),
  },
});
