import type { Layout } from "../../domain/document/layout.ts";
import type { Block, ReportDocument, Table, TableRow } from "../../domain/document/report-document.ts";
import type { WrittenParagraph } from "../../domain/figures/written-trace.ts";
import { createPlaces, type DocumentPlaces, notePlace } from "../../domain/findings/document-place.ts";
import { annexLabel } from "../../domain/text/annex-label.ts";
import { blocksOfWord } from "../../domain/word/word-blocks.ts";
import { type RunAnchoring, runAnchoring } from "./anchored-runs.ts";
import { anchoredNotes, anchoredWord } from "./word-anchors.ts";

/** A document whose printed runs have names, and the paragraphs that a person's later edits are compared with. */
export interface AnchoredDocument {
  readonly document: ReportDocument;
  readonly paragraphs: readonly WrittenParagraph[];
}

/** What goes through the document with the walk: where it is, and how runs get their names. */
interface Walk extends Pick<RunAnchoring, "anchored"> {
  readonly places: DocumentPlaces;
}

/**
 * Gives every run with an origin the name of a bookmark, numbered in reading order: the same document, the same names.
 *
 * Bookmarks and not content controls: LibreOffice 7.4 drops the tag and the id of every content control and keeps the
 * names of all bookmarks in body, tables and footnotes ("_Copy_1" is added there). Word hides names that begin with "_".
 */
export function withAnchors(document: ReportDocument, layout: Layout): AnchoredDocument {
  const { anchored, paragraphs } = runAnchoring(document.origins);
  const walk: Walk = { anchored, places: createPlaces() };
  if (document.word) {
    const around = { ...walk, blockOf: (block: Block) => blockOf(block, walk) };
    const body = anchoredWord(document.word, around);
    const annexes = annexesOf(document, layout, walk);
    const { word, footnotes } = anchoredNotes(body, document.footnotes, around);
    return { document: { ...document, word, body: blocksOfWord(word), annexes, footnotes }, paragraphs };
  }
  // Names and places are counted as the document is read: the order of these lines is theirs.
  const opening = openingOf(document, walk);
  const body = document.body.map((one) => blockOf(one, walk));
  const recipients = document.closing.recipients.map((line) => anchored(line, () => "Nơi nhận"));
  const closing = { ...document.closing, recipients };
  const annexes = annexesOf(document, layout, walk);
  const footnotes = document.footnotes.map((runs, index) => anchored(runs, () => notePlace(index + 1)));
  return { document: { ...document, opening, body, closing, annexes, footnotes }, paragraphs };
}

function openingOf({ opening }: ReportDocument, { anchored, places }: Walk): ReportDocument["opening"] {
  // The name of the type, then the subject.
  const title = opening.kind === "named" ? [places.paragraph(), places.paragraph()].at(-1)! : "Phần đầu";
  const subject = opening.subject.map((line) => anchored(line, () => title));
  // "Kính gửi:" has a line of its own above two or more.
  if (opening.addressees.length > 1) places.paragraph();
  const addressees = opening.addressees.map((line) => anchored(line, places.paragraph));
  return { ...opening, subject, addressees };
}

function annexesOf({ annexes }: ReportDocument, { formulas }: Layout, walk: Walk): ReportDocument["annexes"] {
  const { anchored, places } = walk;
  const numbered = annexes.filter((one) => !one.unnumbered);
  return annexes.map((annex) => {
    const label = annexLabel(formulas.annex, numbered.indexOf(annex), numbered.length);
    places.annex(annex.unnumbered ? annex.title : label);
    anchored([{ text: annex.title }], places.paragraph);
    return {
      ...annex,
      attachedTo: annex.attachedTo.length > 0 ? anchored(annex.attachedTo, places.paragraph) : [],
      blocks: annex.blocks.map((one) => blockOf(one, walk)),
    };
  });
}

function blockOf(block: Block, walk: Walk): Block {
  const { anchored, places } = walk;
  switch (block.kind) {
    case "table":
      return tableOf(block, walk);
    // A chart repeats figures of the table before it, in a part of its own.
    case "chart":
      return block;
    case "heading": {
      const place = () => places.heading(block.depth, block.label);
      return { ...block, runs: anchored(block.runs, place, `${block.label} `) };
    }
    default: {
      const lead = block.kind === "item" ? `${block.label} ` : "";
      return { ...block, runs: anchored(block.runs, places.paragraph, lead) };
    }
  }
}

function tableOf(table: Table, walk: Walk): Table {
  const { anchored, places } = walk;
  const caption = table.caption && { caption: anchored(table.caption, places.paragraph) };
  places.table();
  return {
    ...table,
    ...caption,
    head: table.head.map((row, index) => rowOf(row, index + 1, walk)),
    rows: table.rows.map((row, index) => rowOf(row, table.head.length + index + 1, walk)),
    notes: table.notes.map((note) => anchored(note, places.paragraph)),
  };
}

const rowOf = (row: TableRow, position: number, { anchored, places }: Walk): TableRow => ({
  ...row,
  cells: row.cells.map((cell, index) => ({
    ...cell,
    runs: anchored(cell.runs, () => places.cell(position, index + 1)),
  })),
});
