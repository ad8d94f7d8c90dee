import type { CellPlace } from "../../domain/workbook/cell.ts";
import type { Datum, ListRow, Scalar } from "../../domain/workbook/submission.ts";

/**
 * Rows that keep their values alone and give cells with places when somebody looks: the criteria sheets of a province hold a
 * hundred times as many cells as all its documents name. Whoever looks at a row looks at most of its cells one after the
 * other, so the row that was looked at last stays spelled out.
 */
export class CompactSheet {
  readonly #columns: readonly string[];
  readonly #placeAt: (row: number, column: string) => CellPlace;
  #last: CompactRow | undefined;
  #fields: ListRow["fields"] = {};

  constructor(columns: readonly string[], placeAt: (row: number, column: string) => CellPlace) {
    this.#columns = columns;
    this.#placeAt = placeAt;
  }

  /** A row with a value for each column, or none. */
  row(key: string, row: number, values: readonly (Scalar | undefined)[]): ListRow {
    return new CompactRow(this, key, row, values);
  }

  placeOf(row: number): CellPlace {
    return this.#placeAt(row, "");
  }

  fieldsOf(asking: CompactRow, row: number, values: readonly (Scalar | undefined)[]): ListRow["fields"] {
    if (this.#last !== asking) {
      this.#fields = this.#spelled(row, values);
      this.#last = asking;
    }
    return this.#fields;
  }

  #spelled(row: number, values: readonly (Scalar | undefined)[]): ListRow["fields"] {
    const fields: Record<string, Datum<Scalar>> = {};
    for (const [at, value] of values.entries()) {
      const column = this.#columns[at]!;
      if (value !== undefined) fields[column] = { value, place: this.#placeAt(row, column) };
    }
    return fields;
  }
}

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
    return this.#sheet.fieldsOf(this, this.#row, this.#values);
  }

  get place(): CellPlace {
    return this.#sheet.placeOf(this.#row);
  }
}
