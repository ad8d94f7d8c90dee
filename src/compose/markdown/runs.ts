import type { PhrasingContent } from "mdast";
import type { Run } from "../../domain/document/report-document.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { isToken, type Ledger, type Part, splitTokens } from "../core/ledger.ts";

/** What running text needs to know of the document around it. */
export interface Surroundings {
  readonly ledger: Ledger;
  /** Index of the footnote with this name, in the order of first mention. */
  readonly footnote: (name: string) => number;
  /** Index of a footnote with the names of a long list; absent where names stand in the text: tables, annexes, footnotes. */
  readonly named?: (names: readonly Part[]) => number;
  /** Label of an annex by its name. */
  readonly annex: (name: string) => string;
}

type Style = Pick<Run, "bold" | "italic">;

/** Typed text may be trimmed and its spaces made single; what a helper printed stays as it is. */
type Piece = Run & { readonly typed?: true };

/** Markdown inside a block as runs; no typed space stands at the ends or before a footnote mark. */
export const runsOf = (nodes: readonly PhrasingContent[], around: Surroundings): readonly Run[] =>
  tidy(nodes.flatMap((node) => piecesOf(node, {}, around)));

/** Text without Markdown: front matter, settings, attributes. */
export const plainRuns = (text: string, around: Surroundings): readonly Run[] => tidy(textPieces(text, {}, around));

function piecesOf(node: PhrasingContent, style: Style, around: Surroundings): readonly Piece[] {
  switch (node.type) {
    case "text":
      return textPieces(node.value, style, around);
    case "strong":
      return node.children.flatMap((child) => piecesOf(child, { ...style, bold: true }, around));
    case "emphasis":
      return node.children.flatMap((child) => piecesOf(child, { ...style, italic: true }, around));
    case "break":
      return [{ text: " ", ...style, typed: true }];
    case "footnoteReference":
      return [{ text: "", footnote: around.footnote(node.identifier) }];
    default:
      throw new CannotRun(`mẫu không dùng được dạng Markdown "${node.type}".`);
  }
}

function textPieces(text: string, style: Style, around: Surroundings): readonly Piece[] {
  return splitTokens(text).flatMap((piece): readonly Piece[] =>
    isToken(piece)
      ? around.ledger.partsOf(piece).flatMap((part) => printedPieces(part, style, around))
      : typedPieces(piece, style),
  );
}

function printedPieces(part: Part, style: Style, around: Surroundings): readonly Piece[] {
  if (!part.long) return [printedPiece(part, style, around)];
  const { short, names } = part.long;
  const shown = (around.named ? short() : names).flatMap((one) => printedPieces(one, style, around));
  return around.named ? [...shown, { text: "", footnote: around.named(names) }] : shown;
}

function printedPiece({ text, origin, subscript, annex }: Part, style: Style, around: Surroundings): Piece {
  return {
    text: annex === undefined ? text.normalize("NFC") : around.annex(annex),
    ...style,
    ...(subscript ? { subscript } : {}),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** `~3~` is a subscript. */
function typedPieces(text: string, style: Style): readonly Piece[] {
  const missing = /\[\^[^\]]+\]/.exec(text);
  if (missing) throw new CannotRun(`chú thích ${missing[0]} không có nội dung.`);
  return text
    .normalize("NFC")
    .split(/~([^~\s]+)~/)
    .map((piece, index) =>
      index % 2 === 0
        ? { text: piece.replace(/[ \t\r\n]+/g, " "), ...style, typed: true }
        : { text: piece, ...style, subscript: true },
    );
}

const tidy = (pieces: readonly Piece[]): readonly Run[] => {
  const printed = pieces.filter(hasContent);
  const trimmed = printed.map((piece, index): Piece => {
    if (!piece.typed) return piece;
    const next = printed[index + 1];
    const text = index === 0 ? piece.text.replace(/^ /, "") : piece.text;
    return { ...piece, text: next === undefined || next.footnote !== undefined ? text.replace(/ $/, "") : text };
  });
  // Most paragraphs are one run: a list that grows has room for seventeen.
  return trimmed.filter(hasContent).reduce<Run[]>(joined, []).slice();
};

const hasContent = ({ text, footnote }: Run): boolean => text !== "" || footnote !== undefined;

function joined(runs: Run[], { typed: _, ...run }: Piece): Run[] {
  const before = runs.at(-1);
  const alike = before && isPlain(before) && isPlain(run) && before.bold === run.bold && before.italic === run.italic;
  if (alike) runs[runs.length - 1] = { ...before, text: before.text + run.text };
  else runs.push(run);
  return runs;
}

const isPlain = ({ origin, footnote, subscript }: Run): boolean =>
  origin === undefined && footnote === undefined && subscript === undefined;
