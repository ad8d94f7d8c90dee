import type { Figure, Hole, Trace } from "../figures/figure.ts";
import { formulaWords } from "../figures/formula-words.ts";
import { figureName, type TraceNames } from "../figures/trace-names.ts";
import { cellsOf, listedCells, trailLines } from "../figures/trail-lines.ts";
import { formatDate, formatNumber, withUnit } from "../text/vietnamese.ts";
import type { CellPlace } from "../workbook/cell.ts";
import { STATUS_NAMES } from "./threshold-words.ts";

/**
 * Where a figure comes from, for a person: one line for the figure, then one for each computed figure it uses, all by
 * their names.
 *
 * @example
 * "Tỷ lệ xã đạt chuẩn, Huyện Can Lộc = 43,75%: “Số xã đạt chuẩn” chia cho “Số xã”, nhân 100"
 */
export const trailWords = (figure: Figure, names: TraceNames): string =>
  trailLines(figure, (one) => {
    const decimals = Math.max(2, one.format.decimals);
    const format = { ...one.format, decimals, trimZeros: true, padded: false };
    const value = withUnit(formatNumber(one.value, format), one.unit);
    return `${figureName(one, names)} = ${value}: ${origin(one, names)}`;
  });

/** What is missing, why, and the cells that should hold it, by its name. */
export const holeWords = (hole: Hole, names: TraceNames): string =>
  `${figureName(hole, names)}: ${hole.reason}${hole.places.length === 0 ? "" : `: ${listed(hole.places)}`}`;

function origin(figure: Figure, names: TraceNames): string {
  const { trace } = figure;
  switch (trace.kind) {
    case "cell":
      return listed([trace.place]);
    case "operation": {
      const cells = cellsOf(trace.inputs);
      return cells && trace.operation === "sum"
        ? `cộng ${cells.length} ô: ${listed(cells)}`
        : formulaWords(figure, names);
    }
    case "count":
      return `${formulaWords(figure, names)}${trace.places.length === 0 ? "" : `; ${trace.places.length} ô: ${listed(trace.places)}`}`;
    case "threshold":
      return thresholdWords(trace, names);
    case "register":
      return trace.source;
  }
}

function thresholdWords(trace: Extract<Trace, { kind: "threshold" }>, names: TraceNames): string {
  const { set, indicator, effectiveFrom, basis, status } = trace;
  const of = `bộ “${names.set(set) ?? set}”, chỉ tiêu ${indicator}`;
  return `mức yêu cầu của ${of}, từ ngày ${formatDate(effectiveFrom)}: ${basis.clause}, ${basis.document} (${STATUS_NAMES[status]})`;
}

/** "data/periods/2024-H1/can-loc.xlsx › Công nhận!B8, B9; …": a workbook's sheet is named once. */
const listed = (places: readonly CellPlace[]): string =>
  listedCells(places, (first) => {
    const sheets = new Map<string, string[]>();
    for (const { file, sheet, address } of first) {
      const key = `${file} › ${sheet}`;
      sheets.set(key, [...(sheets.get(key) ?? []), address]);
    }
    return [...sheets].map(([sheet, addresses]) => `${sheet}!${addresses.join(", ")}`).join("; ");
  });
