import type { Block, Run } from "../../domain/document/report-document.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import type { WordBlocks, WordInline, WordNode, WordParagraph } from "../../domain/word/word-document.ts";
import type { Chart } from "../document/chart.ts";
import { bookmarksAt } from "../parts/bookmarks.ts";
import { type DraftNotes, footnoteId } from "../parts/draft-notes.ts";
import { blockXml, type SlotDrawing } from "./slot-xml.ts";

/** What every node of one part is written with. */
export interface WordDrawing extends SlotDrawing {
  /** What stands for a chart until the library has drawn it. */
  readonly chart: (chart: Chart) => string;
}

export const nodesXml = (drawing: WordDrawing, nodes: readonly WordNode[]): string =>
  nodes.map((node) => nodeXml(drawing, node)).join("");

function nodeXml(drawing: WordDrawing, node: WordNode): string {
  switch (node.kind) {
    case "xml":
      return node.xml;
    case "paragraph":
      return paragraphXml(drawing, node);
    case "blocks":
      return slotXml(drawing, node);
    case "table": {
      const rows = node.rows.map((row) => {
        if (row.kind === "xml") return row.xml;
        const cells = row.cells.map((cell) =>
          cell.kind === "xml" ? cell.xml : cell.open + ended(nodesXml(drawing, cell.nodes)) + cell.close,
        );
        return row.open + cells.join("") + row.close;
      });
      return node.open + rows.join("") + node.close;
    }
  }
}

/** A cell, a box, a note ends with a paragraph (ISO/IEC 29500-1, 17.4.65). */
export const ended = (xml: string): string =>
  /(?:<\/w:p>|<w:p\b[^>]*\/>|<\/w:sdt>)(?:<w:bookmarkEnd\b[^>]*\/>|\s)*$/.test(xml) ? xml : `${xml}<w:p/>`;

function paragraphXml(drawing: WordDrawing, { open, content, close }: WordParagraph): string {
  return open + inlineXml(drawing, content) + close;
}

/** Runs with bookmarks around what came from somewhere; neighbours of one anchor share a bookmark. */
function inlineXml(drawing: WordDrawing, content: readonly WordInline[]): string {
  const runs = content.flatMap((one) => (one.kind === "run" ? [one.run] : []));
  let index = -1;
  return content
    .map((one) => {
      if (one.kind === "xml") return one.xml;
      if (one.kind === "box") {
        const apart = { ...drawing, notes: withoutComments(drawing.notes) };
        return one.open + ended(nodesXml(apart, one.nodes)) + one.close;
      }
      index += 1;
      if (one.xml !== undefined) return one.xml;
      return anchoredXml(drawing, one.run, one.look, bookmarksAt(runs, index));
    })
    .join("");
}

/** Word has no comments in boxes, notes, headers and footers. */
export const withoutComments = (notes: DraftNotes): DraftNotes => ({ ...notes, commentsAt: () => [] });

/** The id is told from those of the author's bookmarks when all are numbered. */
export function anchoredXml(
  { notes }: Pick<WordDrawing, "notes">,
  run: Run,
  look: string,
  { opens, closes }: ReturnType<typeof bookmarksAt>,
): string {
  const comments = notes.commentsAt(run);
  const inner =
    run.footnote === undefined
      ? textXml(run, withLetters(look, run, notes.isHole(run)))
      : markXml(footnoteId(run.footnote, notes), look);
  return [
    opens ? `<w:bookmarkStart w:id="${opens}" w:name="${opens}"/>` : "",
    ...comments.map((id) => `<w:commentRangeStart w:id="${id}"/>`),
    inner,
    ...comments.map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`),
    closes ? `<w:bookmarkEnd w:id="${closes}"/>` : "",
  ].join("");
}

const markXml = (id: number, look: string): string =>
  `<w:r>${look || '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'}<w:footnoteReference w:id="${id}"/></w:r>`;

const textXml = ({ text }: Run, look: string): string =>
  `<w:r>${look}${text
    .split("\n")
    .map((line) => (line === "" ? "" : `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`))
    .join("<w:br/>")}</w:r>`;

/** The author's run properties with what the run adds to them. */
function withLetters(look: string, run: Run, hole: boolean): string {
  const position = run.subscript ? "subscript" : run.superscript ? "superscript" : "";
  const added = [
    run.bold && !/<w:b(?:\s|\/)/.test(look) ? "<w:b/><w:bCs/>" : "",
    run.italic && !/<w:i(?:\s|\/)/.test(look) ? "<w:i/><w:iCs/>" : "",
    hole ? '<w:highlight w:val="yellow"/>' : "",
    position && `<w:vertAlign w:val="${position}"/>`,
  ].join("");
  if (added === "") return look;
  const kept = look.replace(/^<w:rPr\b[^>]*?(?:\/>|>)|<\/w:rPr>$/g, "");
  const replaced = [...(hole ? ["highlight"] : []), ...(position ? ["vertAlign"] : [])];
  return `<w:rPr>${replaced.reduce((xml, name) => xml.replace(new RegExp(`<w:${name}\\b[^>]*/>`), ""), kept)}${added}</w:rPr>`;
}

/** Markdown in the place of a paragraph: its text as that paragraph is, the rest in the styles of the layout. */
function slotXml(drawing: WordDrawing, { paragraph, look, blocks }: WordBlocks): string {
  const runsXml = (runs: readonly Run[], own: string): string =>
    runs.map((run, index) => anchoredXml(drawing, run, own, bookmarksAt(runs, index))).join("");
  const isOwn = (block: Block): boolean =>
    (block.kind === "paragraph" && block.align === undefined) || block.kind === "item" || block.kind === "bullet";
  return blocks
    .map((block, index) => {
      if (block.kind === "chart") return drawing.chart(block);
      // Word joins tables that touch.
      const touching = block.kind === "table" && (index === 0 || blocks[index - 1]?.kind === "table");
      if (!isOwn(block) || !("runs" in block)) return (touching ? GAP : "") + blockXml(drawing, blocks, block, runsXml);
      const { bullets } = drawing.layout.formulas;
      const lead = block.kind === "item" ? `${block.label} ` : block.kind === "bullet" ? bullets[block.level - 1]! : "";
      const leading = lead === "" ? [] : [{ text: lead }];
      return `<w:p>${paragraph}${runsXml([...leading, ...block.runs], look)}</w:p>`;
    })
    .join("");
}

const GAP =
  '<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';
