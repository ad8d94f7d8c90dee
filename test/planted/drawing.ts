import type { CheckedDocument } from "../../src/domain/checking/checked-document.ts";
import { A4, type BlockOf, checked, type Line, type SectionOf } from "../support/word/checked-document.ts";
import { NUMBER_PAGE } from "../support/word/checked-samples.ts";
import { bodyOf } from "./body.ts";
import { closingOf } from "./closing.ts";
import { headOf } from "./head.ts";
import { type MarkedLine, markedLines } from "./lines.ts";

/** The usual ways in which one document is drawn. */
export interface Drawing {
  readonly name: string;
  readonly head: "two rows" | "one row" | "three rows" | "tabs";
  /** How lines below names and motto are drawn. */
  readonly rule: "shape" | "border" | "underscores";
  /** Numbers that the word processor prints, or typed ones. */
  readonly automatic: boolean;
  /** Sizes of the letterhead: 13/14/14 or 12/13/13. */
  readonly small: boolean;
  /** Lines of one block in one paragraph with line breaks, as after a conversion. */
  readonly broken: boolean;
}

export const DRAWINGS: readonly Drawing[] = [
  { name: "bảng hai hàng", head: "two rows", rule: "shape", automatic: false, small: false, broken: false },
  { name: "bảng một hàng", head: "one row", rule: "border", automatic: false, small: true, broken: false },
  { name: "bảng ba hàng, số tự động", head: "three rows", rule: "shape", automatic: true, small: false, broken: false },
  { name: "tab, gạch dưới gõ", head: "tabs", rule: "underscores", automatic: false, small: false, broken: false },
  { name: "xuống dòng trong đoạn", head: "two rows", rule: "underscores", automatic: true, small: true, broken: true },
];

const pageOf = (lines: readonly MarkedLine[]) => {
  const text = lines.find(({ mark }) => mark === "page")?.text ?? "";
  const margins = Object.fromEntries(
    text.split(" ").flatMap((pair) => (pair ? [[pair.split("=")[0], Number(pair.split("=")[1])]] : [])),
  );
  return { margins: { ...A4.margins, ...margins } };
};

/** The document that a source describes, drawn in one of the ways. */
export function drawn(source: string, drawing: Drawing): CheckedDocument {
  const all = markedLines(source);
  const parts: MarkedLine[][] = [[]];
  for (const line of all) {
    if (line.mark === "annex") parts.push([]);
    parts.at(-1)!.push(line);
  }
  const [main = [], ...annexes] = parts;
  const header = main.some(({ mark }) => mark === "nopage") ? {} : { header: NUMBER_PAGE };
  const section = (lines: readonly MarkedLine[], blocks: readonly BlockOf[]): SectionOf => ({
    page: pageOf(lines),
    ...header,
    firstHeader: { text: "", align: "centre" },
    blocks,
  });
  return withNotes(
    checked(
      section(main, [...headOf(main, drawing), ...bodyOf(main, drawing), ...closingOf(main, drawing)]),
      ...annexes.map((lines) => ({ ...section([], bodyOf(lines, drawing)), page: { ...A4, pageStart: 1 } })),
    ),
    all,
  );
}

/** Notes of "@note n …" lines under the marks "[^n]" of the text. */
function withNotes(document: CheckedDocument, lines: readonly MarkedLine[]): CheckedDocument {
  const notes = lines.filter(({ mark }) => mark === "note");
  if (notes.length === 0) return document;
  const bodies = checked({ blocks: notes.map(({ text }): Line => ({ text: text.replace(/^\d+ /, ""), size: 10 })) });
  const paragraphs = bodies.sections[0]!.blocks;
  return {
    ...document,
    footnotes: new Map(
      notes.map(({ text }, index) => [
        /^\d+/.exec(text)![0],
        paragraphs
          .slice(index, index + 1)
          .flatMap((one) =>
            one.kind === "paragraph" ? [{ ...one, place: { part: "word/footnotes.xml", index } }] : [],
          ),
      ]),
    ),
  };
}
