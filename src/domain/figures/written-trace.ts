import type { CellPlace } from "../workbook/cell.ts";

/** Changes when the meaning of a key changes; readers refuse other formats. */
export const TRACE_FORMAT = "ntm-trace/2";

/** What kind of text an anchor holds; only figures are compared with the data. */
export type AnchorKind = "figure" | "hole" | "citation" | "date" | "name" | "ordinal" | "finding";

/** A bookmark around printed characters, as written. */
export interface WrittenAnchor {
  /** Name of the bookmark: `_ntmF12`; the letter tells the kind. */
  readonly name: string;
  readonly kind: AnchorKind;
  /** Id of the figure or hole; what the citation, date or name is of. */
  readonly of: string;
  /** Offsets in the paragraph's text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A paragraph that holds anchors or numerals, as written. */
export interface WrittenParagraph {
  /** See `DocumentPlaces`. */
  readonly place: string;
  readonly text: string;
  readonly anchors: readonly WrittenAnchor[];
}

/** A figure as `<document>.trace.json` lists it. */
export interface TracedFigure {
  readonly id: string;
  readonly label: string;
  readonly printed: readonly string[];
  /** Exact, in the stored unit. */
  readonly value: string;
  readonly unit: string;
  readonly cells?: readonly CellPlace[];
  readonly formula?: string;
  /** Ids of the figures that the formula is over. */
  readonly inputs?: readonly string[];
}

/** What a trace file says of the document beside it. */
export interface WrittenTrace {
  /** Name of the file as written: `bao-cao-so-ket.docx`. */
  readonly document: string;
  /** Document type of `data/office.yaml`, and period. */
  readonly type: string;
  readonly period: string;
  /** Of one of many documents of a type: name of what it speaks of. */
  readonly topic?: string;
  readonly draft: boolean;
  /** Of the paragraphs; the document carries the same, so that a trace of another making is not taken for its own. */
  readonly identity: string;
  readonly figures: readonly TracedFigure[];
  readonly paragraphs: readonly WrittenParagraph[];
}

/** By what a document is known again: `docProps/custom.xml`. */
export interface DocumentIdentity {
  readonly type: string;
  readonly period: string;
  readonly draft: boolean;
  readonly identity: string;
}

export const anchorText = ({ text }: WrittenParagraph, { from, to }: WrittenAnchor): string => text.slice(from, to);

/** All cells under a figure, each once. */
export function tracedCells(figures: ReadonlyMap<string, TracedFigure>, id: string): readonly CellPlace[] {
  const cells = new Map<string, CellPlace>();
  const seen = new Set<string>();
  const visit = (one: string): void => {
    if (seen.has(one)) return;
    seen.add(one);
    const figure = figures.get(one);
    for (const cell of figure?.cells ?? []) cells.set(`${cell.file}!${cell.sheet}!${cell.address}`, cell);
    for (const input of figure?.inputs ?? []) visit(input);
  };
  visit(id);
  return [...cells.values()];
}
