import type { CallNode } from "../language/call-node.ts";
import type { CheckContext, Said } from "../language/check-context.ts";
import type { Arm, Scope } from "../language/scope.ts";

/** A part of what a template says that no mark divides: words, a mark between clauses, the end of a sentence or a paragraph, a call. */
export interface Piece {
  readonly kind: "words" | "mark" | "stop" | "break" | "call" | "between";
  readonly text: string;
  /** Where it begins in the text of its template. */
  readonly offset: number;
  readonly call?: CallNode;
  readonly scope: Scope;
  readonly context: CheckContext;
}

/** Beginnings of blocks: list items, headings, footnotes, rows, directives. */
const BLOCK = String.raw`[ \t]*(?:[-+*][ \t]|\d+[.)][ \t]|#{1,6}[ \t]|\[\^[^\]\n]+\]:|:{2,}|\|)`;
const PARTS = new RegExp(
  [
    String.raw`(?<break>\n[ \t]*\n(?:${BLOCK})?|\n${BLOCK}|\|)`,
    String.raw`(?<stop>[.!?]+(?=\s|$))`,
    "(?<mark>[;:,()])",
    // A mark inside a number or a word is a part of it.
    String.raw`(?<words>(?:(?!\n[ \t]*\n|\n${BLOCK}|\||[;:,()]|[.!?]+(?:\s|$))[\s\S])+)`,
  ].join("|"),
  "gu",
);
const FIRST_BLOCK = new RegExp(`^${BLOCK}`, "u");

/** What a template says, piece by piece in reading order, both parts of every block. */
export const piecesOf = (said: readonly Said[]): readonly Piece[] => said.flatMap(piecesIn);

function piecesIn({ said, scope, context }: Said): readonly Piece[] {
  if (said.kind === "between") return [{ kind: "between", text: said.text, offset: 0, scope, context }];
  const { loc } = said.node;
  const start = context.starts[loc.start.line - 1]! + loc.start.column;
  if (said.kind === "call") return [{ kind: "call", text: "", offset: start, call: said.node, scope, context }];
  const { original } = said.node as unknown as { readonly original: string };
  const block = loc.start.column === 0 ? (FIRST_BLOCK.exec(original)?.[0] ?? "") : "";
  const first = block === "" ? [] : [{ kind: "break", text: block, offset: start, scope, context } as const];
  const rest = Array.from(original.slice(block.length).matchAll(PARTS), ({ 0: text, index, groups }): Piece => {
    const kind = (["break", "stop", "mark", "words"] as const).find((one) => groups![one] !== undefined)!;
    return { kind, text, offset: start + block.length + index, scope, context };
  });
  return [...first, ...rest];
}

/** Whether both can be printed: they stand in no two parts of one block. */
export function canMeet(one: Piece, other: Piece): boolean {
  const [left, right] = [one.scope.arms, other.scope.arms];
  const parting = left.findIndex(
    ({ block, part }, index) => block !== right[index]?.block || part !== right[index].part,
  );
  return parting < 0 || right[parting] === undefined || left[parting]!.block !== right[parting].block;
}

/** The outermost part of a block that the first stands in and the second does not: where it may be left out. */
const partingArm = (one: Piece, other: Piece): Arm | undefined =>
  one.scope.arms.find(({ block }, index) => other.scope.arms[index]?.block !== block);

const isBlank = ({ kind, text }: Piece): boolean => (kind === "words" || kind === "between") && text.trim() === "";

/** What can be printed right before a piece: more than one where parts of blocks may be left out. */
export function before(pieces: readonly Piece[], index: number): readonly Piece[] {
  const piece = pieces[index]!;
  const found: Piece[] = [];
  const seen = new Map<object, ReadonlySet<string>>();
  for (let at = index - 1; at >= 0; at -= 1) {
    const one = pieces[at]!;
    if (isBlank(one) || !canMeet(one, piece)) continue;
    const arm = partingArm(one, piece);
    const parts = arm ? (seen.get(arm.block) ?? new Set()) : new Set<string>();
    if (arm && parts.has(arm.part)) continue;
    found.push(one);
    if (!arm || (arm.hasOther && parts.size === 1)) return found;
    seen.set(arm.block, new Set([...parts, arm.part]));
  }
  return found;
}

/** The pieces on both sides up to the nearest end that can be printed with this one, itself among them. */
function around(pieces: readonly Piece[], index: number, ends: readonly Piece["kind"][]): readonly Piece[] {
  const piece = pieces[index]!;
  const reach = (step: 1 | -1): readonly Piece[] => {
    const found: Piece[] = [];
    for (let at = index + step; at >= 0 && at < pieces.length; at += step) {
      const one = pieces[at]!;
      if (one.kind === "between" || !canMeet(one, piece)) continue;
      if (ends.includes(one.kind)) break;
      found.push(one);
    }
    return found;
  };
  return [...reach(-1).toReversed(), piece, ...reach(1)];
}

export const sentenceOf = (pieces: readonly Piece[], index: number): readonly Piece[] =>
  around(pieces, index, ["stop", "break"]);

/** The part of a sentence between two marks. */
export const clauseOf = (pieces: readonly Piece[], index: number): readonly Piece[] =>
  around(pieces, index, ["stop", "break", "mark"]);

/** The words of pieces on one line, in lower case; a call is a gap. */
export const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === "call" ? " … " : text))
    .join("")
    .replace(/\s+/g, " ")
    .toLowerCase();
