import { Paragraph } from "docx";
import type { ParagraphKind } from "../../domain/document/layout.ts";
import type { Block, Run, Table } from "../../domain/document/report-document.ts";
import { tableMarker } from "../parts/splice-tables.ts";
import { tableXml } from "../parts/table-xml.ts";
import { paragraph } from "./paragraph.ts";
import type { Rendering } from "./rendering.ts";

const PARAGRAPH_KIND: Readonly<Record<"justify" | "centre" | "left", ParagraphKind>> = {
  justify: "body",
  centre: "centred",
  left: "left",
};

/**
 * The paragraphs and tables of a body or an annex, `width` twips wide. The outermost headings in use, "A." or "I.",
 * are the ones in capitals; none are with `articles`. With `keepEnd` the last block stays on the page of what follows.
 */
export function blocks(
  rendering: Rendering,
  list: readonly Block[],
  width: number,
  { keepEnd = false, articles = false } = {},
): readonly Paragraph[] {
  const outermost = articles
    ? undefined
    : Math.min(...list.flatMap((block) => (block.kind === "heading" ? [block.depth] : [])));
  return list.flatMap((block, index) => {
    const last = keepEnd && index === list.length - 1;
    if (block.kind === "table") {
      const touching = list[index - 1]?.kind === "table" || index === 0;
      // A chart draws the table before it.
      const kept = last || list[index + 1]?.kind === "chart";
      return [...(touching ? [spacer()] : []), ...table(rendering, block, width, kept), ...(last ? [spacer()] : [])];
    }
    if (block.kind === "chart") return [rendering.chart!(rendering.layout, block, width, { keepNext: last })];
    return [textBlock(rendering, block, outermost, last ? { keepNext: true } : {})];
  });
}

type TextBlock = Extract<Block, { readonly runs: readonly Run[] }>;

function textBlock(
  rendering: Rendering,
  block: TextBlock,
  outermost: number | undefined,
  more: { keepNext?: boolean },
): Paragraph {
  const { formulas } = rendering.layout;
  switch (block.kind) {
    case "heading": {
      // The title of an article is in small letters (II.6đ).
      const level = block.depth === outermost && !block.label.startsWith("Điều ") ? 1 : block.depth;
      return paragraph(rendering, `heading${level}`, labelled(block.label, block.runs), more);
    }
    case "item":
      return paragraph(rendering, "item", labelled(block.label, block.runs), more);
    case "bullet": {
      const mark = formulas.bullets[block.level - 1]!;
      return paragraph(rendering, `bullet${block.level}`, [{ text: mark }, ...block.runs], more);
    }
    case "paragraph":
      return paragraph(rendering, PARAGRAPH_KIND[block.align ?? "justify"], block.runs, more);
  }
}

const labelled = (label: string, runs: readonly Run[]): readonly Run[] => [{ text: `${label} ` }, ...runs];

function table(rendering: Rendering, data: Table, width: number, keepEnd: boolean): readonly Paragraph[] {
  const caption = data.caption ? [paragraph(rendering, "tableCaption", data.caption)] : [];
  const marker = tableMarker(rendering.tables.length);
  rendering.tables.push(tableXml(rendering, data, width, { keepEnd }));
  return [
    ...caption,
    marker,
    ...data.notes.map((note) => paragraph(rendering, "tableNote", note, keepEnd ? { keepNext: true } : {})),
  ];
}

/** Word joins tables that touch. */
const spacer = (): Paragraph => new Paragraph({ style: "SectionEnd", keepNext: true, spacing: { before: 120 } });
