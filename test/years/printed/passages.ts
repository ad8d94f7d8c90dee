import type { Block, ReportDocument, Run, TableRow } from "../../../src/domain/document/report-document.ts";
import type { Figure } from "../../../src/domain/figures/figure.ts";

/** A paragraph, or a row of a table, with what its characters come from. */
export interface PrintedPassage {
  readonly where: "body" | "annex" | "note";
  readonly isTable: boolean;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Characters of one origin. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly figure?: Figure;
}

/** Everything that a reader of the document reads, in his order; ordinary spaces. */
export function passagesOf(document: ReportDocument): readonly PrintedPassage[] {
  const passage = (where: PrintedPassage["where"], runs: readonly Run[], isTable = false): PrintedPassage => {
    let text = "";
    const pieces = runs.map((run): Piece => {
      const from = text.length;
      const plain = run.text.replaceAll("\u00A0", " ");
      text += plain;
      const origin = run.origin === undefined ? undefined : document.origins[run.origin];
      return { text: plain, from, ...(origin?.kind === "figure" ? { figure: origin.figure } : {}) };
    });
    return { where, isTable, text, pieces };
  };
  const row = (where: PrintedPassage["where"], { cells }: TableRow): PrintedPassage =>
    passage(
      where,
      cells.flatMap(({ runs }) => [...runs, { text: " | " }]),
      true,
    );
  const blocks = (where: PrintedPassage["where"], list: readonly Block[]): readonly PrintedPassage[] =>
    list.flatMap((block): readonly PrintedPassage[] => {
      if (block.kind === "table") {
        return [
          ...(block.caption ? [passage(where, block.caption)] : []),
          ...[...block.head, ...block.rows].map((one) => row(where, one)),
          ...block.notes.map((note) => passage(where, note)),
        ];
      }
      return block.kind === "chart" ? [passage(where, block.title)] : [passage(where, block.runs)];
    });
  return [
    ...blocks("body", document.body),
    ...document.annexes.flatMap((annex) => [
      passage("annex", [{ text: annex.title }]),
      ...blocks("annex", annex.blocks),
    ]),
    ...document.footnotes.map((runs) => passage("note", runs)),
  ];
}

/** The clauses of a passage, at full stops, semicolons and colons that end something, each with its pieces. */
export function clausesOf({ text, pieces, ...rest }: PrintedPassage): readonly PrintedPassage[] {
  const cuts = [0, ...[...text.matchAll(/[;:.](?=\s)/g)].map((match) => match.index + 1), text.length];
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    const own = pieces
      .filter(({ from }) => from >= start && from < end)
      .map((piece) => ({ ...piece, from: piece.from - start }));
    return { ...rest, text: text.slice(start, end), pieces: own };
  });
}

/** "1.234,5 km" as a number; `undefined` for words that stand for one. */
export function numberIn(text: string): number | undefined {
  const match = /-?\d[\d.]*(?:,\d+)?/.exec(text);
  return match ? Number(match[0].replaceAll(".", "").replace(",", ".")) : undefined;
}
