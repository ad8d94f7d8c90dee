import type { TableCell as MarkdownCell, TableRow as MarkdownRow, Table as MarkdownTable } from "mdast";
import type { Run, Table, TableCell, TableRow } from "../../domain/document/report-document.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { ordinalRun, rowNumbers } from "./row-numbers.ts";
import { runsOf, type Surroundings } from "./runs.ts";
import { mergeEqual, type Place, spanned } from "./table-spans.ts";

/** Looks of a table, from the attributes of `::table{…}` before it. */
export interface TableLook {
  /** Relative widths of the columns. */
  readonly widths?: readonly number[];
  /** Unit of measure, right aligned above the table. */
  readonly caption?: readonly Run[];
  /** How many rows at the top are header rows. */
  readonly head?: number;
  /** Lines under the table. */
  readonly notes?: readonly (readonly Run[])[];
  /** A last header row that numbers the columns: (1), (2), (3). */
  readonly numbered?: boolean;
  /** Columns, from 1, whose neighbouring cells are joined where they print the same. */
  readonly merge?: readonly number[];
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** `runs` makes runs of the words of an attribute. */
export function tableLook(attributes: Attributes, runs: (text: string) => readonly Run[]): TableLook {
  const { widths, caption, head, note, numbered, merge } = attributes;
  return {
    ...(widths ? { widths: numbersIn(widths) } : {}),
    ...(caption ? { caption: runs(caption) } : {}),
    ...(head ? { head: Number(head) } : {}),
    ...(note ? { notes: note.split("|").map(runs) } : {}),
    ...(typeof numbered === "string" ? { numbered: true } : {}),
    ...(merge ? { merge: numbersIn(merge) } : {}),
  };
}

/** "2 4" as numbers. */
export const numbersIn = (text: string): readonly number[] => text.trim().split(/\s+/).map(Number);

/** A cell that is only `<` widens the one at its left, `^` heightens the one above. A row all in bold is a bold row. */
export function tableOf(node: MarkdownTable, look: TableLook, { named: _, ...around }: Surroundings): Table {
  const [first] = node.children;
  const count = first?.children.length ?? 0;
  const widths = look.widths ?? Array.from({ length: count }, () => 1);
  // The table may stand in an annex or a part: its widths are what can be searched for there.
  if (widths.length !== count)
    throw new CannotRun(
      `bảng có ${count} cột nhưng widths="${widths.join(" ")}" có ${widths.length} số; ghi mỗi cột một số, ở mẫu hoặc ở phụ lục có bảng ấy.`,
    );
  const head = look.head ?? 1;
  const rows = rowsOf(node, count, head, look.merge ?? [], around);
  return {
    kind: "table",
    ...(look.caption ? { caption: look.caption } : {}),
    columns: widths.map((width, index) => ({ width, align: ALIGN[node.align?.[index] ?? "left"] })),
    head: rows.slice(0, head),
    rows: rows.slice(head),
    notes: look.notes ?? [],
  };
}

/** The table with its columns numbered in a last header row. */
export const withColumnNumbers = (table: Table, { ledger }: Surroundings): Table => ({
  ...table,
  head: [...table.head, { cells: table.columns.map((_, index) => ({ runs: [ordinalRun(ledger, `(${index + 1})`)] })) }],
});

/** What Markdown says of columns as documents say it. */
export const ALIGN = { left: "left", center: "centre", right: "right" } as const;

function rowsOf(
  node: MarkdownTable,
  count: number,
  head: number,
  merge: readonly number[],
  around: Surroundings,
): readonly TableRow[] {
  const number = rowNumbers(around.ledger);
  const print = (cell: MarkdownCell, row: number): readonly Run[] =>
    (row < head ? undefined : number(cell)) ?? runsOf(cell.children, around);
  const grid = spanned(
    node.children.map((row) => filled(row, count)),
    print,
  );
  const bold = grid.starts.map((places) => isBold(places, around));
  for (const column of merge) {
    if (!(column >= 1 && column <= count))
      throw new CannotRun(`bảng có ${count} cột, không có cột ${column} nêu ở merge.`);
    mergeEqual(grid, column - 1, head, bold);
  }
  return grid.starts.map((places, row) => tableRow(places, bold[row]!));
}

const filled = (row: MarkdownRow, count: number): readonly (MarkdownCell | undefined)[] =>
  Array.from({ length: count }, (_, index) => row.children[index]);

/** The number of a row needs no bold of its own. */
function isBold(places: readonly Place[], { ledger }: Surroundings): boolean {
  const runs = places
    .flatMap((place) => place.runs)
    .filter(({ origin }) => origin === undefined || ledger.origins[origin]!.kind !== "ordinal");
  return runs.length > 0 && runs.every((run) => run.bold);
}

const tableRow = (places: readonly Place[], bold: boolean): TableRow => ({
  cells: places.map(
    ({ runs, columnSpan, rowSpan }): TableCell => ({
      runs: bold ? runs.map(({ bold: _, ...run }) => run) : runs,
      ...(columnSpan > 1 ? { columnSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    }),
  ),
  ...(bold ? { bold } : {}),
});
