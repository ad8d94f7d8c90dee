import type { ParagraphKind } from "../../domain/document/layout.ts";
import type { Run } from "../../domain/document/report-document.ts";
import { type ParagraphLook, paragraphXml } from "../parts/paragraph-xml.ts";
import { paragraphText, runsXml } from "../parts/run-xml.ts";
import { styleId } from "../parts/styles-xml.ts";
import type { Rendering } from "./rendering.ts";

/** XML of a paragraph of one kind; `look` is what the text itself decides (indents that depend on measured widths). */
export function paragraph(
  { layout, notes }: Pick<Rendering, "layout" | "notes">,
  kind: ParagraphKind,
  runs: readonly Run[],
  look?: ParagraphLook,
): string {
  const { caps } = layout.styles[kind];
  const printed = caps ? runs.map((run) => ({ ...run, text: run.text.toUpperCase() })) : runs;
  return paragraphXml(styleId(kind), runsXml(notes, printed, paragraphText), look);
}

export const plain = (text: string): readonly Run[] => [{ text }];
