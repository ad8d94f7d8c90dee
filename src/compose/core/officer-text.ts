import type { View } from "../../domain/document/view.ts";
import type { Figure } from "../../domain/figures/figure.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import type { Ledger, Part } from "./ledger.ts";
import { citationParts, datePartsOf, periodParts } from "./name-parts.ts";
import { type NameSplitter, nameSplitter } from "./name-splitter.ts";
import {
  type NarrativePiece,
  type NarrativeReader,
  narrativeReader,
  type TaskQuote,
  taskReader,
} from "./narrative-text.ts";
import { dateParts, figureParts, nameParts } from "./print.ts";

/** What an officer wrote in one cell. */
export interface OfficerText {
  readonly text: string;
  readonly place: CellPlace;
  /** For a row of the ledger: what `{hạn}` and `{mức}` stand for. */
  readonly task?: { readonly deadline?: IsoDate; readonly target?: Figure };
}

/** The part of a composition that an officer's text may speak of. */
export interface TextSurroundings {
  readonly ledger: Ledger;
  readonly view: Pick<View, "figure" | "legal" | "period" | "office">;
  readonly narratives: {
    readonly read: NarrativeReader;
    readonly readTask: NarrativeReader;
    readonly split: NameSplitter;
  };
}

/**
 * The text as one token per piece, so that nothing in it is read as Markdown. Marks stand where the text places them,
 * the others at the end, before the closing punctuation.
 */
export function textOf(around: TextSurroundings, cell: OfficerText, marks: readonly string[] = []): string {
  const { ledger, narratives } = around;
  const pieces = (cell.task ? narratives.readTask : narratives.read)(cell.text);
  const unplaced = [...marks];
  const printed = pieces.map((piece, index) => {
    if (piece.kind === "footnote") return unplaced.shift() ?? "";
    if (piece.kind !== "words") return ledger.print(quotedParts(around, piece, cell));
    const last = index === pieces.length - 1;
    const [, body = piece.text, stop = ""] = (last ? /^(.*?)([.;:,…]*)\s*$/su.exec(piece.text) : null) ?? [];
    return wordsOf(around, body) + (last ? unplaced.splice(0).join("") : "") + wordsOf(around, stop);
  });
  return printed.join("") + unplaced.join("");
}

function wordsOf({ ledger, narratives }: TextSurroundings, text: string): string {
  if (ledger.isSilent) return text;
  const parts = narratives
    .split(text)
    .flatMap((piece): readonly Part[] => (piece.isName ? nameParts(ledger, piece.text) : [{ text: piece.text }]));
  return parts.length === 0 ? "" : ledger.print(parts);
}

type Quote = Exclude<NarrativePiece, { readonly kind: "words" | "footnote" }>;

function quotedParts(around: TextSurroundings, quote: Quote, cell: OfficerText): readonly Part[] {
  const { ledger, view } = around;
  switch (quote.kind) {
    case "figure":
      return figureParts(around, view.figure(quote.ref), { unit: true });
    case "citation":
      return citationParts(ledger, view.legal.documents.get(quote.document)!, quote.form, quote.type);
    case "name":
      return nameParts(ledger, quote.of);
    case "date":
      return datePartsOf(ledger, quote.day);
    case "period":
      return periodParts(around, quote.form);
    case "task":
      return taskParts(around, quote.of, cell);
    case "unknown":
      return [blank(around, cell, quote.quote, `không có ${quote.what}`)];
  }
}

function taskParts(around: TextSurroundings, of: TaskQuote, cell: OfficerText): readonly Part[] {
  const { deadline, target } = cell.task ?? {};
  if (of === "target") {
    return target
      ? figureParts(around, target, { unit: true })
      : [blank(around, cell, "mức", "nhiệm vụ không có mức phải đạt")];
  }
  if (deadline === undefined) return [blank(around, cell, "hạn", "nhiệm vụ không có hạn")];
  if (of === "deadline") return datePartsOf(around.ledger, deadline);
  const year = String(Number(deadline.slice(0, 4)) - (of === "yearBefore" ? 1 : 0));
  return dateParts(around.ledger, year, year);
}

function blank({ ledger }: TextSurroundings, { place }: OfficerText, quote: string, reason: string): Part {
  const id = `narrative:${place.file}!${place.sheet}!${place.address}:${quote}`;
  return ledger.hole({ id, label: `{${quote}}`, reason, places: [place] });
}

/** How officers' texts are read: what `{…}` quotes, and where names with numerals stand. */
export const officerTexts = (
  view: Pick<View, "indicators" | "legal" | "register">,
): TextSurroundings["narratives"] => ({
  read: narrativeReader(view),
  readTask: taskReader(view),
  split: nameSplitter(namesOf(view)),
});

function* namesOf({ legal, register }: Pick<View, "legal" | "register">): Generator<string> {
  for (const { name } of legal.names) yield name;
  for (const unit of register.byCode.values()) {
    yield unit.name;
    yield unit.shortName;
  }
}
