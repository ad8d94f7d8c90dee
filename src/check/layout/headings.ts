import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { ComponentLook } from "../../domain/checking/layout-law.ts";
import { type Component, LETTER } from "../components/components.ts";
import { runsOf } from "../components/pieces.ts";
import { componentsOf, type LayoutRule, placeOf, quoted } from "../looks/layout-rule.ts";
import { lookHit, lookHits } from "../looks/look.ts";

/**
 * Titled levels (II.6đ and the sample V.6b): the outermost in capitals, those down to "1." bold and upright. What
 * stands below "1." (1.1., a)) the decree leaves to usage, apart from the upright letters of points.
 */
export const headingStyle: LayoutRule = {
  id: "nd30/heading-style",
  check: (document, { looks }) => {
    const headings = componentsOf(document, "heading");
    const outermost = headings[0]?.label?.readings[0]?.series;
    return headings.flatMap(({ piece, label }) => {
      const series = label?.readings[0]?.series;
      // Minutes have no titled parts in their form (Mẫu 1.9): their numbered lines are short titles of what was said.
      const isOuter =
        !(document.type !== LETTER && document.type?.undated) &&
        series === outermost &&
        (series === "upper" || series === "roman");
      const look: ComponentLook | undefined = isOuter
        ? looks.outerHeading
        : series === "upper" || series === "roman" || series === "number"
          ? looks.heading
          : undefined;
      return look ? lookHit(piece, look) : [];
    });
  },
};

const DIVISION = /^(Phần|Chương|Mục|Tiểu mục)[\s\u00a0](\S+?)[.:]?$/u;

/** "Chương I" on its own line in the middle, its title in capitals below (II.6d, II.6đ). */
export const division: LayoutRule = {
  id: "nd30/part-heading",
  check: (document, { looks }) => {
    const divisions = componentsOf(document, "division", "divisionTitle");
    return divisions.flatMap((one, index): readonly RuleHit[] => {
      if (one.kind === "divisionTitle") return lookHits([one], looks.divisionTitle);
      return [...lookHits([one], looks.division), ...divisionHits(one, divisions[index + 1])];
    });
  },
};

function divisionHits({ piece }: Component, next: Component | undefined): readonly RuleHit[] {
  const [, word, number = ""] = DIVISION.exec(piece.text) ?? [];
  const at = placeOf(piece);
  if (word === undefined) {
    return [{ at, found: quoted(piece.text), expected: "từ và số thứ tự ở một dòng riêng, tiêu đề ở dòng dưới" }];
  }
  const roman = word === "Phần" || word === "Chương";
  const isSound = roman ? /^[IVXLC]+$/.test(number) : /^\d+$/.test(number);
  return [
    ...(isSound ? [] : [{ at, found: quoted(piece.text), expected: roman ? "số La Mã" : "chữ số Ả Rập" }]),
    ...(next?.kind === "divisionTitle"
      ? []
      : [{ at, found: `${quoted(piece.text)} không có tiêu đề`, expected: "tiêu đề chữ in hoa ở dòng dưới" }]),
  ];
}

const ARTICLE = /^Điều[\s\u00a0]\d+[a-zđ]?\.(?=[\s\u00a0]|$)/u;

/** "Điều 1." with a full stop, bold (II.6đ). */
export const article: LayoutRule = {
  id: "nd30/article",
  check: (document, { looks }) =>
    componentsOf(document, "article").flatMap(({ piece }) => {
      const label = ARTICLE.exec(piece.text)?.[0];
      if (label === undefined) {
        return [{ at: placeOf(piece), found: quoted(piece.text.slice(0, 20)), expected: "“Điều <số>.”" }];
      }
      const head = { ...piece, to: piece.from + label.length, text: label };
      return lookHit(head, looks.article, runsOf(head));
    }),
};
