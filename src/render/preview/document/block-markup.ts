import type { ParagraphKind } from "../../../domain/document/layout.ts";
import type { Block, Run, Table, TableCell, TableRow } from "../../../domain/document/report-document.ts";
import { element, type Html, join } from "../page/html.ts";
import { chartMarkup } from "./chart-markup.ts";
import { classOf } from "./look.ts";
import { type PageDrawing, runsMarkup } from "./run-markup.ts";

const KIND_OF: Readonly<Record<"justify" | "centre" | "left", ParagraphKind>> = {
  justify: "body",
  centre: "centred",
  left: "left",
};

/** A paragraph of one kind, or a heading of that look. */
export const paragraphMarkup = (drawing: PageDrawing, kind: ParagraphKind, runs: readonly Run[], tag = "p"): Html =>
  element(tag, { class: classOf(kind) }, runsMarkup(drawing, runs));

/** The blocks of a body or an annex, in the look that the Word file gives them; `lead` is the level of its title. */
export function blocksMarkup(drawing: PageDrawing, blocks: readonly Block[], lead: number): Html {
  const outermost = Math.min(...blocks.flatMap((block) => (block.kind === "heading" ? [block.depth] : [])));
  return join(blocks.map((block) => blockMarkup(drawing, block, outermost, lead)));
}

function blockMarkup(drawing: PageDrawing, block: Block, outermost: number, lead: number): Html {
  switch (block.kind) {
    case "heading": {
      const level = block.depth === outermost ? 1 : block.depth;
      const tag = `h${Math.min(6, lead + 1 + block.depth - outermost)}`;
      return paragraphMarkup(drawing, `heading${level}`, labelled(block.label, block.runs), tag);
    }
    case "item":
      return paragraphMarkup(drawing, "item", labelled(block.label, block.runs));
    case "paragraph":
      return paragraphMarkup(drawing, KIND_OF[block.align ?? "justify"], block.runs);
    case "bullet": {
      const mark = drawing.layout.formulas.bullets[block.level - 1]!;
      return paragraphMarkup(drawing, `bullet${block.level}`, [{ text: mark }, ...block.runs]);
    }
    case "table":
      return tableMarkup(drawing, block);
    case "chart":
      return chartMarkup(drawing, block);
  }
}

const labelled = (label: string, runs: readonly Run[]): readonly Run[] => [{ text: `${label} ` }, ...runs];

const CELL_KIND: Readonly<Record<Table["columns"][number]["align"], ParagraphKind>> = {
  left: "tableLeft",
  centre: "tableCentre",
  right: "tableRight",
};

function tableMarkup(drawing: PageDrawing, table: Table): Html {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const columns = table.columns.map(({ width }) => element("col", { width: `${round((width / total) * 100)}%` }));
  const name = table.head[0]?.cells.map(({ runs }) => runs.map((run) => run.text).join("")).join(", ");
  const rows = rowWriter(drawing, table);
  const grid = element(
    "table",
    { class: "grid" },
    element("colgroup", {}, ...columns),
    element("thead", {}, ...table.head.map((row) => rows(row, true))),
    element("tbody", {}, ...table.rows.map((row) => rows(row, false))),
  );
  return join([
    ...(table.caption ? [paragraphMarkup(drawing, "tableCaption", table.caption)] : []),
    // It scrolls where it is wider than the screen, and keys must reach it.
    element("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": `Bảng: ${name ?? ""}` }, grid),
    ...table.notes.map((note) => paragraphMarkup(drawing, "tableNote", note)),
  ]);
}

/** Writes rows one after another, knowing which columns the cells above still cover. */
function rowWriter(drawing: PageDrawing, { columns }: Table): (row: TableRow, head: boolean) => Html {
  const covered = columns.map(() => 0);
  return ({ cells, bold }, head) => {
    const free = covered.map((rows) => rows === 0);
    for (const [column, rows] of covered.entries()) covered[column] = Math.max(0, rows - 1);
    let column = 0;
    const written = cells.map((cell) => {
      while (column < columns.length && !free[column]) column += 1;
      const { columnSpan = 1, rowSpan = 1 } = cell;
      const kind = head ? "tableHead" : CELL_KIND[columns[column]?.align ?? "left"];
      covered.fill(rowSpan - 1, column, column + columnSpan);
      column += columnSpan;
      return cellMarkup(drawing, cell, kind, head);
    });
    return element("tr", { class: bold ? "total" : undefined }, ...written);
  };
}

function cellMarkup(drawing: PageDrawing, cell: TableCell, kind: ParagraphKind, head: boolean): Html {
  const { columnSpan = 1, rowSpan = 1 } = cell;
  const spans = {
    colspan: columnSpan > 1 ? columnSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    scope: head ? (columnSpan > 1 ? "colgroup" : "col") : undefined,
  };
  return element(head ? "th" : "td", { class: classOf(kind), ...spans }, runsMarkup(drawing, cell.runs));
}

const round = (value: number): number => Math.round(value * 100) / 100;
