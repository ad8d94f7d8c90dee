import type { Layout, ParagraphKind } from "../../domain/document/layout.ts";
import type { Table, TableCell, TableRow } from "../../domain/document/report-document.ts";
import type { DraftNotes } from "./draft-notes.ts";
import { cellText, runsXml } from "./run-xml.ts";
import { styleId } from "./styles-xml.ts";
import { twipsOfMm } from "./twips.ts";

/** What of a rendering a table needs. */
interface Drawing {
  readonly layout: Layout;
  readonly notes: DraftNotes;
}

const KIND_OF: Readonly<Record<Table["columns"][number]["align"], ParagraphKind>> = {
  left: "tableLeft",
  centre: "tableCentre",
  right: "tableRight",
};

/**
 * A table as WordprocessingML (ISO/IEC 29500-1, 17.4), `width` twips wide, in pieces of which no row is cut.
 *
 * Written as text: annexes have thousands of cells, and as docx objects they cost more than the rest of the document.
 * Rows that a cell joins stay on one page, for its words print once; the last row never stands on a page alone. With
 * `keepEnd` it stays on the page of what follows. Throws when the cells of a row do not fill the columns.
 */
export function tableXml(drawing: Drawing, table: Table, width: number, { keepEnd = false } = {}): readonly string[] {
  const { border, padding } = drawing.layout.table;
  const widths = columnWidths(table, width);
  const side = `w:w="${twipsOfMm(padding)}" w:type="dxa"`;
  const grid = gridWriter(drawing, table, widths);
  const isKept = keptRows(table, keepEnd);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>`,
    ...["top", "left", "bottom", "right", "insideH", "insideV"].map(
      (edge) => `<w:${edge} w:val="single" w:sz="${Math.round(border * 8)}" w:space="0" w:color="auto"/>`,
    ),
    `</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left ${side}/><w:right ${side}/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join("")}</w:tblGrid>`,
    ...table.head.map((row) => `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${grid(row, true)}</w:tr>`),
    ...table.rows.map((row, index) => {
      const cells = grid(row, false);
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${isKept[index] ? keptWithNext(cells) : cells}</w:tr>`;
    }),
    "</w:tbl>",
  ];
}

/**
 * By row, whether it stays with the one after it: in the middle of a joined cell, the heading of a group, before the last
 * row, at the end if asked.
 */
function keptRows({ rows, notes }: Table, keepEnd: boolean): readonly boolean[] {
  const kept = rows.map(() => false);
  for (const [index, { cells, bold }] of rows.entries()) {
    if (bold && index < rows.length - 1 && cells.some(({ columnSpan = 1 }) => columnSpan > 1)) kept[index] = true;
    const joined = Math.max(1, ...cells.map(({ rowSpan }) => rowSpan ?? 1));
    kept.fill(true, index, Math.min(index + joined - 1, rows.length));
  }
  if (rows.length > 1) kept[rows.length - 2] = true;
  // A page with nothing but the notes of a table is as lost as one with its last row.
  if (rows.length > 0 && (keepEnd || notes.length > 0)) kept[rows.length - 1] = true;
  return kept;
}

/** Word looks at every paragraph of a row (17.3.1.15), LibreOffice at the first: the covered ones have it too. */
const keptWithNext = (cells: string): string =>
  cells.replaceAll("</w:pPr>", "<w:keepNext/></w:pPr>").replaceAll("<w:p/>", "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>");

/** The columns' shares of the width, rounded so that they add up to it. */
function columnWidths({ columns }: Table, width: number): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let share = 0;
  let used = 0;
  return columns.map((column) => {
    share += column.width;
    const edge = Math.round((share / total) * width);
    const own = edge - used;
    used = edge;
    return own;
  });
}

interface Open {
  /** Rows still covered by a cell above. */
  rows: number;
  readonly columns: number;
}

/** Writes rows one after another, filling in the cells that a row span from above covers. */
function gridWriter(
  { notes }: Drawing,
  table: Table,
  widths: readonly number[],
): (row: TableRow, head: boolean) => string {
  const open = new Map<number, Open>();
  const cellXml = (cell: TableCell, column: number, span: number, head: boolean, bold: boolean): string => {
    const kind = head ? "tableHead" : KIND_OF[table.columns[column]!.align];
    const runs = runsXml(notes, bold ? cell.runs.map((run) => ({ ...run, bold: true })) : cell.runs, cellText);
    const merge = (cell.rowSpan ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : "";
    return `${opened(widths, column, span, merge)}<w:p><w:pPr><w:pStyle w:val="${styleId(kind)}"/></w:pPr>${runs}</w:p></w:tc>`;
  };

  return (row, head) => {
    const cells = [...row.cells];
    const xml: string[] = [];
    for (let column = 0; column < widths.length; ) {
      const above = open.get(column);
      if (above) {
        xml.push(`${opened(widths, column, above.columns, "<w:vMerge/>")}<w:p/></w:tc>`);
        above.rows -= 1;
        if (above.rows === 0) open.delete(column);
        column += above.columns;
        continue;
      }
      const cell = cells.shift();
      const span = cell?.columnSpan ?? 1;
      if (!cell || column + span > widths.length) throw new Error("A table row does not fill its columns.");
      xml.push(cellXml(cell, column, span, head, row.bold ?? false));
      if ((cell.rowSpan ?? 1) > 1) open.set(column, { rows: cell.rowSpan! - 1, columns: span });
      column += span;
    }
    if (cells.length > 0) throw new Error("A table row has more cells than columns.");
    return xml.join("");
  };
}

function opened(widths: readonly number[], column: number, span: number, merge: string): string {
  const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanned}${merge}<w:vAlign w:val="center"/></w:tcPr>`;
}
