import type { Narrative, ViewRow } from "../domain/document/view.ts";
import type { Figure } from "../domain/figures/figure.ts";
import { decimalOf } from "../domain/text/decimal.ts";
import type { UnitRegister } from "../domain/units/unit.ts";
import type { Form } from "../domain/workbook/form.ts";
import { LISTS, NARRATIVES } from "../domain/workbook/known-sheets.ts";
import type { Datum, ListRow, PeriodData, Scalar, Submission } from "../domain/workbook/submission.ts";

/** List rows of all workbooks, with the units they speak of; numbers become figures with their cell. */
export function viewLists(
  data: PeriodData,
  register: UnitRegister,
  forms: readonly Form[],
): ReadonlyMap<string, readonly ViewRow[]> {
  const headers = columnHeaders(forms);
  const lists = new Map<string, ViewRow[]>();
  for (const submission of [...(data.province ? [data.province] : []), ...data.districts]) {
    for (const [id, rows] of submission.lists) {
      const known = lists.get(id) ?? [];
      lists.set(id, known);
      for (const row of rows) known.push(viewRow(id, row, submission, register, headers));
    }
  }
  return lists;
}

function viewRow(
  list: string,
  row: ListRow,
  submission: Submission,
  register: UnitRegister,
  headers: ReadonlyMap<string, string>,
): ViewRow {
  const unit = register.byCode.get(String(row.fields[LISTS.unit]?.value ?? row.key));
  const fields: Record<string, Scalar | Figure> = {};
  for (const [id, datum] of Object.entries(row.fields)) {
    fields[id] = typeof datum.value === "number" ? cellFigure(datum, headers.get(`${list}.${id}`) ?? id) : datum.value;
  }
  return { district: register.byCode.get(submission.unit)!, ...(unit ? { unit } : {}), place: row.place, fields };
}

const cellFigure = (datum: Datum<Scalar>, label: string): Figure => ({
  id: `${datum.place.file}!${datum.place.sheet}!${datum.place.address}`,
  label,
  value: decimalOf(Number(datum.value)),
  unit: "",
  format: { decimals: 3, trimZeros: true, padded: false, scale: 1 },
  trace: { kind: "cell", place: datum.place },
});

const columnHeaders = (forms: readonly Form[]): ReadonlyMap<string, string> =>
  new Map(
    forms
      .flatMap((form) => form.sheets)
      .flatMap((sheet) =>
        sheet.kind === "list"
          ? sheet.columns.map((column) => [`${sheet.id}.${column.id}`, column.header] as const)
          : [],
      ),
  );

/** What officers wrote in the province workbook, in the order of the sheet. */
export const narrativesOf = (data: PeriodData): readonly Narrative[] =>
  (data.province?.lists.get(NARRATIVES.sheet) ?? []).map((row) => ({
    section: String(row.fields[NARRATIVES.section]?.value ?? ""),
    style: (row.fields[NARRATIVES.style]?.value ?? "paragraph") as Narrative["style"],
    text: String(row.fields[NARRATIVES.text]?.value ?? ""),
    place: row.fields[NARRATIVES.text]?.place ?? row.place,
  }));
