import { addressOf, type CellPosition } from "./cell-address.ts";

/**
 * Cells as a clerk would name them: neighbours in one column, then in one row, become a range; in reading order.
 * Addresses that are not of the form `F12` are left as they are.
 *
 * @example
 * cellRanges(["F13", "F12", "H20", "F14"]) // => ["F12:F14", "H20"]
 */
export function cellRanges(addresses: readonly string[]): readonly string[] {
  const unique = [...new Set(addresses)];
  const cells = unique.flatMap((address) => positionOf(address) ?? []);
  const byColumn = runs(cells, "column", "row");
  const tall = byColumn.filter((run) => run.length > 1);
  const single = byColumn.flatMap((run) => (run.length === 1 ? run : []));
  const ranges = [...tall, ...runs(single, "row", "column")];
  ranges.sort(([one], [other]) => one!.row - other!.row || one!.column - other!.column);
  return [...ranges.map(rangeText), ...unique.filter((address) => !positionOf(address))];
}

/** Whether a range (`F12:G27`) or a single cell (`F12`) holds the cell. */
export function rangeHolds(range: string, address: string): boolean {
  const [from, to] = range.split(":").map(positionOf);
  const cell = positionOf(address);
  if (!from || !cell) return false;
  const end = to ?? from;
  const isBetween = (axis: keyof CellPosition): boolean =>
    cell[axis] >= Math.min(from[axis], end[axis]) && cell[axis] <= Math.max(from[axis], end[axis]);
  return isBetween("column") && isBetween("row");
}

/** Cells with the same `line`, neighbours along `along`, together. */
function runs(
  cells: readonly CellPosition[],
  line: keyof CellPosition,
  along: keyof CellPosition,
): readonly (readonly CellPosition[])[] {
  const found: CellPosition[][] = [];
  for (const cell of [...cells].sort((one, other) => one[line] - other[line] || one[along] - other[along])) {
    const last = found.at(-1)?.at(-1);
    if (last && last[line] === cell[line] && last[along] + 1 === cell[along]) found.at(-1)!.push(cell);
    else found.push([cell]);
  }
  return found;
}

const rangeText = (run: readonly CellPosition[]): string =>
  run.length === 1 ? addressOf(run[0]!) : `${addressOf(run[0]!)}:${addressOf(run.at(-1)!)}`;

function positionOf(address: string): CellPosition | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(digits) };
}
