import type { Block, ReportDocument, Run, TableRow } from "../document/report-document.ts";
import { annexLabel } from "../text/annex-label.ts";
import type {
  CheckedBlock,
  CheckedCell,
  CheckedDocument,
  CheckedParagraph,
  CheckedRow,
  ParagraphLook,
  RunLook,
} from "./checked-document.ts";
import { PLAIN_LETTERS, PLAIN_PARAGRAPH } from "./plain-look.ts";

/** The part that composed paragraphs are counted in: a composed document is no file yet. */
const COMPOSED = "composed";

/** Looks say nothing about words: rules over a composed document are those over its text. */
const PLAIN: ParagraphLook = { ...PLAIN_PARAGRAPH, align: "justify" };
const LETTERS: RunLook = { ...PLAIN_LETTERS, size: 14 };

/** Makes a paragraph of runs, the next one of the document; an item has its marker beside it, a heading its depth. */
type ToParagraph = (
  runs: readonly Run[],
  marks?: { readonly label?: string; readonly heading?: number },
) => CheckedParagraph;

/**
 * A composed document as the rules over words see it, before it has a look: what a clerk would read in the finished file.
 * Paragraphs are numbered in reading order; headings carry their depth, items and bullets their marker. Signature and
 * recipients are words of the office's settings, and no part of it.
 */
export function composedDocument(document: ReportDocument, file: string, annexWord: string): CheckedDocument {
  const paragraph = paragraphs();
  const words = (text: string): CheckedParagraph => paragraph([{ text }]);
  const { letterhead, opening } = document;
  const { day, month, year } = letterhead.date;
  // Counted as they are read: the order of these lines is that of the document.
  const front = (): readonly CheckedBlock[] => [
    ...(letterhead.place === ""
      ? []
      : [words(`${letterhead.place}, ngày ${padded(day, 9)} tháng ${padded(month, 2)} năm ${year}`)]),
    ...(opening.kind === "named" ? [words(opening.type)] : []),
    ...opening.subject.map((line) => paragraph(line)),
    ...opening.addressees.map((line) => paragraph(line)),
  ];
  // A Word template says its letterhead itself.
  const main: readonly CheckedBlock[] = [
    ...(document.word ? [] : front()),
    ...document.body.flatMap((block) => blocksOf(block, paragraph)),
  ];
  const numbered = document.annexes.filter(({ unnumbered }) => !unnumbered);
  const annexes = document.annexes.map((annex): readonly CheckedBlock[] => [
    ...(annex.unnumbered ? [] : [words(annexLabel(annexWord, numbered.indexOf(annex), numbered.length))]),
    words(annex.title),
    paragraph(annex.attachedTo),
    ...annex.blocks.flatMap((block) => blocksOf(block, paragraph)),
  ]);
  return {
    file,
    kind: "text",
    sections: [main, ...annexes].map((blocks) => ({ headers: {}, blocks })),
    footnotes: new Map(document.footnotes.map((runs, number) => [String(number), [paragraph(runs)]])),
    hasChanges: false,
  };
}

/** Days below ten and months 1 and 2 have a leading zero, as in the finished file. */
const padded = (value: number | undefined, upTo: number): string =>
  value === undefined ? "" : String(value).padStart(value <= upTo ? 2 : 1, "0");

function paragraphs(): ToParagraph {
  let index = 0;
  return (runs, marks = {}) => {
    let text = "";
    const checked = runs.map((run) => {
      const start = text.length;
      text += run.text;
      const note = run.footnote === undefined ? {} : { footnote: String(run.footnote) };
      return { text: run.text, start, look: LETTERS, ...note };
    });
    const place = { part: COMPOSED, index };
    index += 1;
    return { kind: "paragraph", place, text, ...marks, runs: checked, style: "", look: PLAIN, lines: [], boxes: [] };
  };
}

function blocksOf(block: Block, paragraph: ToParagraph): readonly CheckedBlock[] {
  switch (block.kind) {
    case "heading":
      return [paragraph(block.runs, { label: block.label, heading: block.depth })];
    case "item":
      return [paragraph(block.runs, { label: block.label })];
    case "bullet":
      return [paragraph(block.runs, { label: block.level === 1 ? "-" : "+" })];
    case "paragraph":
      return [paragraph(block.runs)];
    case "chart":
      return [paragraph(block.title)];
    case "table":
      return [
        ...(block.caption ? [paragraph(block.caption)] : []),
        {
          kind: "table",
          columns: block.columns.map(({ width }) => width),
          bordered: true,
          rows: [...rowsOf(block.head, true, paragraph), ...rowsOf(block.rows, false, paragraph)],
        },
        ...block.notes.map((note) => paragraph(note)),
      ];
  }
}

/** Rows as Word has them: a cell that spans rows goes on, empty, in the rows below. */
function rowsOf(rows: readonly TableRow[], head: boolean, paragraph: ToParagraph): readonly CheckedRow[] {
  const spanned: { rows: number; columns: number }[] = [];
  return rows.map(({ cells }) => {
    const rest = [...cells];
    const line: CheckedCell[] = [];
    for (let column = 0; rest.length > 0 || (spanned[column]?.rows ?? 0) > 0; ) {
      const above = spanned[column];
      if (above && above.rows > 0) {
        line.push({ columnSpan: above.columns, continued: true, blocks: [] });
        above.rows -= 1;
        column += above.columns;
        continue;
      }
      const { runs, columnSpan = 1, rowSpan = 1 } = rest.shift()!;
      line.push({ columnSpan, continued: false, blocks: runs.length === 0 ? [] : [paragraph(runs)] });
      spanned[column] = { rows: rowSpan - 1, columns: columnSpan };
      column += columnSpan;
    }
    return { head, cells: line };
  });
}
