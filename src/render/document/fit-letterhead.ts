import type { Layout, ParagraphKind } from "../../domain/document/layout.ts";
import type { Letterhead } from "../../domain/document/report-document.ts";
import { textWidth } from "../../domain/text/text-width.ts";
import { ptOfMm, twipsOfPt } from "../parts/twips.ts";

export interface FittedLetterhead {
  /** The layout with the sizes of the letterhead that fit. */
  readonly layout: Layout;
  /** Twips: issuer's names, national title; together the width of the text. */
  readonly columns: readonly [number, number];
}

/**
 * The largest lawful set of sizes at which the issuer's names stand beside the national title without wrapping.
 *
 * Sizes of one document go up and down together (chú thích 1, Mục V, Phụ lục I Nghị định 30/2020/NĐ-CP). Where no
 * set fits, the first is kept and the names wrap, as Mục II khoản 2 điểm b allows; the national title never does.
 */
export function fitLetterhead(layout: Layout, letterhead: Letterhead): FittedLetterhead {
  const fits = layout.letterhead.steps.map((step) => fitted(stepped(layout, step), letterhead));
  return fits.find(({ spare }) => spare >= 0) ?? fits[0]!;
}

function fitted(layout: Layout, letterhead: Letterhead): FittedLetterhead & { readonly spare: number } {
  const { paper, margins, styles, formulas } = layout;
  const text = ptOfMm(paper.width - margins.portrait.left - margins.portrait.right);
  const right = textWidth(formulas.nationalTitle, styles.nationalTitle) + 2 * ptOfMm(layout.letterhead.gap);
  const names = [
    ...letterhead.parent.map((line) => textWidth(line, styles.parent)),
    ...letterhead.issuer.map((line) => textWidth(line, styles.issuer)),
  ];
  const left = twipsOfPt(text - right);
  return {
    layout,
    columns: [left, twipsOfPt(text) - left],
    spare: text - right - Math.max(0, ...names),
  };
}

function stepped(layout: Layout, step: number): Layout {
  if (step === 0) return layout;
  const styles = Object.fromEntries(
    Object.entries(layout.styles).map(([kind, style]) => [
      kind,
      layout.letterhead.stepped.includes(kind as ParagraphKind) ? { ...style, size: style.size + step } : style,
    ]),
  ) as Layout["styles"];
  return { ...layout, styles };
}
