import type { CellPosition } from "../../domain/workbook/cell-address.ts";
import { type CellRange, rangeOf } from "./cell-address.ts";
import type { StoredCell } from "./cell-collector.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

export type StaleResults = Pick<WorkbookIndex, "stale" | "isWithoutTables">;

/** Cells of an array formula have no formula of their own; ranges past this many are no form. */
const MOST_RANGES = 1_000;

/** All results of the workbook are what its program computed. */
export const areTrusted = ({ stale, isWithoutTables }: StaleResults): boolean =>
  stale === undefined && !isWithoutTables;

/**
 * Why the result in a cell is not to be trusted, for the cells of one sheet in their order; nothing for typed values and
 * for results of a workbook that says it is calculated.
 */
export function staleResults(results: StaleResults) {
  const { stale } = results;
  const filled: { readonly range: CellRange; readonly why: string }[] = [];
  return ({ formula }: StoredCell, position: CellPosition | undefined): string | undefined => {
    if (areTrusted(results)) return undefined;
    const why = formula && (stale ?? (formula.isTable ? "calcMode" : undefined));
    const range = why === undefined || formula?.fills === undefined ? undefined : rangeOf(formula.fills);
    if (range !== undefined && why !== undefined && filled.length < MOST_RANGES) filled.push({ range, why });
    return why ?? (position && filled.find(({ range }) => isWithin(range, position))?.why);
  };
}

const isWithin = ({ from, to }: CellRange, { row, column }: CellPosition): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;
