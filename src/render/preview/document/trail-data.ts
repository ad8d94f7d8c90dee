import { STATUS_NAMES } from "../../../domain/criteria/threshold-words.ts";
import type { Origin } from "../../../domain/document/report-document.ts";
import type { TrailKnowledge } from "../../../domain/document/trail-knowledge.ts";
import type { Figure, Trace } from "../../../domain/figures/figure.ts";
import { formulaWords } from "../../../domain/figures/formula-words.ts";
import { figureName } from "../../../domain/figures/trace-names.ts";
import { formatDate, formatNumber, withUnit } from "../../../domain/text/vietnamese.ts";
import type { CellPlace } from "../../../domain/workbook/cell.ts";

/** Indices of a file and a sheet, and an address. */
type Cell = readonly [file: number, sheet: number, address: string];

/** A figure as the page's script shows it; figures name one another by index. */
export interface TrailFigure {
  readonly label: string;
  /** Exact, in the printed unit. */
  readonly value: string;
  readonly formula?: string;
  readonly inputs?: readonly number[];
  readonly cells?: readonly Cell[];
  readonly threshold?: readonly (readonly [name: string, value: string])[];
  readonly lastYear?: number;
  readonly unverified?: true;
}

/** What an origin answers with; null for what answers nothing. */
export type TrailOrigin =
  | {
      readonly figure: number /** Told before the trail itself. */;
      readonly said?: readonly (readonly [string, string])[];
    }
  | { readonly title: string; readonly words: readonly string[]; readonly cells?: readonly Cell[] }
  | null;

/** Everything that the numbers of a page answer with, for its script. */
export interface TrailData {
  readonly files: readonly (readonly [path: string, unit: string])[];
  readonly sheets: readonly string[];
  readonly figures: readonly TrailFigure[];
  readonly origins: readonly TrailOrigin[];
}

/** The trails of a document, and what its figures and holes are called by their ids. */
export interface Trails {
  readonly data: TrailData;
  readonly indexOf: (figure: string) => number | undefined;
  readonly labelOf: (id: string) => string;
  readonly isUnverified: (figure: string) => boolean;
}

/** More decimals than this are shortened: a ratio has no end. */
const MOST_DECIMALS = 6;

export function trailsOf(origins: readonly Origin[], { names, senders, lastYear }: TrailKnowledge): Trails {
  const files = indexed<string>();
  const sheets = indexed<string>();
  const figures: TrailFigure[] = [];
  const known = new Map<string, number>();

  const cell = ({ file, sheet, address }: CellPlace): Cell => [files.of(file), sheets.of(sheet), address];

  const figureIndex = (figure: Figure, printed = false): number => {
    const before = known.get(figure.id);
    if (before !== undefined) return before;
    const index = figures.length;
    known.set(figure.id, index);
    figures.push(PLACEHOLDER);
    const earlier = printed ? lastYear(figure) : undefined;
    figures[index] = {
      label: figureName(figure, names),
      value: exactText(figure),
      ...(figure.trace.kind === "cell" ? {} : { formula: formulaWords(figure, names) }),
      ...ways(figure.trace),
      ...(earlier ? { lastYear: figureIndex(earlier) } : {}),
      ...(restsOnUnverified(figure) ? { unverified: true as const } : {}),
    };
    return index;
  };

  const ways = (trace: Trace): Partial<TrailFigure> => {
    switch (trace.kind) {
      case "cell":
        return { cells: [cell(trace.place)] };
      case "count":
        return { cells: trace.places.map(cell) };
      case "operation":
        return { inputs: trace.inputs.map((input) => figureIndex(input)) };
      case "threshold":
        return { threshold: thresholdRows(trace, names.set(trace.set)) };
      case "register":
        return {};
    }
  };

  const shown = origins.map((origin): TrailOrigin => {
    switch (origin.kind) {
      case "figure":
        return { figure: figureIndex(origin.figure, true) };
      case "hole": {
        const { label, reason, places, fix, sheet } = origin.hole;
        const where = sheet ? [`Xem ${sheet.file}${sheet.sheet === undefined ? "" : ` › ${sheet.sheet}`}`] : [];
        const words = [`Còn thiếu: ${reason}.`, ...(fix === undefined ? [] : [`Cách sửa: ${fix}.`]), ...where];
        return { title: label, words, cells: places.map(cell) };
      }
      case "citation": {
        const { document, place } = origin;
        const words = [
          place ? "Văn bản được nêu ở ô sau của tệp số liệu." : "Văn bản có trong danh mục văn bản pháp lý.",
        ];
        return { title: `Văn bản ${document}`, words, cells: place ? [cell(place)] : [] };
      }
      case "date":
        return {
          title: "Ngày, kỳ, năm",
          words: [`${origin.of}: theo kỳ báo cáo, theo lịch hoặc theo ô số liệu; không phải số được tính.`],
        };
      case "name":
        return { title: "Tên riêng", words: [`Chữ số thuộc tên “${origin.of}”, không phải số liệu.`] };
      default:
        return null;
    }
  });
  const named = files.all.map((path) => [path, senders.get(path)?.unit ?? ""] as const);
  const holes = new Map(
    origins.flatMap((one) => (one.kind === "hole" ? [[one.hole.id, one.hole.label] as const] : [])),
  );
  const figureOf = (id: string): TrailFigure | undefined => figures[known.get(id) ?? -1];
  return {
    data: { files: named, sheets: sheets.all, figures, origins: shown },
    indexOf: (id) => known.get(id),
    labelOf: (id) => figureOf(id)?.label ?? holes.get(id) ?? id,
    isUnverified: (id) => figureOf(id)?.unverified ?? false,
  };
}

const PLACEHOLDER: TrailFigure = { label: "", value: "" };

function indexed<T>(): { readonly all: readonly T[]; readonly of: (value: T) => number } {
  const all: T[] = [];
  const places = new Map<T, number>();
  return {
    all,
    of: (value) => {
      const place = places.get(value) ?? all.push(value) - 1;
      places.set(value, place);
      return place;
    },
  };
}

/** The whole value in the printed unit: "22,58 km"; what has no end is shortened and says so. */
function exactText({ value, unit, format, qualifier }: Figure): string {
  const scaled = value.div(format.scale);
  const decimals = scaled.toFixed().split(".")[1]?.length ?? 0;
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

/** Whether a threshold that nobody has confirmed is part of what a figure says. */
function restsOnUnverified({ trace }: Figure): boolean {
  switch (trace.kind) {
    case "threshold":
      return trace.status === "unverified";
    case "count":
      return trace.rule.kind === "criteria" && trace.rule.unverified.length > 0;
    case "operation":
      return trace.inputs.some(restsOnUnverified);
    default:
      return false;
  }
}
