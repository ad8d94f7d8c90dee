import type { Figure } from "../figures/figure.ts";
import type { TraceNames } from "../figures/trace-names.ts";
import type { Preparation } from "../workbook/submission.ts";
import type { ReportDocument } from "./report-document.ts";

/** What a preview knows beside the document and its figures. */
export interface TrailKnowledge {
  readonly names: TraceNames;
  /** The same figure of the same period last year; nothing where there is none. */
  readonly lastYear: (figure: Figure) => Figure | undefined;
  /** By path: whose workbook it is, for which period, and who filled it in. */
  readonly senders: ReadonlyMap<string, Sender>;
}

export interface Sender extends Preparation {
  /** "Huyện Đức Thọ" */
  readonly unit: string;
  readonly period: string;
}

/** The figures of a document's trace by their ids: those that are printed, and what they are made of. */
export function tracedFigures({ origins }: Pick<ReportDocument, "origins">): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const origin of origins) if (origin.kind === "figure") addFigure(origin.figure, figures, true);
  return figures;
}

/** What was printed itself has the fuller label, and takes the place of the same figure met under another. */
function addFigure(figure: Figure, figures: Map<string, Figure>, direct = false): void {
  if (figures.has(figure.id) && !direct) return;
  figures.set(figure.id, figure);
  if (figure.trace.kind === "operation") for (const input of figure.trace.inputs) addFigure(input, figures);
}
