import type { EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { WrittenParagraph, WrittenTrace } from "../../domain/figures/written-trace.ts";
import type { UnanchoredText } from "./claims.ts";
import { folded } from "./passage.ts";

interface Row {
  readonly cells: Map<number, EditedParagraph[]>;
  anchored: boolean;
}

/**
 * Rows of tables that no bookmark holds: copies of a row that stands (cell for cell the same, but for its ordinal), and
 * rows as written whose own bookmarks are gone. Of rows alike the first takes the first.
 */
export function* copiedRows(
  trace: WrittenTrace,
  document: EditedDocument,
  missing: ReadonlySet<string>,
): Generator<UnanchoredText> {
  const rows = rowsOf(document);
  const free = rows.filter(({ anchored }) => !anchored);
  if (free.length === 0) return;
  const written = writtenRows(trace);
  const names = new Set(trace.paragraphs.flatMap(({ anchors }) => anchors.map(({ name }) => name)));
  const standing = new Map<string, Row>();
  for (const row of rows) {
    if (!row.anchored) continue;
    for (const key of keysOf(row)) if (!standing.has(key)) standing.set(key, row);
  }
  const waiting = written.filter((cells) => cells.some(({ paragraph }) => isMissing(paragraph, missing)));
  for (const row of free) {
    const original = keysOf(row)
      .map((key) => standing.get(key))
      .find((one) => one !== undefined);
    if (original) {
      yield* copiedCells(original, row, names);
      continue;
    }
    const at = waiting.findIndex((cells) => isSameRow(cells, row));
    if (at < 0) continue;
    const [cells = []] = waiting.splice(at, 1);
    for (const { column, paragraph: before } of cells) {
      const [paragraph] = row.cells.get(column) ?? [];
      for (const { kind, name, from, to } of before.anchors) {
        if (kind === "figure" && paragraph) yield { name, paragraph, from, to };
      }
    }
  }
}

const isMissing = ({ anchors }: WrittenParagraph, missing: ReadonlySet<string>): boolean =>
  anchors.some(({ kind, name }) => kind === "figure" && missing.has(name));

function rowsOf({ paragraphs }: EditedDocument): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const paragraph of paragraphs) {
    const { cell, anchors } = paragraph;
    if (!cell) continue;
    const row = rows.get(cell.row) ?? { cells: new Map(), anchored: false };
    rows.set(cell.row, row);
    row.anchored ||= anchors.some(({ from, to }) => to > from);
    const known = row.cells.get(cell.column);
    if (known) known.push(paragraph);
    else row.cells.set(cell.column, [paragraph]);
  }
  return [...rows.values()];
}

/** The row's texts, and those behind its first cell, where a copy has another ordinal; nothing for rows without numerals. */
function keysOf({ cells }: Row): readonly string[] {
  const texts = [...cells].map(
    ([column, paragraphs]) => `${column} ${paragraphs.map(({ text }) => folded(text)).join("\n")}`,
  );
  const rest = texts.slice(1).join("\u0000");
  return /\p{N}/u.test(rest.replace(/(^|\u0000)\d+ /g, "")) ? [texts.join("\u0000"), rest] : [];
}

function* copiedCells(original: Row, copy: Row, names: ReadonlySet<string>): Generator<UnanchoredText> {
  for (const [column, paragraphs] of original.cells) {
    for (const [index, { anchors }] of paragraphs.entries()) {
      const paragraph = copy.cells.get(column)?.[index];
      for (const { name, from, to } of anchors) {
        if (paragraph && to > from && names.has(name) && /^_ntmF/.test(name)) yield { name, paragraph, from, to };
      }
    }
  }
}

type WrittenRow = readonly { readonly column: number; readonly paragraph: WrittenParagraph }[];

/** Recorded cells row by row. */
function writtenRows({ paragraphs }: WrittenTrace): readonly WrittenRow[] {
  const rows = new Map<string, { column: number; paragraph: WrittenParagraph }[]>();
  for (const paragraph of paragraphs) {
    const [, row, column] = /^(.*, dòng \d+), cột (\d+)$/.exec(paragraph.place) ?? [];
    if (row === undefined) continue;
    const cell = { column: Number(column), paragraph };
    const known = rows.get(row);
    if (known) known.push(cell);
    else rows.set(row, [cell]);
  }
  return [...rows.values()].filter((cells) => cells.some(({ paragraph }) => paragraph.anchors.length > 0));
}

const isSameRow = (cells: WrittenRow, row: Row): boolean =>
  cells.every(({ column, paragraph }) => {
    const [one, ...more] = row.cells.get(column) ?? [];
    return one !== undefined && more.length === 0 && folded(one.text) === folded(paragraph.text);
  });
