import type { ParagraphKind } from "../../domain/document/layout.ts";
import type { Block, Run, Table } from "../../domain/document/report-document.ts";
import { type ParagraphLook, paragraphXml } from "../parts/paragraph-xml.ts";
import type { BodyPart } from "../parts/splice-written.ts";
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
): readonly BodyPart[] {
  const outermost = articles
    ? undefined
    : Math.min(...list.flatMap((block) => (block.kind === "heading" ? [block.depth] : [])));
  return list.flatMap((block, index): readonly BodyPart[] => {
    const last = keepEnd && index === list.length - 1;
    if (block.kind === "table") {
      const touching = list[index - 1]?.kind === "table" || index === 0;
      // A chart draws the table before it.
      const kept = last || list[index + 1]?.kind === "chart";
      return [...(touching ? [SPACER] : []), ...table(rendering, block, width, kept), ...(last ? [SPACER] : [])];
    }
    if (block.kind === "chart") return [rendering.chart!(rendering.layout, block, width, { keepNext: last })];
    return [textBlock(rendering, block, outermost, last ? KEPT : undefined)];
  });
}

const KEPT: ParagraphLook = { keepNext: true };

type TextBlock = Extract<Block, { readonly runs: readonly Run[] }>;

function textBlock(
  rendering: Rendering,
  block: TextBlock,
  outermost: number | undefined,
  look: ParagraphLook | undefined,
): string {
  const { formulas } = rendering.layout;
  switch (block.kind) {
    case "heading": {
      // The title of an article is in small letters (II.6đ).
      const level = block.depth === outermost && !block.label.startsWith("Điều ") ? 1 : block.depth;
      return paragraph(rendering, `heading${level}`, labelled(block.label, block.runs), look);
    }
    case "item":
      return paragraph(rendering, "item", labelled(block.label, block.runs), look);
    case "bullet": {
      const mark = formulas.bullets[block.level - 1]!;
      return paragraph(rendering, `bullet${block.level}`, [{ text: mark }, ...block.runs], look);
    }
    case "paragraph":
      return paragraph(rendering, PARAGRAPH_KIND[block.align ?? "justify"], block.runs, look);
  }
}

const labelled = (label: string, runs: readonly Run[]): readonly Run[] => [{ text: `${label} ` }, ...runs];

function table(rendering: Rendering, data: Table, width: number, keepEnd: boolean): readonly string[] {
  const caption = data.caption ? [paragraph(rendering, "tableCaption", data.caption)] : [];
  return [
    ...caption,
    ...tableXml(rendering, data, width, { keepEnd }),
    ...data.notes.map((note) => paragraph(rendering, "tableNote", note, keepEnd ? KEPT : undefined)),
  ];
}

/** Word joins tables that touch. */
const SPACER = paragraphXml("SectionEnd", "", { keepNext: true, spacing: { before: 120 } });
