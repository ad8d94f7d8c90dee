import { lineHits, textLengths } from "../looks/drawn-lines.ts";
import { componentsOf, hasMain, type LayoutRule } from "../looks/layout-rule.ts";
import { lookHits } from "../looks/look.ts";

export const parent: LayoutRule = {
  id: "nd30/co-quan-chu-quan",
  check: (document, { looks }) => lookHits(componentsOf(document, "parent"), looks.parent),
};

/** The body that issues the document is named, and looks as II.2b says. */
export const issuer: LayoutRule = {
  id: "nd30/co-quan-ban-hanh",
  check: (document, { looks }) => {
    const names = componentsOf(document, "issuer");
    if (names.length > 0 || !hasMain(document)) return lookHits(names, looks.issuer);
    return [{ found: "không có tên cơ quan ban hành", expected: "tên cơ quan, tổ chức ban hành ở góc trên bên trái" }];
  },
};

/**
 * A solid line of a third to a half of the name (II.2b). Of a name in several lines the decree does not say which line
 * is meant: the last one, or the longest.
 */
export const issuerLine: LayoutRule = {
  id: "nd30/issuer-line",
  check: (document, law) => {
    const pieces = componentsOf(document, "issuer").map(({ piece }) => piece);
    const last = pieces.at(-1);
    if (!last) return [];
    const lengths = pieces.flatMap((piece) =>
      textLengths(piece).map((length) => Math.min(length, piece.room ?? length)),
    );
    return lineHits(document, last, [lengths.at(-1)!, Math.max(...lengths)], law.lines.issuer, law);
  },
};
