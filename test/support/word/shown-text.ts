import { readFileSync } from "node:fs";
import type { CheckedBlock, CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { readDocument } from "../../../src/read/document/read-document.ts";

/** Text as it shows: automatic numbers, capitals; a row of a table on a line. */
const linesOf = (blocks: readonly CheckedBlock[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "table")
      return block.rows.map(({ cells }) => cells.map((cell) => linesOf(cell.blocks).join("/")).join(" | "));
    const text = block.runs.map(({ text: own, look }) => (look.caps ? own.toUpperCase() : own)).join("");
    return text.trim() === "" ? [] : [`${block.label ? `${block.label} ` : ""}${text}`.trim()];
  });

/** The text of a document and its footnotes as they show. */
export const textOf = (file: string) => {
  const { sections, footnotes }: CheckedDocument = readDocument(readFileSync(file), file, "accepted");
  return {
    body: sections.flatMap(({ blocks }) => linesOf(blocks)),
    notes: [...footnotes.values()].map((paragraphs) => linesOf(paragraphs).join(" ")),
  };
};

interface Traced {
  readonly figures: readonly unknown[];
  readonly paragraphs: readonly { readonly anchors: readonly { readonly kind: string; readonly of: string }[] }[];
}

/** Figures with their trails, and what every anchor of the text stands for, in reading order. */
export const trailOf = (file: string) => {
  const { figures, paragraphs } = JSON.parse(readFileSync(file.replace(/docx$/, "trace.json"), "utf8")) as Traced;
  return { figures, anchors: paragraphs.flatMap(({ anchors }) => anchors.map(({ kind, of }) => `${kind} ${of}`)) };
};
