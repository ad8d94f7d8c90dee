import { ownCopy } from "../../domain/text/own-copy.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import type { Datum, ListRow, Scalar } from "../../domain/workbook/submission.ts";

/** Columns by their place in a row, the same for the rows of all workbooks. */
export interface CompactColumns {
  readonly ids: readonly string[];
  readonly indexes: ReadonlyMap<string, number>;
}

const columnsOf = new WeakMap<object, CompactColumns>();

/** What the rows of a sheet of the form, or of a set of criteria, have; made once for it. */
export function compactColumns(of: object, ids: () => readonly string[]): CompactColumns {
  const known = columnsOf.get(of);
  if (known) return known;
  const made = ids();
  const columns = { ids: made, indexes: new Map(made.map((id, index) => [id, index])) };
  columnsOf.set(of, columns);
  return columns;
}

/**
 * Rows that keep their values alone and give cells with places when somebody looks: the sheets of a province hold a
 * hundred times as many cells as all its documents name. Whoever looks at a row looks at most of its cells one after the
 * other, so the row that was looked at last stays spelled out.
 */
export class CompactSheet {
  readonly columns: CompactColumns;
  readonly #placeAt: (row: number, column: string) => CellPlace;
  readonly #places = new Map<number, CellPlace>();

  constructor(columns: CompactColumns, placeAt: (row: number, column: string) => CellPlace) {
    this.columns = columns;
    this.#placeAt = placeAt;
  }

  /** A row with a value for each column, or none; it keeps `values`, with texts of their own. */
  row(key: string, row: number, values: (Scalar | undefined)[]): ListRow {
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (typeof value === "string") values[index] = ownCopy(value);
    }
    return new CompactRow(this, ownCopy(key), row, values);
  }

  /** The same object for whoever asks: a row counts in several figures. */
  placeOf(row: number): CellPlace {
    const known = this.#places.get(row) ?? this.#placeAt(row, "");
    this.#places.set(row, known);
    return known;
  }

  datum(row: number, column: string, value: Scalar): Datum<Scalar> {
    return { value, place: this.#placeAt(row, column) };
  }

  spelled(row: number, values: readonly (Scalar | undefined)[]): ListRow["fields"] {
    const fields: Record<string, Datum<Scalar>> = {};
    for (const [at, value] of values.entries()) {
      const column = this.columns.ids[at]!;
      if (value !== undefined) fields[column] = { value, place: this.#placeAt(row, column) };
    }
    return fields;
  }
}

/** The row that was looked at last, of all sheets. */
let last: CompactRow | undefined;
let spelled: ListRow["fields"] = {};

class CompactRow implements ListRow {
  readonly key: string;
  readonly #sheet: CompactSheet;
  readonly #row: number;
  readonly #values: readonly (Scalar | undefined)[];

  constructor(sheet: CompactSheet, key: string, row: number, values: readonly (Scalar | undefined)[]) {
    this.key = key;
    this.#sheet = sheet;
    this.#row = row;
    this.#values = values;
  }

  get fields(): ListRow["fields"] {
    if (last !== this) {
      spelled = this.#sheet.spelled(this.#row, this.#values);
      last = this;
    }
    return spelled;
  }

  get place(): CellPlace {
    return this.#sheet.placeOf(this.#row);
  }

  valueAt(column: string): Scalar | undefined {
    const at = this.#sheet.columns.indexes.get(column);
    return at === undefined ? undefined : this.#values[at];
  }

  datumAt(column: string): Datum<Scalar> | undefined {
    const value = this.valueAt(column);
    return value === undefined ? undefined : this.#sheet.datum(this.#row, column, value);
  }
}
