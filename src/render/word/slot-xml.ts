import type { Layout, ParagraphKind } from "../../domain/document/layout.ts";
import type { Block, Run } from "../../domain/document/report-document.ts";
import type { DraftNotes } from "../parts/draft-notes.ts";
import { styleId } from "../parts/styles-xml.ts";
import { tableXml } from "../parts/table-xml.ts";

export interface SlotDrawing {
  readonly layout: Layout;
  readonly notes: DraftNotes;
  /** Of the text between the margins of the template, twips. */
  readonly width: number;
}

/** A heading, a table with caption and notes, a centred paragraph: in the styles of the layout. */
export function blockXml(
  drawing: SlotDrawing,
  blocks: readonly Block[],
  block: Block,
  runsXml: (runs: readonly Run[], look: string) => string,
): string {
  const { layout } = drawing;
  const paragraph = (kind: ParagraphKind, runs: readonly Run[]): string => {
    const { caps } = layout.styles[kind];
    const printed = caps ? runs.map((run) => ({ ...run, text: run.text.toUpperCase() })) : runs;
    return `<w:p><w:pPr><w:pStyle w:val="${styleId(kind)}"/></w:pPr>${runsXml(printed, "")}</w:p>`;
  };
  switch (block.kind) {
    case "heading": {
      const depths = blocks.flatMap((one) => (one.kind === "heading" ? [one.depth] : []));
      const level = block.depth === Math.min(...depths) ? 1 : block.depth;
      return paragraph(`heading${level}`, [{ text: `${block.label} ` }, ...block.runs]);
    }
    case "table":
      return [
        block.caption ? paragraph("tableCaption", block.caption) : "",
        tableXml(drawing, block, drawing.width),
        ...block.notes.map((note) => paragraph("tableNote", note)),
      ].join("");
    case "paragraph":
      return paragraph(block.align === "left" ? "left" : "centred", block.runs);
    default:
      return "";
  }
}
