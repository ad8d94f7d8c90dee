import type { Block, ReportDocument, Run, TableCell, TableRow } from "../document/report-document.ts";
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

/** The part that composed paragraphs are counted in: a composed document is no file yet. */
export const COMPOSED = "composed";

/** Looks say nothing about words: rules over a composed document are those over its text. */
const PLAIN: ParagraphLook = {
  align: "justify",
  firstLine: 0,
  left: 0,
  right: 0,
  before: 0,
  after: 0,
  line: { kind: "multiple", value: 1 },
  keepNext: false,
};

const LETTERS: RunLook = {
  font: "",
  size: 14,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  caps: false,
  smallCaps: false,
  colour: "auto",
  highlight: false,
  position: "base",
  hidden: false,
};

/**
 * A composed document as the rules over words see it, before it has a look: what a clerk would read in the finished file.
 * Paragraphs are numbered in reading order; headings carry their depth, items and bullets their marker. Signature and
 * recipients are words of the office's settings, and no part of it.
 */
export function composedDocument(document: ReportDocument, file: string, annexWord: string): CheckedDocument {
  let index = 0;
  const paragraph = (
    runs: readonly Run[],
    { label, heading }: { readonly label?: string; readonly heading?: number } = {},
  ): CheckedParagraph => {
    let text = "";
    const checked = runs.map((run) => {
      const start = text.length;
      text += run.text;
      return {
        text: run.text,
        start,
        look: LETTERS,
        ...(run.footnote === undefined ? {} : { footnote: String(run.footnote) }),
      };
    });
    return {
      kind: "paragraph",
      place: { part: COMPOSED, index: index++ },
      text,
      ...(label === undefined ? {} : { label }),
      runs: checked,
      style: "",
      look: PLAIN,
      lines: [],
      boxes: [],
      ...(heading === undefined ? {} : { heading }),
    };
  };
  const words = (text: string): CheckedParagraph => paragraph([{ text }]);
  const cell = ({ runs, columnSpan = 1 }: TableCell): CheckedCell => ({
    columnSpan,
    continued: false,
    blocks: runs.length === 0 ? [] : [paragraph(runs)],
  });
  /** Rows as Word has them: a cell that spans rows goes on, empty, in the rows below. */
  const rowsOf = (rows: readonly TableRow[], head: boolean): readonly CheckedRow[] => {
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
        const one = rest.shift()!;
        line.push(cell(one));
        const columns = one.columnSpan ?? 1;
        spanned[column] = { rows: (one.rowSpan ?? 1) - 1, columns };
        column += columns;
      }
      return { head, cells: line };
    });
  };
  const block = (one: Block): readonly CheckedBlock[] => {
    switch (one.kind) {
      case "heading":
        return [paragraph(one.runs, { label: one.label, heading: one.depth })];
      case "item":
        return [paragraph(one.runs, { label: one.label })];
      case "bullet":
        return [paragraph(one.runs, { label: one.level === 1 ? "-" : "+" })];
      case "paragraph":
        return [paragraph(one.runs)];
      case "chart":
        return [paragraph(one.title)];
      case "table":
        return [
          ...(one.caption ? [paragraph(one.caption)] : []),
          {
            kind: "table",
            columns: one.columns.map(({ width }) => width),
            bordered: true,
            rows: [...rowsOf(one.head, true), ...rowsOf(one.rows, false)],
          },
          ...one.notes.map((note) => paragraph(note)),
        ];
    }
  };
  const { letterhead, opening } = document;
  const blocks: readonly CheckedBlock[] = [
    ...(opening.kind === "named" ? [words(opening.type)] : []),
    ...opening.subject.map((line) => paragraph(line)),
    ...opening.addressees.map((line) => paragraph(line)),
    ...document.body.flatMap(block),
  ];
  const numbered = document.annexes.filter(({ unnumbered }) => !unnumbered);
  const annexes = document.annexes.map((annex) => ({
    headers: {},
    blocks: [
      ...(annex.unnumbered ? [] : [words(annexLabel(annexWord, numbered.indexOf(annex), numbered.length))]),
      words(annex.title),
      paragraph(annex.attachedTo),
      ...annex.blocks.flatMap(block),
    ],
  }));
  const { day, month, year } = letterhead.date;
  const head = words(`${letterhead.place}, ngày ${day ?? ""} tháng ${month} năm ${year}`);
  return {
    file,
    kind: "text",
    sections: [{ headers: {}, blocks: [head, ...blocks] }, ...annexes],
    footnotes: new Map(document.footnotes.map((runs, number) => [String(number), [paragraph(runs)]])),
    hasChanges: false,
  };
}
