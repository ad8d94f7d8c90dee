import type { Figure } from "../figures/figure.ts";
import type { ReportDocument } from "./report-document.ts";

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
