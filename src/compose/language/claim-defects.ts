import { positionAt } from "../template/padded-text.ts";
import type { Claim } from "../template/template-source.ts";
import type { CheckContext, ClaimedWord } from "./check-context.ts";
import type { Scope } from "./scope.ts";
import { isRowOrDirective } from "./surroundings.ts";

/** Finds each of the words that is no part of a phrase in which it claims nothing; the longest first. */
export function claimPattern(claims: readonly Claim[]): RegExp {
  if (claims.length === 0) return /(?!)/gu;
  const alternatives = claims
    .toSorted((one, other) => other.word.length - one.word.length)
    .map(({ word, unless = [] }) => {
      const innocent = unless.map((phrase) => {
        const at = phrase.indexOf(word);
        const [before, after] = [phrase.slice(0, at), phrase.slice(at + word.length)];
        return `${before === "" ? "" : `(?<!${spaced(before)})`}${after === "" ? "" : `(?!${spaced(word + after)}(?!\\p{L}))`}`;
      });
      return `${innocent.join("")}${spaced(word)}(?!\\p{L})`;
    });
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join("|")})`, "giu");
}

const spaced = (words: string): string => words.replace(/\s+/g, "\\s+");

/** The words in the prose of a text; heads of tables and attributes of directives name columns, and say nothing of data. */
export const claimsIn = (prose: string, lines: readonly string[], pattern: RegExp): readonly ClaimedWord[] =>
  Array.from(prose.matchAll(pattern), ({ 0: word, index }) => ({ word, offset: index })).filter(
    ({ offset }) => !isRowOrDirective(lines[positionAt(prose, offset).line - 1] ?? ""),
  );

/** Words of a template that say more, less, slow, still: only a figure can bear them out. */
export function checkClaims(
  node: hbs.AST.ContentStatement,
  scope: Scope,
  { claims, starts, text, report }: CheckContext,
) {
  if (scope.underFigure || scope.inCell || claims.length === 0) return;
  const { original } = node as unknown as { readonly original: string };
  const start = starts[node.loc.start.line - 1]! + node.loc.start.column;
  for (const { word, offset } of claims) {
    if (offset < start || offset >= start + original.length) continue;
    report("template/unfounded-claim", positionAt(text, offset), {
      found: `chữ "${word.replace(/\s+/g, " ")}" nói về chiều hướng, mức độ mà không xét số liệu nào`,
      expected: "đứng trong khối xét một số liệu, hoặc là lời của một từ lệnh xét số (change, ratio, choose …)",
      fix: "đặt câu trong {{#if (lt …)}}, {{#if (gt …)}}, dùng {{change …}}, hoặc để chuyên viên viết ở mục thuyết minh",
    });
  }
}
