import { type CellPlace, placeText } from "../workbook/cell.ts";
import { countRuleText } from "./count-rule.ts";
import type { Figure, Hole, Trace } from "./figure.ts";
import { cellsOf, listedCells, trailLines } from "./trail-lines.ts";

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
export const traceText = (figure: Figure): string => trailLines(figure, ({ id, trace }) => `${id} = ${origin(trace)}`);

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

const listed = (places: readonly CellPlace[]): string =>
  listedCells(places, (first) => first.map(placeText).join("; "));
