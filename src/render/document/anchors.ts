import type { Layout } from "../../domain/document/layout.ts";
import type {
  Annex,
  Block,
  Origin,
  ReportDocument,
  Run,
  Table,
  TableRow,
} from "../../domain/document/report-document.ts";
import type { AnchorKind, WrittenAnchor, WrittenParagraph } from "../../domain/figures/written-trace.ts";
import { createPlaces, notePlace } from "../../domain/findings/document-place.ts";
import { annexLabel } from "../../domain/text/annex-label.ts";

/** A document whose printed runs have names, and the paragraphs that a person's later edits are compared with. */
export interface AnchoredDocument {
  readonly document: ReportDocument;
  readonly paragraphs: readonly WrittenParagraph[];
}

const LETTERS: Readonly<Record<AnchorKind, string>> = {
  figure: "F",
  hole: "H",
  citation: "C",
  date: "D",
  name: "N",
  ordinal: "O",
  finding: "X",
};

/** Blanks that somebody fills in later ("Số:        /VPĐP"). */
const BLANK = /\u00a0{3}/;

/**
 * Gives every run with an origin the name of a bookmark, numbered in reading order: the same document, the same names.
 *
 * Bookmarks and not content controls: LibreOffice 7.4 drops the tag and the id of every content control and keeps the
 * names of all bookmarks in body, tables and footnotes ("_Copy_1" is added there). Word hides names that begin with "_".
 */
export function withAnchors(document: ReportDocument, layout: Layout): AnchoredDocument {
  const places = createPlaces();
  const paragraphs: WrittenParagraph[] = [];
  let count = 0;

  /** Neighbouring runs of one origin share an anchor. */
  const anchored = (runs: readonly Run[], place: () => string, lead = ""): readonly Run[] => {
    const where = place();
    let text = lead;
    const anchors: WrittenAnchor[] = [];
    let last: number | undefined;
    const named = runs.map((run): Run => {
      const from = text.length;
      text += run.text;
      const { origin } = run;
      const known = last;
      last = origin;
      if (origin === undefined || run.text === "") return run;
      const before = anchors.at(-1);
      if (origin === known && before) {
        anchors[anchors.length - 1] = { ...before, to: text.length };
        return { ...run, anchor: before.name };
      }
      const source = document.origins[origin]!;
      count += 1;
      const name = `_ntm${LETTERS[source.kind]}${count}`;
      anchors.push({ name, kind: source.kind, of: subjectOf(source), from, to: text.length });
      return { ...run, anchor: name };
    });
    if (anchors.length > 0 || /\p{Nd}/u.test(text) || BLANK.test(text)) {
      paragraphs.push({ place: where, text, anchors });
    }
    return anchors.length > 0 ? named : runs;
  };

  const row = (data: TableRow, position: number): TableRow => ({
    ...data,
    cells: data.cells.map((cell, index) => ({
      ...cell,
      runs: anchored(cell.runs, () => places.cell(position, index + 1)),
    })),
  });
  const table = (data: Table): Table => {
    const caption = data.caption && { caption: anchored(data.caption, places.paragraph) };
    places.table();
    return {
      ...data,
      ...caption,
      head: data.head.map((one, index) => row(one, index + 1)),
      rows: data.rows.map((one, index) => row(one, data.head.length + index + 1)),
      notes: data.notes.map((note) => anchored(note, places.paragraph)),
    };
  };
  const block = (data: Block): Block => {
    if (data.kind === "table") return table(data);
    // A chart repeats figures of the table before it, in a part of its own.
    if (data.kind === "chart") return data;
    if (data.kind === "heading") {
      const place = () => places.heading(data.depth, data.label);
      return { ...data, runs: anchored(data.runs, place, `${data.label} `) };
    }
    const lead = data.kind === "item" ? `${data.label} ` : "";
    return { ...data, runs: anchored(data.runs, places.paragraph, lead) };
  };
  const numbered = document.annexes.filter((one) => !one.unnumbered);
  const annex = (data: Annex): Annex => {
    const label = annexLabel(layout.formulas.annex, numbered.indexOf(data), numbered.length);
    places.annex(data.unnumbered ? data.title : label);
    anchored([{ text: data.title }], places.paragraph);
    return {
      ...data,
      attachedTo: data.attachedTo.length > 0 ? anchored(data.attachedTo, places.paragraph) : [],
      blocks: data.blocks.map(block),
    };
  };

  const { opening } = document;
  const title = opening.kind === "named" ? [places.paragraph(), places.paragraph()].at(-1)! : "Phần đầu";
  const subject = opening.subject.map((line) => anchored(line, () => title));
  // "Kính gửi:" has a line of its own above two or more.
  if (opening.addressees.length > 1) places.paragraph();
  const addressees = opening.addressees.map((line) => anchored(line, places.paragraph));
  const body = document.body.map(block);
  const recipients = document.closing.recipients.map((line) => anchored(line, () => "Nơi nhận"));
  const closing = { ...document.closing, recipients };
  const annexes = document.annexes.map(annex);
  const footnotes = document.footnotes.map((runs, index) => anchored(runs, () => notePlace(index + 1)));
  return {
    document: { ...document, opening: { ...opening, subject, addressees }, body, closing, annexes, footnotes },
    paragraphs,
  };
}

function subjectOf(origin: Origin): string {
  switch (origin.kind) {
    case "figure":
      return origin.figure.id;
    case "hole":
      return origin.hole.id;
    case "citation":
      return origin.document;
    case "date":
    case "name":
      return origin.of;
    case "finding":
      return origin.code;
    case "ordinal":
      return "";
  }
}
