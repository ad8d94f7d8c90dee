import type { Block, ReportDocument, Run } from "../../domain/document/report-document.ts";
import { type DocumentPlaces, notePlace } from "../../domain/findings/document-place.ts";
import { runsOfNote } from "../../domain/word/word-blocks.ts";
import type {
  WordCell,
  WordDocument,
  WordInline,
  WordNode,
  WordParagraph,
  WordRow,
  WordTable,
} from "../../domain/word/word-document.ts";
import type { RunAnchoring } from "./anchored-runs.ts";

/** What goes through a document from a Word template with the walk. */
interface WordWalk extends Pick<RunAnchoring, "anchored"> {
  readonly places: DocumentPlaces;
  readonly blockOf: (block: Block) => Block;
  /** Place of all that is met, in boxes, margins and notes. */
  readonly apart?: string;
  /** The cell that is walked through. */
  readonly cell?: { readonly row: number; readonly column: number };
}

/** Gives the printed runs of the body, headers and footers the names of bookmarks, in reading order. */
export const anchoredWord = (word: WordDocument, walk: WordWalk): WordDocument => ({
  ...word,
  stories: word.stories.map(({ part, nodes }, index) => ({
    part,
    nodes: nodesOf(nodes, index === 0 ? walk : { ...walk, apart: "Đầu, chân trang" }),
  })),
});

/** The same for the notes of Word, and of Markdown, by the order of their marks. */
export function anchoredNotes(
  word: WordDocument,
  footnotes: ReportDocument["footnotes"],
  walk: WordWalk,
): { readonly word: WordDocument; readonly footnotes: ReportDocument["footnotes"] } {
  const notes: (readonly WordNode[] | undefined)[] = [];
  const texts = footnotes.map((runs, index): readonly Run[] => {
    const place = notePlace(index + 1);
    const nodes = word.notes[index] && nodesOf(word.notes[index], { ...walk, apart: place });
    notes.push(nodes);
    return nodes ? runsOfNote(nodes) : walk.anchored(runs, () => place);
  });
  return { word: { ...word, notes }, footnotes: texts };
}

const nodesOf = (nodes: readonly WordNode[], walk: WordWalk): readonly WordNode[] =>
  nodes.map((node) => nodeOf(node, walk));

function nodeOf(node: WordNode, walk: WordWalk): WordNode {
  switch (node.kind) {
    case "xml":
      return node;
    case "paragraph":
      return paragraphOf(node, walk);
    case "blocks":
      return { ...node, blocks: node.blocks.map(walk.blockOf) };
    case "table":
      return tableOf(node, walk);
  }
}

/** A paragraph's own runs are one text; what stands in its boxes comes after it. */
function paragraphOf(paragraph: WordParagraph, walk: WordWalk): WordParagraph {
  const runs = paragraph.content.flatMap((one) => (one.kind === "run" ? [one.run] : []));
  const text = runs.map((run) => run.text).join("");
  const place = (): string => {
    if (walk.apart !== undefined) return walk.apart;
    if (walk.cell) return walk.places.cell(walk.cell.row, walk.cell.column);
    return text.trim() === "" ? "" : walk.places.paragraph();
  };
  const named = walk.anchored(runs, place);
  let at = 0;
  const content = paragraph.content.map((one): WordInline => {
    if (one.kind === "run") {
      at += 1;
      return { ...one, run: named[at - 1]! };
    }
    return one.kind === "box" ? { ...one, nodes: nodesOf(one.nodes, { ...walk, apart: "Hộp chữ" }) } : one;
  });
  return { ...paragraph, content };
}

function tableOf(table: WordTable, walk: WordWalk): WordTable {
  // A table in a cell is a part of the cell.
  const isOutermost = walk.cell === undefined && walk.apart === undefined;
  if (isOutermost) walk.places.table();
  let row = 0;
  const rowOf = (one: WordRow): WordRow => {
    row += 1;
    let column = 0;
    const cells = one.cells.map((cell) => {
      if (cell.kind === "xml") return cell;
      if (!cell.shape.continued) column += 1;
      return cellOf(cell, isOutermost ? { ...walk, cell: { row, column: Math.max(1, column) } } : walk);
    });
    return { ...one, cells };
  };
  return { ...table, rows: table.rows.map((one) => (one.kind === "row" ? rowOf(one) : one)) };
}

const cellOf = (cell: WordCell, walk: WordWalk): WordCell => ({ ...cell, nodes: nodesOf(cell.nodes, walk) });
