import { STATUS_NAMES } from "../../../domain/criteria/threshold-words.ts";
import type { TrailKnowledge } from "../../../domain/document/trail-knowledge.ts";
import type { Figure, Trace } from "../../../domain/figures/figure.ts";
import { formulaWords } from "../../../domain/figures/formula-words.ts";
import { figureName } from "../../../domain/figures/trace-names.ts";
import { decimalsOf, scaledBy } from "../../../domain/text/decimal.ts";
import { formatDate, formatNumber, withUnit } from "../../../domain/text/vietnamese.ts";
import type { CellPlace } from "../../../domain/workbook/cell.ts";

/** Indices of a file and a sheet, and an address. */
export type TrailCell = readonly [file: number, sheet: number, address: string];

/** A figure with its number, and what it names by theirs. */
export interface NumberedFigure {
  readonly figure: Figure;
  readonly inputs?: readonly number[];
  readonly lastYear?: number;
  readonly unverified?: true;
}

/** A figure as the page's script shows it; figures name one another by index. */
export interface TrailFigure {
  readonly label: string;
  /** Exact, in the printed unit. */
  readonly value: string;
  readonly formula?: string;
  readonly inputs?: readonly number[];
  readonly cells?: readonly TrailCell[];
  readonly threshold?: readonly (readonly [name: string, value: string])[];
  readonly lastYear?: number;
  readonly unverified?: true;
}

/** Figures, files and sheets by the numbers under which a page's script knows them; filled in as they are asked for. */
export interface TrailFigures {
  readonly files: readonly string[];
  readonly sheets: readonly string[];
  readonly figures: readonly NumberedFigure[];
  /** What is shown of a figure: thousands have long words and many cells, which are worked out when they are written. */
  readonly shown: (figure: NumberedFigure) => TrailFigure;
  readonly cellsOf: (figure: NumberedFigure) => readonly TrailCell[];
  readonly labelOf: (figure: NumberedFigure) => string;
  readonly cell: (place: CellPlace) => TrailCell;
  /** The number of a figure that is printed: it knows its value of last year. Its inputs come along. */
  readonly ofPrinted: (figure: Figure) => number;
  readonly indexOf: (id: string) => number | undefined;
}

/** More decimals than this are shortened: a ratio has no end. */
const MOST_DECIMALS = 6;

export function trailFigures({ names, lastYear }: Pick<TrailKnowledge, "names" | "lastYear">): TrailFigures {
  const files = indexed<string>();
  const sheets = indexed<string>();
  const figures: NumberedFigure[] = [];
  const known = new Map<string, number>();

  const cell = ({ file, sheet, address }: CellPlace): TrailCell => [files.of(file), sheets.of(sheet), address];

  const cellsOf = ({ figure: { trace } }: NumberedFigure): readonly TrailCell[] =>
    trace.kind === "cell" ? [cell(trace.place)] : trace.kind === "count" ? trace.places.map(cell) : [];

  const indexOf = (figure: Figure, printed = false): number => {
    const before = known.get(figure.id);
    if (before !== undefined) return before;
    const index = figures.length;
    known.set(figure.id, index);
    figures.push({ figure });
    const earlier = printed ? lastYear(figure) : undefined;
    const { trace } = figure;
    const inputs = trace.kind === "operation" ? trace.inputs.map((input) => indexOf(input)) : undefined;
    // Files and sheets have the numbers of their first mention.
    cellsOf({ figure });
    const restsOnUnverified = isUnverified(trace) || inputs?.some((input) => figures[input]!.unverified);
    figures[index] = {
      figure,
      ...(inputs ? { inputs } : {}),
      ...(earlier ? { lastYear: indexOf(earlier) } : {}),
      ...(restsOnUnverified ? { unverified: true } : {}),
    };
    return index;
  };

  const labelOf = ({ figure }: NumberedFigure): string => figureName(figure, names);

  const shown = (one: NumberedFigure): TrailFigure => {
    const { figure, inputs, lastYear: earlier, unverified } = one;
    const { trace } = figure;
    return {
      label: labelOf(one),
      value: exactText(figure),
      ...(trace.kind === "cell" ? {} : { formula: formulaWords(figure, names) }),
      ...(trace.kind === "cell" || trace.kind === "count" ? { cells: cellsOf(one) } : {}),
      ...(inputs ? { inputs } : {}),
      ...(trace.kind === "threshold" ? { threshold: thresholdRows(trace, names.set(trace.set)) } : {}),
      ...(earlier === undefined ? {} : { lastYear: earlier }),
      ...(unverified ? { unverified } : {}),
    };
  };

  return {
    files: files.all,
    sheets: sheets.all,
    figures,
    shown,
    cellsOf,
    labelOf,
    cell,
    ofPrinted: (figure) => indexOf(figure, true),
    indexOf: (id) => known.get(id),
  };
}

function indexed<T>(): { readonly all: readonly T[]; readonly of: (value: T) => number } {
  const all: T[] = [];
  const places = new Map<T, number>();
  return {
    all,
    of: (value) => {
      const known = places.get(value);
      if (known !== undefined) return known;
      const place = all.push(value) - 1;
      places.set(value, place);
      return place;
    },
  };
}

/** The whole value in the printed unit: "22,58 km"; what has no end is shortened and says so. */
function exactText({ value, unit, format, qualifier }: Figure): string {
  const decimals = decimalsOf(scaledBy(value, format.scale));
  const number = formatNumber(value, {
    ...format,
    decimals: Math.min(decimals, MOST_DECIMALS),
    trimZeros: true,
    padded: false,
  });
  const words = withUnit(number, unit);
  return `${qualifier === undefined ? "" : `${qualifier} `}${decimals > MOST_DECIMALS ? `${words} (đã rút gọn phần thập phân)` : words}`;
}

function thresholdRows(
  { set, indicator, effectiveFrom, basis, status }: Extract<Trace, { kind: "threshold" }>,
  name: string | undefined,
): TrailFigure["threshold"] {
  return [
    ["Bộ tiêu chí", name ?? set],
    ["Chỉ tiêu", indicator],
    ["Bản có hiệu lực từ", formatDate(effectiveFrom)],
    ["Tình trạng", STATUS_NAMES[status]],
    ["Căn cứ", `${basis.clause}, ${basis.document}`],
  ];
}

/** Whether a threshold that nobody has confirmed is what a figure says itself; its inputs may rest on one too. */
function isUnverified(trace: Trace): boolean {
  switch (trace.kind) {
    case "threshold":
      return trace.status === "unverified";
    case "count":
      return trace.rule.kind === "criteria" && trace.rule.unverified.length > 0;
    default:
      return false;
  }
}
