import type { Block, Table, TableRow } from "../../domain/document/report-document.ts";
import { ITEM_LEVEL, type NumberMarks, ROW_LEVEL } from "./template-numbering.ts";

/** A block with marks in the place of its numbers; `first` is the level of the first heading, from 0. */
export function bodyBlock(block: Block, marks: NumberMarks, first: number): Block {
  switch (block.kind) {
    case "heading": {
      const depth = (block.depth + first) as typeof block.depth;
      return { ...block, depth, label: marks.text(depth - 1) };
    }
    case "item":
      return { ...block, label: marks.text(block.label === "a)" ? ITEM_LEVEL.letter : ITEM_LEVEL.number) };
    case "table":
      return numberedTable(block, marks);
    default:
      return block;
  }
}

/** `#` numbers a row, `##` a row that opens a group; "(1)" in the head numbers a column. */
function numberedTable(table: Table, marks: NumberMarks): Table {
  const list = marks.table();
  const written: Readonly<Record<string, string>> = { "#": list.row(ROW_LEVEL.row), "##": list.row(ROW_LEVEL.group) };
  const numbered = (rows: readonly TableRow[], numberOf: (text: string) => string | undefined): readonly TableRow[] =>
    rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const [only, ...others] = cell.runs;
        const number = only && others.length === 0 ? numberOf(only.text) : undefined;
        return number === undefined ? cell : { ...cell, runs: [{ ...only, text: number }] };
      }),
    }));
  return {
    ...table,
    head: numbered(table.head, (text) => (/^\(\d+\)$/.test(text) ? list.column : undefined)),
    rows: numbered(table.rows, (text) => written[text]),
  };
}
