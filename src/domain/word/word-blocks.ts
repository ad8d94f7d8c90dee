import type { Block, Run, TableRow } from "./block.ts";
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
export const blocksOfWord = ({ stories }: Pick<WordDocument, "stories">): readonly Block[] =>
  stories.flatMap(({ nodes }) => nodes.flatMap(blocksOfNode));

function blocksOfNode(node: WordNode): readonly Block[] {
  switch (node.kind) {
    case "xml":
      return [];
    case "paragraph": {
      const runs = runsOfParagraph(node);
      const align = /<w:jc w:val="center"\/>/.test(node.open) ? { align: "centre" as const } : {};
      const own: readonly Block[] = runs.length > 0 ? [{ kind: "paragraph", runs, ...align }] : [];
      return [...own, ...boxesOf(node).flatMap(blocksOfNode)];
    }
    case "blocks":
      return node.blocks;
    case "table":
      return tableOf(node);
  }
}

/** The runs of a paragraph that show something, its boxes aside. */
export const runsOfParagraph = ({ content }: Pick<WordParagraph, "content">): readonly Run[] =>
  content.flatMap((one) =>
    one.kind === "run" && (one.run.text !== "" || one.run.footnote !== undefined) ? [one.run] : [],
  );

/** What stands in the boxes of a paragraph. */
export const boxesOf = ({ content }: { readonly content: readonly WordInline[] }): readonly WordNode[] =>
  content.flatMap((one) => (one.kind === "box" ? one.nodes : []));

export const rowsOfWord = ({ rows }: WordTable): readonly WordRow[] => rows.filter((row) => row.kind === "row");

export const cellsOfWord = ({ cells }: WordRow): readonly WordCell[] => cells.filter((cell) => cell.kind === "cell");

/** A table whose cells hold tables themselves is what its cells hold, one after the other. */
function tableOf(table: WordTable): readonly Block[] {
  const rows = rowsOfWord(table);
  const cells = rows.flatMap(cellsOfWord);
  if (cells.some(({ nodes }) => nodes.some(({ kind }) => kind === "table" || kind === "blocks")))
    return cells.flatMap(({ nodes }) => nodes.flatMap(blocksOfNode));
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
