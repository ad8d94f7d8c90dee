import {
  anchorText,
  type TracedFigure,
  type WrittenParagraph,
  type WrittenTrace,
} from "../../domain/figures/written-trace.ts";
import type { FigureUpdate } from "./refresh-plan.ts";

/**
 * The trace of a refreshed document: the same anchors, new texts where figures were replaced, and for figures that the
 * present data has, their present trail.
 */
export function refreshedTrace(
  trace: WrittenTrace,
  updates: readonly FigureUpdate[],
  present: readonly TracedFigure[],
): WrittenTrace {
  const texts = new Map(updates.map(({ anchor, after }) => [anchor, after]));
  const figures = new Map([...trace.figures, ...present].map((figure) => [figure.id, figure]));
  const sorted = [...figures.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { ...trace, figures: sorted, paragraphs: trace.paragraphs.map((one) => rewritten(one, texts)) };
}

function rewritten(paragraph: WrittenParagraph, texts: ReadonlyMap<string, string>): WrittenParagraph {
  if (!paragraph.anchors.some(({ name }) => texts.has(name))) return paragraph;
  let text = "";
  let at = 0;
  const anchors = paragraph.anchors.map((anchor) => {
    text += paragraph.text.slice(at, anchor.from);
    const from = text.length;
    text += texts.get(anchor.name) ?? anchorText(paragraph, anchor);
    at = anchor.to;
    return { ...anchor, from, to: text.length };
  });
  return { ...paragraph, text: text + paragraph.text.slice(at), anchors };
}
