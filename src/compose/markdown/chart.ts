import type { Block, Table, TableCell, TableRow } from "../../domain/document/report-document.ts";
import type { Figure } from "../../domain/figures/figure.ts";
import { trueFormat } from "../../domain/figures/true-format.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { plainRuns, type Surroundings } from "./runs.ts";
import { numbersIn } from "./table.ts";

type Chart = Extract<Block, { readonly kind: "chart" }>;
type Value = Chart["series"][number]["values"][number];
type Attributes = Readonly<Record<string, string | null | undefined>>;

/** More could not be told apart in black and white. */
const MOST_SERIES = 5;

/**
 * The chart that `::chart{…}` makes of the table before it; none where the table has no row to draw.
 *
 * Values are the figures behind the cells as these print them, so that a chart never disagrees with its table. Rows in
 * bold are totals and left out, as are rows with a missing value.
 */
export function chartOf(attributes: Attributes, table: Table, around: Surroundings): readonly Chart[] {
  const { type, direction, percent } = attributes;
  const title = plainRuns(attributes.title ?? "", around);
  const alt = plainRuns(attributes.alt ?? "", around);
  if (title.length === 0 || alt.length === 0) throw new CannotRun("biểu đồ phải có title và alt.");
  const columns = columnsIn(attributes.values, table);
  if (columns.length > MOST_SERIES) throw new CannotRun(`biểu đồ có nhiều nhất ${MOST_SERIES} cột số liệu.`);
  const data = dataOf(table, columnsIn(attributes.labels, table)[0]!, columns, around);
  if (data.categories.length === 0) return [];
  return [
    {
      kind: "chart",
      type: type === "stacked" ? "stacked" : "bar",
      direction: direction === "horizontal" ? "horizontal" : "vertical",
      percent: typeof percent === "string",
      title,
      alt,
      ...data,
    },
  ];
}

/** Indices of columns that are given from 1. */
function columnsIn(text: string | null | undefined, { columns: { length } }: Table): readonly number[] {
  return numbersIn(text ?? "").map((column) => {
    if (column >= 1 && column <= length) return column - 1;
    throw new CannotRun(`bảng có ${length} cột, không có cột ${column} nêu ở biểu đồ.`);
  });
}

function dataOf(
  table: Table,
  label: number,
  columns: readonly number[],
  around: Surroundings,
): Pick<Chart, "categories" | "series"> {
  const head = gridOf(table.head, table);
  const kept = gridOf(table.rows, table).filter(
    (cells, row) => !table.rows[row]!.bold && !columns.some((column) => hasHole(cells[column]!, around)),
  );
  const rows = kept.map((cells) => ({
    label: textOf(cells[label]!),
    values: columns.map((one) => drawnValue(cells[one]!, around)),
  }));
  for (const [index, column] of columns.entries()) {
    // A dash stands where there is nothing to hold against a plan; words are the wrong column.
    const hasWords = kept.some((cells) => !["", "-"].includes(textOf(cells[column]!)));
    if (hasWords && rows.every(({ values }) => values[index] === undefined))
      throw new CannotRun(`cột ${column + 1} của bảng không có số liệu nào để vẽ biểu đồ.`);
  }
  const drawn = rows.filter(({ values }) => values.some((value) => value !== undefined));
  return {
    categories: drawn.map((row) => row.label),
    series: columns.map((column, index) => {
      const name = head.map((cells) => textOf(cells[column]!)).findLast((text) => text !== "");
      if (name === undefined) throw new CannotRun(`cột ${column + 1} của bảng phải có tên ở đầu bảng để vẽ biểu đồ.`);
      return { name, values: drawn.map(({ values }) => values[index]) };
    }),
  };
}

/** By row, the cell that covers each column. */
function gridOf(rows: readonly TableRow[], { columns: { length } }: Table): readonly (readonly TableCell[])[] {
  const grid = rows.map(() => Array.from<TableCell>({ length }));
  for (const [row, { cells }] of rows.entries()) {
    for (const cell of cells) {
      const { columnSpan = 1, rowSpan = 1 } = cell;
      const column = grid[row]!.indexOf(undefined as never);
      for (const covered of grid.slice(row, row + rowSpan)) covered.fill(cell, column, column + columnSpan);
    }
  }
  return grid;
}

const hasHole = ({ runs }: TableCell, { ledger }: Surroundings): boolean =>
  runs.some(({ origin }) => origin !== undefined && ledger.origins[origin]!.kind === "hole");

function drawnValue({ runs }: TableCell, { ledger }: Surroundings): Value {
  const figures = new Map<number, Figure>();
  for (const { origin } of runs) {
    const from = origin === undefined ? undefined : ledger.origins[origin];
    if (from?.kind === "figure") figures.set(origin!, from.figure);
  }
  const [only, ...others] = figures;
  if (others.length > 0) throw new CannotRun("không vẽ biểu đồ được từ cột có ô in nhiều số liệu.");
  return only && { value: printedValue(only[1]), origin: only[0] };
}

function printedValue(figure: Figure): string {
  const { value } = figure;
  const format = trueFormat(figure);
  const fixed = value.div(format.scale).toFixed(format.decimals);
  const trimmed = format.trimZeros && fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
  return /[1-9]/.test(trimmed) ? trimmed : trimmed.replace("-", "");
}

const textOf = ({ runs }: TableCell): string =>
  runs
    .map(({ text }) => text)
    .join("")
    .replaceAll("\u00A0", " ");
