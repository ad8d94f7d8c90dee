import { type CellPlace, placeText } from "../workbook/cell.ts";
import { countRuleText } from "./count-rule.ts";
import type { Figure, Hole, Trace } from "./figure.ts";

/** More cells than this in one list are counted, not named: the trace file names them all. */
const MAX_CELLS = 12;

const OPERATIONS: Readonly<Record<string, string>> = {
  sum: "tổng",
  difference: "hiệu",
  ratio: "tỷ lệ",
  product: "tích",
  ceiling: "làm tròn lên",
  minimum: "nhỏ nhất",
  maximum: "lớn nhất",
};

const STATUSES = {
  confirmed: "đã đối chiếu",
  unverified: "chưa đối chiếu",
  provincial: "do tỉnh quy định",
  unknown: "chưa rõ",
} as const;

/**
 * Where a figure comes from, in Vietnamese: one line for the figure, then one for each computed figure it uses.
 *
 * @example
 * "cement-roads = tổng 13 ô: data/periods/2024-H1/duc-tho.xlsx › Chỉ tiêu!F7; … và 1 ô nữa"
 */
export function traceText(figure: Figure): string {
  const lines: string[] = [];
  const pending = [figure];
  const seen = new Set<string>();
  for (let next = pending.shift(); next; next = pending.shift()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    lines.push(`${next.id} = ${origin(next.trace)}`);
    if (next.trace.kind === "operation" && !cellsOf(next.trace.inputs)) pending.push(...next.trace.inputs);
  }
  return lines.join("\n");
}

/** What is missing, why, and the cells that should hold it. */
export const holeText = ({ id, reason, places }: Hole): string =>
  places.length === 0 ? `${id}: ${reason}` : `${id}: ${reason}: ${listed(places)}`;

function origin(trace: Trace): string {
  switch (trace.kind) {
    case "cell":
      return placeText(trace.place);
    case "operation": {
      const name = OPERATIONS[trace.operation] ?? trace.operation;
      const cells = cellsOf(trace.inputs);
      if (cells) return `${name} ${cells.length} ô: ${listed(cells)}`;
      return `${name} của ${trace.inputs.map((input) => input.id).join("; ")}`;
    }
    case "count":
      return trace.places.length === 0
        ? countRuleText(trace.rule)
        : `${countRuleText(trace.rule)}; ${trace.places.length} ô: ${listed(trace.places)}`;
    case "threshold":
      return `mức yêu cầu ${trace.set}/${trace.indicator} từ ${trace.effectiveFrom}: ${trace.basis.clause}, ${trace.basis.document} (${STATUSES[trace.status]})`;
    case "register":
      return trace.source;
  }
}

/** The cells of an operation over cells alone. */
function cellsOf(inputs: readonly Figure[]): readonly CellPlace[] | undefined {
  const places = inputs.flatMap(({ trace }) => (trace.kind === "cell" ? [trace.place] : []));
  return places.length > 0 && places.length === inputs.length ? places : undefined;
}

function listed(places: readonly CellPlace[]): string {
  const named = places.slice(0, MAX_CELLS).map(placeText).join("; ");
  const more = places.length - MAX_CELLS;
  return more > 0 ? `${named} … và ${more} ô nữa` : named;
}
