import type { WordInline, WordNode, WordParagraph } from "../../domain/word/word-document.ts";
import { anchoredRunXml, withoutComments } from "./anchored-runs-xml.ts";
import { slotXml, type WordDrawing } from "./slot-xml.ts";

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

function paragraphXml(drawing: WordDrawing, paragraph: WordParagraph): string {
  return drawing.opening(paragraph) + inlineXml(drawing, paragraph.content) + paragraph.close;
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
      return anchoredRunXml(drawing.notes, runs, index, one.look);
    })
    .join("");
}
