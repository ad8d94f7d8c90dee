import type { TableCell as MarkdownCell } from "mdast";
import type { Table, TableRow } from "../../domain/document/report-document.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { parseMarkdown } from "../markdown/markdown.ts";
import { ALIGN, type TableLook } from "../markdown/table.ts";
import { type Place, spanned } from "../markdown/table-spans.ts";
import { type Drawing, drawnRuns } from "./masked-tags.ts";
import type { TemplateLine } from "./template-lines.ts";

const DELIMITERS = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

/** Rows of a Markdown table and the blocks between them, each tag of these in a row of its own. */
export function drawnTable(lines: readonly TemplateLine[], look: TableLook, drawing: Drawing): Table {
  const rows = rowsOf(lines);
  const delimiters = rows.find((row) => row.kind === "line" && DELIMITERS.test(row.text));
  if (delimiters?.kind !== "line") throw new CannotRun("bảng không có dòng |:-:| dưới dòng đầu bảng.");
  const cellsIn = (text: string): readonly MarkdownCell[] => {
    const [table] = parseMarkdown(`${drawing.mask(text.trim())}\n${delimiters.text.trim()}\n`).children;
    return table?.type === "table" ? (table.children[0]?.children ?? []) : [];
  };
  const [first] = parseMarkdown(`${blankHead(delimiters.text)}\n${delimiters.text.trim()}\n`).children;
  const aligns = first?.type === "table" ? (first.align ?? []) : [];
  const widths = look.widths ?? aligns.map(() => 1);
  const cells = inRuns(rows.filter((row) => row !== delimiters)).flatMap((run): readonly TableRow[] => {
    if (run.kind === "tag") return [{ cells: [{ runs: [{ text: run.text }], columnSpan: aligns.length }] }];
    const typed = run.texts.map(cellsIn).map((own) => aligns.map((_, column) => own[column]));
    return spanned(typed, (cell) => drawnRuns(cell.children, drawing)).starts.map(rowOf);
  });
  const head = look.head ?? 1;
  return {
    kind: "table",
    ...(look.caption ? { caption: look.caption } : {}),
    columns: widths.map((width, index) => ({ width, align: ALIGN[aligns[index] ?? "left"] })),
    head: [...cells.slice(0, head), ...(look.numbered ? [columnNumbers(widths)] : [])],
    rows: cells.slice(head),
    notes: look.notes ?? [],
  };
}

/** A row whose words are all bold is a bold row. */
function rowOf(places: readonly Place[]): TableRow {
  const runs = places.flatMap((place) => place.runs);
  const bold = runs.length > 0 && runs.every((run) => run.bold);
  return {
    cells: places.map(({ runs: own, columnSpan, rowSpan }) => ({
      runs: own,
      ...(columnSpan > 1 ? { columnSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    })),
    ...(bold ? { bold } : {}),
  };
}

type RowRun = { readonly kind: "lines"; readonly texts: readonly string[] } | Extract<Row, { readonly kind: "tag" }>;

/** Typed rows that follow one another, whose cells may reach over one another, and the tags between them. */
function inRuns(rows: readonly Row[]): readonly RowRun[] {
  const runs: RowRun[] = [];
  let texts: string[] = [];
  for (const row of rows) {
    if (row.kind === "tag") {
      runs.push(row);
      texts = [];
    } else {
      if (texts.length === 0) runs.push({ kind: "lines", texts });
      texts.push(row.text);
    }
  }
  return runs;
}

/** A last row of the head that numbers the columns: (1), (2), (3). */
const columnNumbers = (widths: readonly number[]): TableRow => ({
  cells: widths.map((_, index) => ({ runs: [{ text: `(${index + 1})` }] })),
});

const blankHead = (delimiters: string): string => delimiters.trim().replace(/[:-]+/g, "x");

type Row = { readonly kind: "line"; readonly text: string } | { readonly kind: "tag"; readonly text: string };

const rowsOf = (lines: readonly TemplateLine[]): readonly Row[] =>
  lines.flatMap((line): readonly Row[] => {
    if (line.kind === "blank" || line.kind === "remark") return [];
    if (line.kind === "line") return [line];
    return [
      ...line.parts.flatMap(({ tag, lines: inner }): readonly Row[] => [{ kind: "tag", text: tag }, ...rowsOf(inner)]),
      { kind: "tag", text: line.close },
    ];
  });
