import type { EditedDocument } from "../../domain/document/edited-document.ts";
import { figureName, type TraceNames } from "../../domain/figures/trace-names.ts";
import type { WrittenTrace } from "../../domain/figures/written-trace.ts";
import { matchAnchors } from "./match-anchors.ts";
import { folded, NUMERAL, quoted, sameText } from "./passage.ts";

/** A figure that two documents print differently; a side without texts does not print it. */
export interface FigureDifference {
  readonly figure: string;
  readonly label: string;
  readonly place: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface ComparedDocument {
  readonly trace: WrittenTrace;
  readonly document: EditedDocument;
  /** Name of a unit by its code, on the document's day. */
  readonly unit: TraceNames["unit"];
}

/**
 * Figures by id, in the order of the first document, then those that only the second has. Rows of lists are known by
 * their cells, without the period's folder: the same cell of two periods' workbooks is the same figure.
 */
export function diffFigures(one: ComparedDocument, other: ComparedDocument): readonly FigureDifference[] {
  const before = printedIn(one);
  const after = printedIn(other);
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((figure): readonly FigureDifference[] => {
    const left = before.get(figure);
    const right = after.get(figure);
    const { label, place } = (left ?? right)!;
    const texts = [left?.texts ?? [], right?.texts ?? []] as const;
    const isSame = valuesOf(texts[0]) === valuesOf(texts[1]);
    return isSame ? [] : [{ figure, label, place, before: texts[0], after: texts[1] }];
  });
}

/** "13,43%" in a sentence and "13,43" in a table are one value, and so are "chưa có" and "0". */
function valuesOf(texts: readonly string[]): string {
  const values = new Set(texts.map((text) => text.match(NUMERAL)?.join(" ").replace(/\s?%/g, "") ?? folded(text)));
  if ([...values].some((value) => !/\p{Nd}/u.test(value))) for (const zero of ["0", "00"]) values.delete(zero);
  return [...values].sort().join("\n");
}

const CHOSEN_ROWS = /^(?:số dòng$|số giá trị khác nhau của cột )/;

interface PrintedFigure {
  readonly label: string;
  readonly place: string;
  /** Each once. */
  readonly texts: readonly string[];
}

function printedIn({ trace, document, unit }: ComparedDocument): ReadonlyMap<string, PrintedFigure> {
  const figures = new Map(trace.figures.map((figure) => [figure.id, figure]));
  const printed = new Map<string, PrintedFigure>();
  for (const { anchor, written, found } of matchAnchors(trace, document)) {
    if (anchor.kind !== "figure") continue;
    for (const { text, paragraph } of found) {
      const id = anchor.of.replace(/data\/periods\/[^/]+\//g, "");
      const known = printed.get(id);
      if (known?.texts.some((one) => sameText(one, text))) continue;
      const shown = text.replace(/\s+/gu, " ").trim();
      const figure = figures.get(anchor.of);
      // Rows that a template chose have no name but the sentence that counts them.
      const isNamed = figure !== undefined && !CHOSEN_ROWS.test(figure.formula ?? "");
      const label = isNamed ? figureName(figure, { unit }) : quoted(written, anchor);
      printed.set(id, { label, place: paragraph.place, ...known, texts: [...(known?.texts ?? []), shown] });
    }
  }
  return printed;
}
