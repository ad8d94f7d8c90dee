import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { LayoutLaw } from "../../domain/checking/layout-law.ts";
import type { Component, Piece, RecognisedDocument } from "../components/components.ts";
import { letteredRuns } from "../components/pieces.ts";
import { textLengths } from "../looks/drawn-lines.ts";
import { componentsOf, gathered, type LayoutRule, numeral, placeOf } from "../looks/layout-rule.ts";
import { lookHits } from "../looks/look.ts";

/** Sentences of the body: not headings, not lines set in the middle. */
const proseOf = (document: RecognisedDocument): readonly Component[] =>
  componentsOf(document, "paragraph", "item", "bullet").filter(({ piece }) => piece.paragraph.look.align !== "centre");

const NUMBERED = ["heading", "item", "article", "bullet", "paragraph"] as const;

/** 13 to 14 (II.6e). */
export const bodySize: LayoutRule = {
  id: "nd30/body-size",
  check: (document, { looks }) => gathered(lookHits(proseOf(document), looks.body)),
};

/** Prose, clauses and points have one size (II.6đ). */
export const bodySizeSame: LayoutRule = {
  id: "nd30/body-size-same",
  check: (document, { looks }) => {
    const counts = new Map<number, number>();
    const pieces = componentsOf(document, ...NUMBERED).map(({ piece }) => piece);
    const runs = pieces.map((piece) => ({ piece, runs: letteredRuns(piece) }));
    for (const { look, text } of runs.flatMap((one) => one.runs)) {
      counts.set(look.size, (counts.get(look.size) ?? 0) + text.length);
    }
    const [common] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
    const range = looks.body.size;
    if (common === undefined || range === undefined) return [];
    const hits = runs.flatMap(({ piece, runs }): RuleHit[] => {
      const other = runs.find(({ look: { size } }) => size !== common && size >= range[0] && size <= range[1]);
      const expected = `cỡ ${numeral(common)} như phần lớn lời văn`;
      return other ? [{ at: placeOf(piece), found: `cỡ ${numeral(other.look.size)}`, expected }] : [];
    });
    return gathered(hits);
  },
};

/** Justified on both sides (II.6e); on a single line that starts at the left there is nothing to justify. */
export const bodyAlign: LayoutRule = {
  id: "nd30/body-align",
  check: (document) => {
    const wrong = proseOf(document).filter(({ piece }) => {
      const { align } = piece.paragraph.look;
      return align === "right" || (align === "left" && fillsLine(piece));
    });
    return gathered(
      wrong.map(({ piece }) => ({
        at: placeOf(piece),
        found: piece.paragraph.look.align === "left" ? "canh trái" : "canh phải",
        expected: "canh đều cả hai lề",
      })),
    );
  },
};

function fillsLine(piece: Piece): boolean {
  const { left, right, firstLine } = piece.paragraph.look;
  const room = (piece.room ?? 0) - left - right - firstLine;
  return piece.text.includes("\n") || textLengths(piece).some((length) => length > room);
}

/** The first line begins 1 cm or 1,27 cm from the margin (II.6e); levels below may stand further in. */
export const bodyIndent: LayoutRule = {
  id: "nd30/body-indent",
  check: (document, { body: { firstLine, firstLineTolerance } }) => {
    const hits = [...proseOf(document), ...componentsOf(document, "article")].flatMap(({ piece, kind }): RuleHit[] => {
      const { look, text } = piece.paragraph;
      const start = look.left + look.firstLine;
      const fits = firstLine.some((wanted) => Math.abs(start - wanted) <= firstLineTolerance);
      const deeper = kind !== "paragraph" && start > Math.max(...firstLine);
      if (fits || deeper || text.startsWith("\t") || look.align === "right") return [];
      const expected = `lùi đầu dòng ${firstLine.map((mm) => String(mm / 10).replace(".", ",")).join(" hoặc ")} cm`;
      return [
        {
          at: placeOf(piece),
          found: `lùi đầu dòng ${String(Math.round(start * 10) / 100).replace(".", ",")} cm`,
          expected,
        },
      ];
    });
    return gathered(hits);
  },
};

/** At least 6 pt between paragraphs (II.6e). */
export const bodySpacing: LayoutRule = {
  id: "nd30/body-spacing",
  check: (document, { body: { gap } }) => {
    const components = componentsOf(document, ...NUMBERED);
    const hits = components.slice(1).flatMap(({ piece }, index): RuleHit[] => {
      const before = components[index]!.piece;
      const apart = before.paragraph.look.after + piece.paragraph.look.before;
      // Nothing between them, not even a blank line.
      const isNext = document.pieces[piece.order - 1]?.paragraph === before.paragraph;
      // Lines set in the middle are titles of a kind that is not known.
      const isCentred = [before, piece].some(({ paragraph }) => paragraph.look.align === "centre");
      if (!isNext || isCentred || apart >= gap || before.section !== piece.section) return [];
      return [{ at: placeOf(piece), found: `cách đoạn trước ${numeral(apart)} pt`, expected: `tối thiểu ${gap} pt` }];
    });
    return gathered(hits);
  },
};

/** Between single and 1.5 lines (II.6e). */
export const bodyLineSpacing: LayoutRule = {
  id: "nd30/body-line-spacing",
  check: (document, law) => {
    const hits = componentsOf(document, ...NUMBERED).flatMap(({ piece }): RuleHit[] => {
      const lines = linesOf(piece, law);
      const [low, high] = law.body.line;
      if (lines >= low - 0.03 && lines <= high + 0.01) return [];
      const found = `giãn dòng ${String(Math.round(lines * 100) / 100).replace(".", ",")} dòng`;
      return [{ at: placeOf(piece), found, expected: `từ dòng đơn đến ${numeral(high)} dòng` }];
    });
    return gathered(hits);
  },
};

/** Line spacing as a multiple of single; given in pt, against the largest type of the paragraph. */
function linesOf(piece: Piece, { body: { singleLine } }: LayoutLaw): number {
  const { kind, value } = piece.paragraph.look.line;
  if (kind === "multiple") return value;
  const size = Math.max(...letteredRuns(piece).map(({ look }) => look.size), 1);
  const lines = value / (size * singleLine);
  return kind === "atLeast" ? Math.max(1, lines) : lines;
}
