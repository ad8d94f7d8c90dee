import type { Layout, ParagraphKind } from "../../domain/document/layout.ts";
import type { Block, Run } from "../../domain/document/report-document.ts";
import type { WordBlocks } from "../../domain/word/word-document.ts";
import type { Chart } from "../document/chart.ts";
import type { DraftNotes } from "../parts/draft-notes.ts";
import { styleId } from "../parts/styles-xml.ts";
import { tableXml } from "../parts/table-xml.ts";
import { anchoredRunsXml } from "./anchored-runs-xml.ts";
import type { VietnameseLetters } from "./vietnamese-letters.ts";

/** What every node of one part is written with. */
export interface WordDrawing {
  readonly layout: Layout;
  readonly notes: DraftNotes;
  /** Of the text between the margins of the template, twips. */
  readonly width: number;
  /** What stands for a chart until the library has drawn it. */
  readonly chart: (chart: Chart) => string;
  /** The opening of the next paragraph with its number. */
  readonly opening: VietnameseLetters["opening"];
}

/** Markdown in the place of a paragraph: its text as that paragraph is, the rest in the styles of the layout. */
export function slotXml(drawing: WordDrawing, { paragraph, look, blocks }: WordBlocks): string {
  const isOwn = (block: Block): boolean =>
    (block.kind === "paragraph" && block.align === undefined) || block.kind === "item" || block.kind === "bullet";
  return blocks
    .map((block, index) => {
      if (block.kind === "chart") return drawing.chart(block);
      // Word joins tables that touch.
      const touching = block.kind === "table" && (index === 0 || blocks[index - 1]?.kind === "table");
      if (!isOwn(block) || !("runs" in block)) return (touching ? GAP : "") + blockXml(drawing, blocks, block);
      const { bullets } = drawing.layout.formulas;
      const lead = block.kind === "item" ? `${block.label} ` : block.kind === "bullet" ? bullets[block.level - 1]! : "";
      const leading = lead === "" ? [] : [{ text: lead }];
      return `<w:p>${paragraph}${anchoredRunsXml(drawing.notes, [...leading, ...block.runs], look)}</w:p>`;
    })
    .join("");
}

const GAP =
  '<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/** A heading, a table with caption and notes, a centred paragraph: in the styles of the layout. */
function blockXml(drawing: WordDrawing, blocks: readonly Block[], block: Block): string {
  const { layout, notes } = drawing;
  const paragraph = (kind: ParagraphKind, runs: readonly Run[]): string => {
    const { caps } = layout.styles[kind];
    const printed = caps ? runs.map((run) => ({ ...run, text: run.text.toUpperCase() })) : runs;
    return `<w:p><w:pPr><w:pStyle w:val="${styleId(kind)}"/></w:pPr>${anchoredRunsXml(notes, printed, "")}</w:p>`;
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
        ...tableXml(drawing, block, drawing.width),
        ...block.notes.map((note) => paragraph("tableNote", note)),
      ].join("");
    case "paragraph":
      return paragraph(block.align === "left" ? "left" : "centred", block.runs);
    default:
      return "";
  }
}
