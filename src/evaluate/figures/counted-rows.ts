import type { CountRule } from "../../domain/figures/count-rule.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import type { ListRow } from "../../domain/workbook/submission.ts";
import type { OwnedRow } from "./list-rows.ts";

/**
 * The trace of a count or a total of rows. Of most nobody asks where they stand, and a country has tens of thousands;
 * whoever asks is told once and for all, and the rows are let go of.
 */
export class CountedRows {
  readonly kind = "count";
  readonly rule: CountRule;
  #rows: readonly OwnedRow[] | undefined;
  #places: readonly CellPlace[] = [];
  readonly #placeOf: (row: ListRow) => CellPlace;

  constructor(rule: CountRule, rows: readonly OwnedRow[], placeOf: (row: ListRow) => CellPlace = ({ place }) => place) {
    this.rule = rule;
    this.#rows = rows;
    this.#placeOf = placeOf;
  }

  get places(): readonly CellPlace[] {
    if (this.#rows) {
      this.#places = this.#rows.map(({ row }) => this.#placeOf(row));
      this.#rows = undefined;
    }
    return this.#places;
  }
}
