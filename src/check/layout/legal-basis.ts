import { componentsOf, type LayoutRule, placeOf, quoted } from "../looks/layout-rule.ts";
import { lookHits } from "../looks/look.ts";

export const legalBasisStyle: LayoutRule = {
  id: "nd30/can-cu-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "legalBasis"), looks.legalBasis),
};

/** Each ground ends with ";", the last with "." (II.6a). */
export const legalBasisPunctuation: LayoutRule = {
  id: "nd30/can-cu-punctuation",
  check: (document) => {
    const grounds = componentsOf(document, "legalBasis").map(({ piece }) => piece);
    return grounds.flatMap((piece, index) => {
      const last = index === grounds.length - 1;
      const end = last ? "." : ";";
      // "Theo đề nghị của …, Ủy ban nhân dân báo cáo như sau:" leads over to the body, and is no ground by itself.
      if (piece.text.endsWith(end) || (last && piece.text.endsWith(":"))) return [];
      const expected = last ? "căn cứ cuối kết thúc bằng dấu chấm" : "căn cứ kết thúc bằng dấu chấm phẩy";
      return [{ at: placeOf(piece), found: quoted(piece.text.slice(-30)), expected }];
    });
  },
};
