import type { TableCell as MarkdownCell, TableRow as MarkdownRow, Table as MarkdownTable } from "mdast";
import { CannotRun } from "../domain/finding.ts";
import type { Run, Table, TableCell, TableRow } from "../domain/report-document.ts";
import { plainRuns, runsOf, type Surroundings } from "./runs.ts";

/** Looks of a table, from the attributes of `::table{…}` before it. */
export interface TableLook {
  /** Relative widths of the columns. */
  readonly widths?: readonly number[];
  /** Unit of measure, right aligned above the table. */
  readonly caption?: readonly Run[];
  /** How many rows at the top are header rows. */
  readonly head?: number;
  readonly note?: readonly Run[];
}

export const TABLE_ATTRIBUTES = ["widths", "caption", "head", "note"] as const;

type Attributes = Readonly<Record<string, string | null | undefined>>;

export function tableLook(attributes: Attributes, around: Surroundings): TableLook {
  const { widths, caption, head, note } = attributes;
  return {
    ...(widths ? { widths: widths.trim().split(/\s+/).map(Number) } : {}),
    ...(caption ? { caption: plainRuns(caption, around) } : {}),
    ...(head ? { head: Number(head) } : {}),
    ...(note ? { note: plainRuns(note, around) } : {}),
  };
}

/** A cell that is only `<` widens the one at its left, `^` heightens the one above. A row all in bold is a bold row. */
export function tableOf(node: MarkdownTable, look: TableLook, around: Surroundings): Table {
  const [first] = node.children;
  const count = first?.children.length ?? 0;
  const widths = look.widths ?? Array.from({ length: count }, () => 1);
  if (widths.length !== count) throw new CannotRun(`bảng có ${count} cột nhưng widths có ${widths.length} số.`);
  const rows = spanned(
    node.children.map((row) => filled(row, count)),
    around,
  );
  const head = look.head ?? 1;
  return {
    kind: "table",
    ...(look.caption ? { caption: look.caption } : {}),
    columns: widths.map((width, index) => ({ width, align: ALIGN[node.align?.[index] ?? "left"] })),
    head: rows.slice(0, head),
    rows: rows.slice(head),
    notes: look.note ? [look.note] : [],
  };
}

const ALIGN = { left: "left", center: "centre", right: "right" } as const;

const filled = (row: MarkdownRow, count: number): readonly (MarkdownCell | undefined)[] =>
  Array.from({ length: count }, (_, index) => row.children[index]);

interface Place {
  readonly runs: readonly Run[];
  columnSpan: number;
  rowSpan: number;
}

/** Joins `<` and `^` cells to the cells they extend; covered cells are left out of their rows. */
function spanned(grid: readonly (readonly (MarkdownCell | undefined)[])[], around: Surroundings): readonly TableRow[] {
  const places: (Place | undefined)[][] = [];
  const own: Place[][] = [];
  for (const [rowIndex, cells] of grid.entries()) {
    const row: (Place | undefined)[] = [];
    const starts: Place[] = [];
    for (const [column, cell] of cells.entries()) {
      const mark = markOf(cell);
      const extended = mark === "<" ? row[column - 1] : mark === "^" ? places[rowIndex - 1]?.[column] : undefined;
      if (mark !== undefined && extended === undefined)
        throw new CannotRun(`ô "${mark}" của bảng không có ô nào để nối vào.`);
      const place = extended ?? { runs: cell ? runsOf(cell.children, around) : [], columnSpan: 1, rowSpan: 1 };
      if (mark === "<" && starts.includes(place)) place.columnSpan += 1;
      if (mark === "^" && row[column - 1] !== place) place.rowSpan += 1;
      if (extended === undefined) starts.push(place);
      row.push(place);
    }
    places.push(row);
    own.push(starts);
  }
  return own.map((cells) => tableRow(cells));
}

function tableRow(places: readonly Place[]): TableRow {
  const texts = places.flatMap(({ runs }) => runs);
  const bold = texts.length > 0 && texts.every((run) => run.bold);
  return {
    cells: places.map(
      ({ runs, columnSpan, rowSpan }): TableCell => ({
        runs: bold ? runs.map(({ bold: _, ...run }) => run) : runs,
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
      }),
    ),
    ...(bold ? { bold } : {}),
  };
}

function markOf(cell: MarkdownCell | undefined): "<" | "^" | undefined {
  const [only, ...others] = cell?.children ?? [];
  if (only?.type !== "text" || others.length > 0) return undefined;
  return only.value === "<" || only.value === "^" ? only.value : undefined;
}
