import type {
  CheckedBlock,
  CheckedDocument,
  CheckedPage,
  CheckedParagraph,
  CheckedSection,
  CheckedTable,
  DrawnLine,
  ParagraphLook,
  RunLook,
} from "../../../src/domain/checking/checked-document.ts";
import { PLAIN_LETTERS, PLAIN_PARAGRAPH } from "../../../src/domain/checking/plain-look.ts";
import { textWidth } from "../../../src/domain/text/text-width.ts";

/** A paragraph as a test writes it: its text, and what differs from plain prose of 14 pt. */
export interface Line extends Partial<Omit<RunLook, "position">>, Partial<Omit<ParagraphLook, "line">> {
  readonly text: string;
  readonly line?: ParagraphLook["line"];
  readonly label?: string;
  readonly style?: string;
  readonly lines?: readonly DrawnLine[];
  /** Runs of their own look; their texts must make up `text`. */
  readonly runs?: readonly (Partial<RunLook> & { readonly text: string; readonly field?: string })[];
}

export interface TableOf {
  readonly columns: readonly number[];
  /** Row by row, cell by cell. */
  readonly rows: readonly (readonly (readonly Line[])[])[];
  readonly bordered?: boolean;
}

export type BlockOf = Line | TableOf;

export interface SectionOf {
  readonly page?: Partial<CheckedPage>;
  readonly header?: Line | undefined;
  readonly firstHeader?: Line;
  readonly blocks: readonly BlockOf[];
}

const RUN: RunLook = { ...PLAIN_LETTERS, font: "Times New Roman", size: 14 };

/** Portrait A4 in the margins of the decree. */
export const A4: CheckedPage = {
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  headerDistance: 10,
  landscape: false,
  titlePage: true,
};

/** A checked document of sections; paragraphs are numbered in the order in which they are written. */
export function checked(...sections: readonly SectionOf[]): CheckedDocument {
  let index = 0;
  const paragraph = (line: Line, part = "word/document.xml"): CheckedParagraph => {
    const at = part === "word/document.xml" ? index++ : 0;
    return paragraphOf(line, { part, index: at });
  };
  const block = (one: BlockOf): CheckedBlock => ("rows" in one ? table(one) : paragraph(one));
  const table = ({ columns, rows, bordered = false }: TableOf): CheckedTable => ({
    kind: "table",
    columns,
    bordered,
    rows: rows.map((cells) => ({
      head: false,
      cells: cells.map((lines) => ({
        columnSpan: 1,
        continued: false,
        blocks: (lines.length === 0 ? [{ text: "" }] : lines).map((line) => paragraph(line)),
      })),
    })),
  });
  return {
    file: "van-ban.docx",
    kind: "docx",
    sections: sections.map(
      ({ page, header, firstHeader, blocks }): CheckedSection => ({
        page: { ...A4, ...page },
        headers: {
          ...(header ? { default: [paragraph(header, "word/header1.xml")] } : {}),
          ...(firstHeader ? { first: [paragraph(firstHeader, "word/header2.xml")] } : {}),
        },
        blocks: blocks.map(block),
      }),
    ),
    footnotes: new Map(),
    hasChanges: false,
  };
}

function paragraphOf(line: Line, place: CheckedParagraph["place"]): CheckedParagraph {
  const own = pick(RUN, line);
  let start = 0;
  const runs = (line.runs ?? [{ text: line.text }]).map(({ text, field, ...look }) => {
    const run = { text, start, look: { ...own, ...look }, ...(field === undefined ? {} : { field }) };
    start += text.length;
    return run;
  });
  return {
    kind: "paragraph",
    place,
    text: runs.map(({ text }) => text).join(""),
    ...(line.label === undefined ? {} : { label: line.label }),
    runs,
    style: line.style ?? "Normal",
    look: { ...pick(PLAIN_PARAGRAPH, line), ...(line.outline === undefined ? {} : { outline: line.outline }) },
    lines: line.lines ?? [],
    boxes: [],
  };
}

const pick = <T extends object>(defaults: T, given: object): T =>
  Object.fromEntries(
    Object.entries(defaults).map(([key, value]) => [key, (given as Readonly<Record<string, unknown>>)[key] ?? value]),
  ) as T;

/** A drawn line as a part of the length of a text. */
export const ruleUnder = (text: string, size: number, part: number, by: DrawnLine["by"] = "shape"): DrawnLine => ({
  by,
  length: (textWidth(text, { bold: true, size }) * 25.4 * part) / 72,
  at: "below",
});
