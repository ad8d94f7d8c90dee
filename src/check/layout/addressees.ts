import type { RuleHit } from "../../domain/checking/check-rule.ts";
import { LETTER, type Piece } from "../components/components.ts";
import { componentsOf, type LayoutRule, numeral, pieceOf, placeOf, quoted } from "../looks/layout-rule.ts";
import { dashHits, isDashed } from "../looks/listed-lines.ts";
import { lookHits } from "../looks/look.ts";

/** Công văn and documents that always go upward name their addressee (II.9b). */
export const addressees: LayoutRule = {
  id: "nd30/kinh-gui",
  check: (document) => {
    const { type } = document;
    if (componentsOf(document, "addresseesLabel", "addressee").length > 0) return [];
    if (type === undefined || (type !== LETTER && !type.addressed)) return [];
    const name = type === LETTER ? "công văn" : type.name.toLowerCase();
    return [{ found: `${name} không có “Kính gửi:”`, expected: "“Kính gửi:” và tên nơi nhận trên phần lời văn" }];
  },
};

export const addresseesStyle: LayoutRule = {
  id: "nd30/kinh-gui-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "addresseesLabel", "addressee"), looks.addressee),
};

/** One addressee stands on the line of "Kính gửi:"; of several each has a line with a dash and ";", the last "." (II.9d). */
export const addresseesPunctuation: LayoutRule = {
  id: "nd30/kinh-gui-punctuation",
  check: (document) => {
    const lines = componentsOf(document, "addresseesLabel", "addressee").map(({ piece }) => piece);
    const label = lines[0];
    if (!label?.plain.startsWith("kinh gui")) return [];
    const hits: RuleHit[] = [];
    if (!/^Kính gửi:/u.test(label.text)) {
      hits.push({ at: placeOf(label), found: quoted(label.text.slice(0, 30)), expected: "“Kính gửi:”" });
    }
    const listed = lines.slice(1);
    const alone = pieceOf(document, "addresseesLabel") !== undefined;
    if (alone && listed.length === 1) {
      hits.push({ at: placeOf(listed[0]!), found: "một nơi nhận ở dòng riêng", expected: "cùng dòng với “Kính gửi:”" });
      return hits;
    }
    if (!alone && /;[\s\u00a0]*\S/u.test(label.text)) {
      hits.push({ at: placeOf(label), found: "nhiều nơi nhận trên một dòng", expected: "mỗi nơi nhận một dòng riêng" });
    }
    return [...hits, ...listed.flatMap((one, index) => itemHits(one, index === listed.length - 1))];
  },
};

const itemHits = (piece: Piece, last: boolean): readonly RuleHit[] => [
  ...dashHits(piece),
  ...(piece.text.endsWith(last ? "." : ";")
    ? []
    : [
        {
          at: placeOf(piece),
          found: quoted(piece.text.slice(-30)),
          expected: last ? "dấu chấm cuối dòng cuối cùng" : "dấu chấm phẩy cuối dòng",
        },
      ]),
];

/** mm */
const ALIGNED = 1;

/** The dashes stand one below the other (II.9d); whether left or right of the colon the forms disagree. */
export const addresseesDashes: LayoutRule = {
  id: "nd30/kinh-gui-dashes",
  check: (document) => {
    const listed = componentsOf(document, "addressee")
      .map(({ piece }) => piece)
      .filter((piece) => isDashed(piece) && !piece.cell);
    const [first, ...others] = listed;
    if (!first) return [];
    const startOf = ({ paragraph: { look } }: Piece): number => look.left + look.firstLine;
    const expected = "các gạch đầu dòng thẳng hàng với nhau";
    const centred = listed.length > 1 && listed.find(({ paragraph }) => paragraph.look.align === "centre");
    if (centred) return [{ at: placeOf(centred), found: "gạch đầu dòng canh giữa", expected }];
    return others
      .filter((one) => Math.abs(startOf(one) - startOf(first)) > ALIGNED)
      .map((one) => ({
        at: placeOf(one),
        found: `gạch đầu dòng lệch ${numeral(Math.abs(startOf(one) - startOf(first)))} mm`,
        expected,
      }));
  },
};
