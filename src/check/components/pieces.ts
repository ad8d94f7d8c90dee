import type {
  CheckedBlock,
  CheckedDocument,
  CheckedParagraph,
  CheckedRun,
  CheckedTable,
} from "../../domain/checking/checked-document.ts";
import { withoutMarks } from "../../domain/text/plain-text.ts";

/**
 * A line of a document: a whole paragraph, or the part of one between tabs and line breaks, where people set the two
 * sides of a letterhead with tabs.
 */
export interface Piece {
  readonly paragraph: CheckedParagraph;
  /** Offsets in the paragraph's text, `to` exclusive, blanks at both ends left out. */
  readonly from: number;
  readonly to: number;
  /** Of composed characters (NFC), whatever the file has. */
  readonly text: string;
  /** Without diacritics, in lower case, blanks single: for recognition. */
  readonly plain: string;
  readonly order: number;
  readonly section: number;
  readonly cell?: PieceCell;
  /** Width that the paragraph has, mm; absent where the paper is not known. */
  readonly room?: number;
  /** Stands in a text box. */
  readonly boxed: boolean;
}

/** The cell of an outermost table. */
export interface PieceCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

interface Around {
  readonly section: number;
  readonly cell?: PieceCell;
  readonly room?: number;
  readonly boxed?: boolean;
}

export const hasText = (piece: Piece): boolean => /[\p{L}\p{N}]/u.test(piece.text);

/** Every line of a document in order. Only paragraphs that hold tabs, or line breaks in front, come in several. */
export function piecesOf(document: CheckedDocument): readonly Piece[] {
  let tables = 0;
  const inBlock = (block: CheckedBlock, around: Around): readonly Omit<Piece, "order">[] => {
    if (block.kind === "paragraph") return inParagraph(block, around);
    if (around.cell) return cellsOf(block).flatMap(({ blocks }) => blocks.flatMap((one) => inBlock(one, around)));
    tables += 1;
    const table = tables;
    return cellsOf(block).flatMap(({ blocks, row, column, width }) =>
      blocks.flatMap((one) => inBlock(one, { ...around, cell: { table, row, column }, room: width })),
    );
  };
  return document.sections
    .flatMap(({ page, blocks }, section) => {
      const room = page === undefined ? {} : { room: page.width - page.margins.left - page.margins.right };
      return blocks.flatMap((block) => inBlock(block, { section, ...room }));
    })
    .map((piece, order) => ({ ...piece, order }));
}

const inParagraph = (paragraph: CheckedParagraph, around: Around): readonly Omit<Piece, "order">[] => [
  ...partsOf(paragraph.text).map(([from, to]) => ({
    ...around,
    boxed: around.boxed ?? false,
    paragraph,
    from,
    to,
    text: paragraph.text.slice(from, to).normalize("NFC"),
    plain: plainOf(paragraph.text.slice(from, to)),
  })),
  ...paragraph.boxes.flatMap((one) => inParagraph(one, { ...around, boxed: true })),
];

export const plainOf = (text: string): string => withoutMarks(text).replace(/\s+/gu, " ").trim();

/** Offsets of the parts that tabs, line breaks and wide gaps of typed blanks make; blanks to be filled in do not part. */
function partsOf(text: string): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let start = 0;
  for (const gap of text.matchAll(/[\t\n]+|(?<=[^\s:/])[ \u00a0]{5,}(?=\p{Lu})/gu)) {
    // The blanks of "ngày      tháng" precede small letters; a number's blank precedes "/".
    parts.push([start, gap.index]);
    start = gap.index + gap[0].length;
  }
  parts.push([start, text.length]);
  const kept = parts.map(([from, to]) => trimmed(text, from, to)).filter(([from, to]) => from < to);
  return kept.length > 0 ? kept : [[0, 0]];
}

function trimmed(text: string, from: number, to: number): readonly [number, number] {
  const part = text.slice(from, to);
  return [from + part.length - part.trimStart().length, Math.max(from, to - part.length + part.trimEnd().length)];
}

function cellsOf({ rows, columns }: CheckedTable) {
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map(({ columnSpan, blocks }) => {
      const start = column;
      column += columnSpan;
      const width = columns.slice(start, column).reduce((sum, one) => sum + one, 0);
      return { row, column: start, width, blocks };
    });
  });
}

/** The runs that print something of a piece, cut to it. */
export const runsOf = ({ paragraph, from, to }: Piece): readonly CheckedRun[] =>
  paragraph.runs.flatMap((run) => {
    const start = Math.max(run.start, from);
    const end = Math.min(run.start + run.text.length, to);
    return start < end ? [{ ...run, start, text: run.text.slice(start - run.start, end - run.start) }] : [];
  });

/** The runs with letters or digits: what a look is judged by. */
export const letteredRuns = (piece: Piece): readonly CheckedRun[] =>
  runsOf(piece).filter(({ text, look }) => !look.hidden && /[\p{L}\p{N}]/u.test(text));

/** Whether two pieces stand in the same cell, or both in none. */
export const sameCell = (one: Piece, other: Piece): boolean =>
  one.cell?.table === other.cell?.table &&
  one.cell?.row === other.cell?.row &&
  one.cell?.column === other.cell?.column &&
  one.section === other.section;
