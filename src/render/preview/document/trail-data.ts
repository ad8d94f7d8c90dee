import type { Origin } from "../../../domain/document/report-document.ts";
import type { TrailKnowledge } from "../../../domain/document/trail-knowledge.ts";
import {
  type NumberedFigure,
  type TrailCell,
  type TrailFigure,
  type TrailFigures,
  trailFigures,
} from "./trail-figures.ts";

/** What an origin answers with; null for what answers nothing. */
export type TrailOrigin =
  | {
      readonly figure: number /** Told before the trail itself. */;
      readonly said?: readonly (readonly [string, string])[];
    }
  | { readonly title: string; readonly words: readonly string[]; readonly cells?: readonly TrailCell[] }
  | null;

/** Everything that the numbers of a page answer with, for its script. */
export interface TrailData {
  readonly files: readonly (readonly [path: string, unit: string])[];
  readonly sheets: readonly string[];
  readonly figures: readonly TrailFigure[];
  readonly origins: readonly TrailOrigin[];
}

/** The same before it is written: figures are made one by one. */
export interface TrailLists extends Omit<TrailData, "figures"> {
  readonly figures: Iterable<TrailFigure>;
}

/** The trails of a document, and what its figures and holes are called by their ids. */
export interface Trails {
  readonly data: TrailLists;
  /** By their numbers. */
  readonly figures: readonly NumberedFigure[];
  readonly cellsOf: TrailFigures["cellsOf"];
  readonly indexOf: (figure: string) => number | undefined;
  readonly labelOf: (id: string) => string;
  readonly isUnverified: (figure: string) => boolean;
}

export function trailsOf(origins: readonly Origin[], knowledge: TrailKnowledge): Trails {
  const known = trailFigures(knowledge);
  const shown = origins.map((origin) => shownOrigin(origin, known));
  const files = known.files.map((path) => [path, knowledge.senders.get(path)?.unit ?? ""] as const);
  const holes = new Map(
    origins.flatMap((one) => (one.kind === "hole" ? [[one.hole.id, one.hole.label] as const] : [])),
  );
  const figureOf = (id: string): NumberedFigure | undefined => known.figures[known.indexOf(id) ?? -1];
  const labelOf = (id: string): string | undefined => {
    const figure = figureOf(id);
    return figure && known.labelOf(figure);
  };
  return {
    data: { files, sheets: known.sheets, figures: shownFigures(known), origins: shown },
    figures: known.figures,
    cellsOf: known.cellsOf,
    indexOf: known.indexOf,
    labelOf: (id) => labelOf(id) ?? holes.get(id) ?? id,
    isUnverified: (id) => figureOf(id)?.unverified ?? false,
  };
}

function* shownFigures({ figures, shown }: TrailFigures): Iterable<TrailFigure> {
  for (const figure of figures) yield shown(figure);
}

function shownOrigin(origin: Origin, { cell, ofPrinted }: TrailFigures): TrailOrigin {
  switch (origin.kind) {
    case "figure":
      return { figure: ofPrinted(origin.figure) };
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
}
