import type { Table as MarkdownTable } from "mdast";
import type { Run, Table, TableRow } from "../../domain/document/report-document.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { parseMarkdown } from "../markdown/markdown.ts";
import { ALIGN, type TableLook } from "../markdown/table.ts";
import { type Drawing, drawnRuns } from "./masked-tags.ts";
import type { TemplateLine } from "./template-lines.ts";

const DELIMITERS = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

/** Rows of a Markdown table and the blocks between them, each tag of these in a row of its own. */
export function drawnTable(lines: readonly TemplateLine[], look: TableLook, drawing: Drawing): Table {
  const rows = rowsOf(lines);
  const delimiters = rows.find((row) => row.kind === "line" && DELIMITERS.test(row.text));
  if (delimiters?.kind !== "line") throw new CannotRun("bảng không có dòng |:-:| dưới dòng đầu bảng.");
  const parsed = (text: string): MarkdownTable["children"][number] | undefined => {
    const [table] = parseMarkdown(`${drawing.mask(text.trim())}\n${delimiters.text.trim()}\n`).children;
    return table?.type === "table" ? table.children[0] : undefined;
  };
  const [first] = parseMarkdown(`${blankHead(delimiters.text)}\n${delimiters.text.trim()}\n`).children;
  const aligns = first?.type === "table" ? (first.align ?? []) : [];
  const widths = look.widths ?? aligns.map(() => 1);
  const cells = rows.flatMap((row): readonly TableRow[] => {
    if (row === delimiters) return [];
    if (row.kind === "tag") return [{ cells: [{ runs: [{ text: row.text }], columnSpan: aligns.length }] }];
    const runs = (parsed(row.text)?.children ?? []).map((cell) => drawnRuns(cell.children, drawing));
    return [boldRow(aligns.map((_, column) => runs[column] ?? []))];
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
function boldRow(cells: readonly (readonly Run[])[]): TableRow {
  const runs = cells.flat();
  const bold = runs.length > 0 && runs.every((run) => run.bold);
  return { cells: cells.map((one) => ({ runs: one })), ...(bold ? { bold } : {}) };
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
