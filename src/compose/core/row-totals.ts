import type { View, ViewRow } from "../../domain/document/view.ts";
import { type Figure, isHole } from "../../domain/figures/figure.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import type { NumberFormat } from "../../domain/text/number-format.ts";
import { reporterOf, type Unit } from "../../domain/units/unit.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import type { Composition } from "./helper.ts";
import { columnValue } from "./matcher.ts";
import { figureOf, type RowContext, sourceOf } from "./values.ts";

export const COUNT: NumberFormat = { decimals: 0, trimZeros: true, padded: false, scale: 1 };

/** How many rows (or units), or how many different values of a column. */
export function countOfRows(rows: readonly unknown[], label: string, distinct?: string): Figure {
  const values = rows.map((row, index) => {
    const source = sourceOf(row);
    return distinct !== undefined && source?.kind === "row" ? columnValue(source.row, distinct) : index;
  });
  const places = rows.flatMap(placesOf);
  const units = rows.flatMap((row) => {
    const source = sourceOf(row);
    return source?.kind === "unit" ? [source.unit.code] : [];
  });
  return {
    id: `count:${distinct ?? ""}:${[...places.map((at) => `${at.file}!${at.sheet}!${at.address}`), ...units].join("+")}`,
    label,
    value: new Decimal(new Set(values).size),
    unit: "",
    format: COUNT,
    trace: { kind: "count", rule: { kind: "listed", ...(distinct ? { distinct } : {}) }, places },
  };
}

/** The total of the cells that are filled; each blank one is a hole of its own beside it. */
export function totalOfFilled(composition: Composition, rows: readonly RowContext[], column: string): Figure {
  const figures = rows.flatMap((row): readonly Figure[] => {
    const figure = figureOf({ composition, options: {} }, row[column]);
    if (!isHole(figure)) return [figure];
    composition.ledger.hole(figure);
    return [];
  });
  return {
    id: `total:${column}:${figures.map(({ id }) => id).join("+")}`,
    label: `Tổng: ${figures[0]?.label ?? column}`,
    value: figures.reduce((sum, { value }) => sum.plus(value), new Decimal(0)),
    unit: figures[0]?.unit ?? "",
    format: figures[0]?.format ?? COUNT,
    trace: { kind: "operation", operation: "sum", inputs: figures },
  };
}

/** The unit that reports of what a row speaks of: whose workbook it is; in the province's workbook by the row's own unit. */
export function reporterOfRow({ register }: View, { district, unit }: ViewRow): Unit {
  if (district.level !== "province" || unit === undefined) return district;
  return register.byCode.get(reporterOf(unit, register)) ?? district;
}

/** The row's place; without one, the cells of its numbers. */
function placesOf(row: unknown): readonly CellPlace[] {
  const source = sourceOf(row);
  if (source?.kind !== "row") return [];
  if (source.row.place) return [source.row.place];
  return Object.values(source.row.fields).flatMap((value) =>
    typeof value === "object" && value.trace.kind === "cell" ? [value.trace.place] : [],
  );
}
