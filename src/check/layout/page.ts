import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { CheckedPage } from "../../domain/checking/checked-document.ts";
import type { LayoutLaw, Range } from "../../domain/checking/layout-law.ts";
import type { RecognisedDocument } from "../components/components.ts";
import { hasMain, type LayoutRule, numeral, placeOf, span } from "../looks/layout-rule.ts";

/** A4, upright or on its side, in every section (I.1). */
export const paper: LayoutRule = {
  id: "nd30/paper",
  check: (document, { paper: { width, height, tolerance } }) =>
    pagesOf(document).flatMap(({ page, at }) => {
      const sides = [page.width, page.height].sort((one, other) => one - other);
      const isA4 = Math.abs(sides[0]! - width) <= tolerance && Math.abs(sides[1]! - height) <= tolerance;
      const found = `khổ giấy ${numeral(page.width)} x ${numeral(page.height)} mm`;
      return isA4 ? [] : [{ ...at, found, expected: `khổ A4 (${width} x ${height} mm)` }];
    }),
};

/** The document proper stands upright unless it holds tables (I.2). */
export const orientation: LayoutRule = {
  id: "nd30/orientation",
  check: (document) => {
    const [first] = pagesOf(document);
    const holdsTable = document.components.some(({ kind }) => kind === "table");
    if (!hasMain(document) || !first?.page.landscape || holdsTable) return [];
    return [{ ...first.at, found: "trang ngang", expected: "trang dọc khi văn bản không có bảng, biểu" }];
  },
};

export const margins: LayoutRule = {
  id: "nd30/margins",
  check: (document, law) => marginHits(document, law, false),
};

export const landscapeMargins: LayoutRule = {
  id: "nd30/margins-landscape",
  check: (document, law) => marginHits(document, law, true),
};

const SIDES = { top: "lề trên", bottom: "lề dưới", left: "lề trái", right: "lề phải" } as const;

function marginHits(document: RecognisedDocument, law: LayoutLaw, landscape: boolean): readonly RuleHit[] {
  return pagesOf(document)
    .filter(({ page }) => page.landscape === landscape)
    .flatMap(({ page, at }) =>
      (Object.keys(SIDES) as (keyof typeof SIDES)[]).flatMap((side) => {
        const value = page.margins[side];
        if (isWithin(value, law.margins[side], law.marginTolerance)) return [];
        const expected = `${SIDES[side]} ${span(law.margins[side])} mm`;
        return [{ ...at, found: `${SIDES[side]} ${numeral(value)} mm`, expected }];
      }),
    );
}

const isWithin = (value: number, [low, high]: Range, tolerance: number): boolean =>
  value >= low - tolerance && value <= high + tolerance;

/** The page of each section with the place of its first paragraph. */
function pagesOf({ document, pieces }: RecognisedDocument): readonly { page: CheckedPage; at: Pick<RuleHit, "at"> }[] {
  return document.sections.flatMap(({ page }, index) => {
    const first = pieces.find(({ section }) => section === index);
    return page === undefined
      ? []
      : [{ page, at: first ? { at: placeOf({ ...first, from: 0, to: first.paragraph.text.length }) } : {} }];
  });
}
