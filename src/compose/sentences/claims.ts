import { HELPERS } from "../helpers/all.ts";
import { type CallNode, nameOf, placeOf } from "../language/call-node.ts";
import type { CheckContext } from "../language/check-context.ts";
import { optionOf } from "../language/subject.ts";
import { isRowOrDirective } from "../language/surroundings.ts";
import { positionAt } from "../template/padded-text.ts";
import type { Claim } from "../template/template-source.ts";
import { bearingOf } from "./bearing.ts";
import { canMeet, clauseOf, type Piece, sentenceOf } from "./pieces.ts";
import { asListed, wordPattern } from "./word-pattern.ts";

/** Options that a call prints only for what its figure or its list is. */
const LOOKING: readonly string[] = ["up", "down", "same", "than", "zero", "all", "none"];
/** Calls whose every option is words for what is found. */
const LOOKING_CALLS: readonly string[] = ["choose", "verdicts"];
/** What options of `change` may claim. */
const CHANGES: Readonly<Record<string, Claim["direction"]>> = { up: "up", down: "down", same: "same" };

/** Words that say more, less, slow, still: only the figure that they speak of can bear them out. */
export function checkClaims(pieces: readonly Piece[], claims: readonly Claim[]): void {
  if (claims.length === 0) return;
  const pattern = wordPattern(claims);
  const listed = new Map(claims.map((claim) => [claim.word, claim]));
  const claimOf = (word: string): Claim => listed.get(asListed(word)) ?? { word };
  for (const [index, piece] of pieces.entries()) {
    if (piece.scope.inCell || piece.context.isHead) continue;
    const check = (word: string, before: string, at: ReturnType<typeof positionAt>): void =>
      checkClaim(claimOf(word), word, /(?:không|chưa|chẳng)\s*$/iu.test(before), at, pieces, index);
    if (piece.kind === "call") {
      for (const { text, at } of wordsOfCall(piece.call!))
        for (const { 0: word, index: start } of text.matchAll(pattern)) check(word, text.slice(0, start), at);
      checkChange(piece.call!, piece.context, pattern, claimOf);
      checkEqual(pieces, index);
    }
    if (piece.kind !== "words") continue;
    const { text, lines } = piece.context;
    for (const { 0: word, index: start } of piece.text.matchAll(pattern)) {
      const at = positionAt(text, piece.offset + start);
      if (!isRowOrDirective(lines[at.line - 1] ?? "")) check(word, piece.text.slice(0, start), at);
    }
  }
}

function checkClaim(
  claim: Claim,
  word: string,
  isDenied: boolean,
  at: ReturnType<typeof positionAt>,
  pieces: readonly Piece[],
  index: number,
): void {
  const piece = pieces[index]!;
  const bearing = bearingOf(claim, isDenied, piece, clauseOf(pieces, index), sentenceOf(pieces, index));
  if (bearing === "bears") return;
  const found = `chữ "${word.replace(/\s+/g, " ")}" nói về chiều hướng, mức độ`;
  if (bearing === "denies") {
    piece.context.report("template/contrary-claim", at, {
      found: `${found} ngược với điều kiện của khối`,
      expected: "chữ hợp với điều kiện: tăng khi lớn hơn (gt), giảm khi nhỏ hơn (lt)",
      fix: "đổi chữ, đổi điều kiện, hoặc dùng {{change … up= down= same=}}",
    });
    return;
  }
  piece.context.report("template/unfounded-claim", at, {
    found: `${found} mà không xét số liệu của chính điều ấy`,
    expected: "đứng trong khối so sánh chính số liệu mà câu in ra hoặc gọi tên, hoặc là lời của một từ lệnh xét số ấy",
    fix: "đặt câu trong {{#if (lt …)}}, {{#if (gt …)}} với số liệu ấy, dùng {{change …}}, hoặc để chuyên viên viết ở mục thuyết minh",
  });
}

/** Words given to a call that are printed whatever its figure is: they are prose. */
function wordsOfCall(call: CallNode) {
  // Titles of narratives and heads of tables say nothing of the data.
  if (LOOKING_CALLS.includes(nameOf(call)) || HELPERS.get(nameOf(call))?.ownLine) return [];
  // Without words for all of it, those for some of it stand before all of it too: "mới có 34/34".
  const isLooking = (key: string): boolean =>
    LOOKING.includes(key) || (key === "some" && optionOf(call, "all") !== undefined);
  return (call.hash?.pairs ?? []).flatMap(({ key, value }) =>
    value.type === "StringLiteral" && !isLooking(key)
      ? [{ text: (value as hbs.AST.StringLiteral).value, at: placeOf(value) }]
      : [],
  );
}

/** `change` says which way; its words must say the same. */
function checkChange(
  call: CallNode,
  { report }: CheckContext,
  pattern: RegExp,
  claimOf: (word: string) => Claim,
): void {
  if (nameOf(call) !== "change") return;
  for (const { key, value } of call.hash?.pairs ?? []) {
    const wanted = CHANGES[key];
    if (wanted === undefined || value.type !== "StringLiteral") continue;
    const text = (value as hbs.AST.StringLiteral).value;
    const contrary = [...text.matchAll(pattern)].find(({ 0: word, index }) => {
      const { direction } = claimOf(word);
      return (
        direction !== undefined && direction !== wanted && !/(?:không|chưa|chẳng)\s*$/iu.test(text.slice(0, index))
      );
    });
    if (!contrary) continue;
    report("template/contrary-claim", placeOf(value), {
      found: `${key}="${text}" nói ngược: "${contrary[0]}"`,
      expected: "up là lời khi tăng, down khi giảm, same khi không đổi",
    });
  }
}

/** "bằng" with "so với" after the call: the words after it follow all three of its words. */
function checkEqual(pieces: readonly Piece[], index: number): void {
  const { call, context } = pieces[index]!;
  if (nameOf(call!) !== "change" || optionOf(call!, "than")) return;
  const same = optionOf(call!, "same");
  const next = pieces.slice(index + 1).find((one) => canMeet(one, pieces[index]!));
  if (same?.type !== "StringLiteral" || next?.kind !== "words" || !/^\s*so với/iu.test(next.text)) return;
  if (!/bằng\s*$/iu.test((same as hbs.AST.StringLiteral).value)) return;
  context.report("template/contrary-claim", placeOf(same), {
    found: 'khi không đổi thì in "bằng so với"',
    expected: "chữ đứng sau chỉ theo lời tăng, giảm",
    fix: 'bỏ "so với …" sau lời gọi, thêm than="so với …" và same="bằng …"',
  });
}
