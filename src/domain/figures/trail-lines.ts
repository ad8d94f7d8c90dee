import type { CellPlace } from "../workbook/cell.ts";
import type { Figure } from "./figure.ts";

/** More cells than this in one list are counted, not named: the trace file names them all. */
const MAX_CELLS = 12;

/** Lines on where a figure comes from: one for the figure, then one for each computed figure it uses, each told once. */
export function trailLines(figure: Figure, lineOf: (figure: Figure) => string): string {
  const lines: string[] = [];
  const pending = [figure];
  const seen = new Set<string>();
  for (let next = pending.shift(); next; next = pending.shift()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    lines.push(lineOf(next));
    if (next.trace.kind === "operation" && !cellsOf(next.trace.inputs)) pending.push(...next.trace.inputs);
  }
  return lines.join("\n");
}

/** The cells of an operation over cells alone. */
export function cellsOf(inputs: readonly Figure[]): readonly CellPlace[] | undefined {
  const places = inputs.flatMap(({ trace }) => (trace.kind === "cell" ? [trace.place] : []));
  return places.length > 0 && places.length === inputs.length ? places : undefined;
}

/** The first cells of a list in the words of `named`, and how many more there are. */
export function listedCells(places: readonly CellPlace[], named: (places: readonly CellPlace[]) => string): string {
  const more = places.length - MAX_CELLS;
  const first = named(places.slice(0, MAX_CELLS));
  return more > 0 ? `${first} … và ${more} ô nữa` : first;
}
