import type { Table } from "mdast";
import type { DrawnRow, DrawnRun, DrawnTable } from "../../domain/document/drawn-template.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { parseMarkdown } from "../markdown/markdown.ts";
import { type Drawing, drawnRuns } from "./masked-tags.ts";
import type { TemplateLine } from "./template-lines.ts";

/** What `::table{…}` says of the table after it. */
export interface TableLook {
  readonly widths?: readonly number[];
  readonly head?: number;
  readonly caption?: readonly DrawnRun[];
  readonly notes?: readonly (readonly DrawnRun[])[];
  readonly numbered?: boolean;
  readonly merge?: readonly number[];
}

const DELIMITERS = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const ALIGN = { left: "left", center: "centre", right: "right" } as const;

/** Rows of a Markdown table and the blocks between them. */
export function drawnTable(lines: readonly TemplateLine[], look: TableLook, drawing: Drawing): DrawnTable {
  const rows = rowsOf(lines);
  const delimiters = rows.find((row) => row.kind === "line" && DELIMITERS.test(row.text));
  if (delimiters?.kind !== "line") throw new CannotRun("bảng không có dòng |:-:| dưới dòng đầu bảng.");
  const parsed = (text: string): Table["children"][number] | undefined => {
    const [table] = parseMarkdown(`${drawing.mask(text.trim())}\n${delimiters.text.trim()}\n`).children;
    return table?.type === "table" ? table.children[0] : undefined;
  };
  const [first] = parseMarkdown(`${blankHead(delimiters.text)}\n${delimiters.text.trim()}\n`).children;
  const aligns = first?.type === "table" ? (first.align ?? []) : [];
  const widths = look.widths ?? aligns.map(() => 1);
  const cells = rows.flatMap((row): readonly DrawnRow[] => {
    if (row === delimiters) return [];
    if (row.kind === "tag") return [row];
    const runs = (parsed(row.text)?.children ?? []).map((cell) => drawnRuns(cell.children, drawing));
    return [{ kind: "cells", ...boldRow(aligns.map((_, column) => runs[column] ?? [])) }];
  });
  const head = look.head ?? 1;
  return {
    kind: "table",
    ...(look.caption ? { caption: look.caption } : {}),
    columns: widths.map((width, index) => ({ width, align: ALIGN[aligns[index] ?? "left"] })),
    head: cells.slice(0, head),
    rows: cells.slice(head),
    notes: look.notes ?? [],
  };
}

/** A row whose words are all bold is a bold row. */
function boldRow(cells: readonly (readonly DrawnRun[])[]): { cells: readonly (readonly DrawnRun[])[]; bold?: true } {
  const runs = cells.flat();
  return runs.length > 0 && runs.every(({ bold }) => bold) ? { cells, bold: true } : { cells };
}

const blankHead = (delimiters: string): string => delimiters.trim().replace(/[:-]+/g, "x");

type Row = { readonly kind: "line"; readonly text: string } | { readonly kind: "tag"; readonly text: string };

const rowsOf = (lines: readonly TemplateLine[]): readonly Row[] =>
  lines.flatMap((line): readonly Row[] => {
    if (line.kind === "blank") return [];
    if (line.kind === "line") return [line];
    return [
      ...line.parts.flatMap(({ tag, lines: inner }): readonly Row[] => [{ kind: "tag", text: tag }, ...rowsOf(inner)]),
      { kind: "tag", text: line.close },
    ];
  });
