import type { WordDocument, WordNode } from "../../domain/word/word-document.ts";
import type { Chart } from "../document/chart.ts";

/** The charts that Markdown put into a document from a Word template, in the order in which its nodes are written. */
export const chartsOfWord = ({ stories }: Pick<WordDocument, "stories">): readonly Chart[] =>
  stories.flatMap(({ nodes }) => nodes.flatMap(chartsIn));

function chartsIn(node: WordNode): readonly Chart[] {
  switch (node.kind) {
    case "xml":
      return [];
    case "blocks":
      return node.blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
    case "paragraph":
      return node.content.flatMap((one) => (one.kind === "box" ? one.nodes.flatMap(chartsIn) : []));
    case "table":
      return node.rows.flatMap((row) =>
        row.kind === "row"
          ? row.cells.flatMap((cell) => (cell.kind === "cell" ? cell.nodes.flatMap(chartsIn) : []))
          : [],
      );
  }
}
