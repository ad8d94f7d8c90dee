import type { Block, Run, TableRow } from "./block.ts";
import { clauseLetters, listLabels } from "./list-labels.ts";
import type {
  WordCell,
  WordDocument,
  WordInline,
  WordNode,
  WordParagraph,
  WordRow,
  WordTable,
} from "./word-document.ts";

/** What a document from a Word template says, as blocks without their look: for whoever reads it and does not print it. */
export function blocksOfWord({ stories }: Pick<WordDocument, "stories">): readonly Block[] {
  const labelOf = listLabels(clauseLetters);
  return stories.flatMap(({ nodes }) => nodes.flatMap((node) => blocksOfNode(node, labelOf)));
}

type LabelOf = ReturnType<typeof listLabels>;

/** A numbered paragraph is an item, or a heading where it stands in the outline. */
function textBlock(runs: readonly Run[], { marks, open }: WordParagraph, labelOf: LabelOf): Block {
  const label = marks?.number ? labelOf(marks.number) : "";
  if (label !== "" && marks?.outline !== undefined)
    return { kind: "heading", depth: marks.outline as 1 | 2 | 3 | 4 | 5 | 6, label, runs };
  if (label !== "") return { kind: "item", label, runs };
  return { kind: "paragraph", runs, ...(/<w:jc w:val="center"\/>/.test(open) ? { align: "centre" } : {}) };
}

function blocksOfNode(node: WordNode, labelOf: LabelOf): readonly Block[] {
  switch (node.kind) {
    case "xml":
      return [];
    case "paragraph": {
      const runs = runsOfParagraph(node);
      const own: readonly Block[] = runs.length > 0 ? [textBlock(runs, node, labelOf)] : [];
      return [...own, ...boxesOf(node).flatMap((one) => blocksOfNode(one, labelOf))];
    }
    case "blocks":
      return node.blocks;
    case "table":
      return tableOf(node, labelOf);
  }
}

/** The runs of a paragraph that show something, its boxes aside. */
const runsOfParagraph = ({ content }: Pick<WordParagraph, "content">): readonly Run[] =>
  content.flatMap((one) =>
    one.kind === "run" && (one.run.text !== "" || one.run.footnote !== undefined) ? [one.run] : [],
  );

/** What stands in the boxes of a paragraph. */
const boxesOf = ({ content }: { readonly content: readonly WordInline[] }): readonly WordNode[] =>
  content.flatMap((one) => (one.kind === "box" ? one.nodes : []));

const rowsOfWord = ({ rows }: WordTable): readonly WordRow[] => rows.filter((row) => row.kind === "row");

const cellsOfWord = ({ cells }: WordRow): readonly WordCell[] => cells.filter((cell) => cell.kind === "cell");

/** A table whose cells hold tables themselves is what its cells hold, one after the other. */
function tableOf(table: WordTable, labelOf: LabelOf): readonly Block[] {
  const rows = rowsOfWord(table);
  const cells = rows.flatMap(cellsOfWord);
  if (cells.some(({ nodes }) => nodes.some(({ kind }) => kind === "table" || kind === "blocks")))
    return cells.flatMap(({ nodes }) => nodes.flatMap((node) => blocksOfNode(node, labelOf)));
  const width = Math.max(1, ...rows.map((row) => cellsOfWord(row).reduce((sum, { shape }) => sum + shape.columns, 0)));
  const isHead = (row: WordRow): boolean => cellsOfWord(row).some(({ shape }) => shape.isHead);
  return [
    {
      kind: "table",
      columns: Array.from({ length: width }, () => ({ width: 1, align: "left" as const })),
      head: rows.filter(isHead).map(rowOf),
      rows: rows.filter((row) => !isHead(row)).map(rowOf),
      notes: [],
    },
  ];
}

const rowOf = (row: WordRow): TableRow => ({
  cells: cellsOfWord(row).map(({ shape, nodes }) => ({
    runs: nodes.flatMap((node) => (node.kind === "paragraph" ? [runsOfParagraph(node)] : [])).flatMap(onNewLine),
    ...(shape.columns > 1 ? { columnSpan: shape.columns } : {}),
  })),
});

const onNewLine = (runs: readonly Run[], index: number): readonly Run[] =>
  index === 0 || runs.length === 0 ? runs : [{ text: "\n" }, ...runs];

/** The words of a note of Word in one row. */
export const runsOfNote = (nodes: readonly WordNode[]): readonly Run[] =>
  nodes
    .flatMap((node) => (node.kind === "paragraph" ? [runsOfParagraph(node)] : []))
    .flatMap((runs, index) => (index === 0 ? runs : [{ text: " " }, ...runs]));
