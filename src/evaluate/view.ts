import { isCriteriaList } from "../domain/criteria/criteria-columns.ts";
import type { Narrative, View, ViewRow } from "../domain/document/view.ts";
import type { Figure } from "../domain/figures/figure.ts";
import { asDecimal, decimalOf } from "../domain/text/decimal.ts";
import type { Unit, UnitRegister } from "../domain/units/unit.ts";
import type { CellPlace } from "../domain/workbook/cell.ts";
import type { Form, ListSheet } from "../domain/workbook/form.ts";
import { LISTS, NARRATIVES } from "../domain/workbook/known-sheets.ts";
import { type Datum, type ListRow, type PeriodData, type Scalar, valueIn } from "../domain/workbook/submission.ts";

/**
 * List rows of all workbooks, with the units they speak of; numbers become figures with their cell. Criteria sheets are no
 * lists that a template knows.
 */
export function viewLists(
  data: PeriodData,
  register: UnitRegister,
  forms: readonly Form[],
): ReadonlyMap<string, readonly ViewRow[]> {
  const headers = columnHeaders(forms);
  const lists = new Map<string, ViewRow[]>();
  for (const submission of [...(data.province ? [data.province] : []), ...data.reports]) {
    const district = register.byCode.get(submission.unit)!;
    for (const [id, rows] of submission.lists) {
      if (isCriteriaList(id)) continue;
      const known = lists.get(id) ?? [];
      lists.set(id, known);
      const headerOf = (column: string): string => headers.get(`${id}.${column}`) ?? column;
      for (const row of rows) {
        const unit = register.byCode.get(String(valueIn(row, LISTS.unit) ?? row.key));
        known.push(new StoredRow(row, district, unit, headerOf));
      }
    }
  }
  return lists;
}

/** A document looks at few of the rows, and a figure is ten times as large as its cell: fields are made when asked for. */
class StoredRow implements ViewRow {
  readonly district: Unit;
  readonly unit?: Unit;
  readonly #row: ListRow;
  readonly #headerOf: (column: string) => string;
  #fields: ViewRow["fields"] | undefined;

  constructor(row: ListRow, district: Unit, unit: Unit | undefined, headerOf: (column: string) => string) {
    this.district = district;
    if (unit) this.unit = unit;
    this.#row = row;
    this.#headerOf = headerOf;
  }

  get place(): CellPlace {
    return this.#row.place;
  }

  valueAt(column: string): Scalar | undefined {
    const value = valueIn(this.#row, column);
    return typeof value === "number" ? asDecimal(value) : value;
  }

  get fields(): ViewRow["fields"] {
    this.#fields ??= viewFields(this.#row.fields, this.#headerOf);
    return this.#fields;
  }
}

function viewFields(stored: ListRow["fields"], headerOf: (id: string) => string): ViewRow["fields"] {
  const fields: Record<string, Scalar | Figure> = {};
  for (const [id, datum] of Object.entries(stored)) {
    fields[id] = typeof datum.value === "number" ? cellFigure(datum, headerOf(id)) : datum.value;
  }
  return fields;
}

const cellFigure = (datum: Datum<Scalar>, label: string): Figure => ({
  id: `${datum.place.file}!${datum.place.sheet}!${datum.place.address}`,
  label,
  value: decimalOf(Number(datum.value)),
  unit: "",
  format: { decimals: 3, trimZeros: true, padded: false, scale: 1 },
  trace: { kind: "cell", place: datum.place },
});

/** Columns of list sheets by the sheet's id. */
export const columnsIn = (forms: readonly Form[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    forms
      .flatMap(({ sheets }) => sheets)
      .flatMap((sheet) => (sheet.kind === "list" ? [[sheet.id, sheet.columns.map(({ id }) => id)] as const] : [])),
  );

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

/** What officers wrote in the province workbook, in the order of the sheet; a row without a text is not written yet. */
export const narrativesOf = (data: PeriodData): readonly Narrative[] =>
  narrativeRows(data).flatMap((row): readonly Narrative[] => {
    const text = row.fields[NARRATIVES.text];
    if (text === undefined) return [];
    const style = (row.fields[NARRATIVES.style]?.value ?? "paragraph") as Narrative["style"];
    return [{ section: sectionOf(row), style, text: String(text.value), place: text.place }];
  });

const narrativeRows = ({ province }: PeriodData): readonly ListRow[] => province?.lists.get(NARRATIVES.sheet) ?? [];

const sectionOf = ({ fields }: ListRow): string => String(fields[NARRATIVES.section]?.value ?? "").trim();

/** Sections whose row has no text yet, with the cell where it belongs, by the columns of the form. */
export function unwrittenOf(data: PeriodData, forms: readonly Form[]): ReadonlyMap<string, CellPlace> {
  const columns = listSheet(forms, NARRATIVES.sheet)?.columns.map(({ id }) => id) ?? [];
  const step = columns.indexOf(NARRATIVES.text) - columns.indexOf(NARRATIVES.section);
  const unwritten = narrativeRows(data).flatMap((row) => {
    const section = row.fields[NARRATIVES.section];
    if (!section || row.fields[NARRATIVES.text]) return [];
    return [[sectionOf(row), movedRight(section.place, step)] as const];
  });
  return new Map(unwritten.toReversed());
}

const listSheet = (forms: readonly Form[], id: string): ListSheet | undefined =>
  forms.flatMap(({ sheets }) => sheets).find((sheet): sheet is ListSheet => sheet.kind === "list" && sheet.id === id);

/** Sheets of forms have few columns: one letter. */
const movedRight = (place: CellPlace, step: number): CellPlace => ({
  ...place,
  address: String.fromCharCode(place.address.charCodeAt(0) + step) + place.address.slice(1),
});

/** Where a list sheet of the province's workbook stands, by its name in the form. */
export const provinceSheetOf =
  ({ province }: PeriodData, forms: readonly Form[]): NonNullable<View["provinceSheet"]> =>
  (id) => {
    const sheet = listSheet(forms, id);
    return province && sheet && { file: province.file, sheet: sheet.name };
  };
