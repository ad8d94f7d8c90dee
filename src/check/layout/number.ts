import type { RuleHit } from "../../domain/checking/check-rule.ts";
import { LETTER, type Piece, type RecognisedDocument } from "../components/components.ts";
import { componentsOf, hasMain, type LayoutRule, pieceOf, placeOf, placeWithin, quoted } from "../looks/layout-rule.ts";
import { lookHits } from "../looks/look.ts";

const BLANK = /^[\s\u00a0._…]*$/;

/** "Số: 05/BC-VPĐP": the word, the colon, the number or a blank for it, the symbol. */
const PARTS = /^(\p{L}+)([\s\u00a0]*:?)([\s\u00a0]*)([\d\s\u00a0._…]*)(\/?)(.*)$/su;

interface NumberLine {
  readonly word: string;
  readonly number: string;
  readonly symbol: string;
  readonly piece: Piece;
}

function numberLine(document: RecognisedDocument): NumberLine | undefined {
  const piece = pieceOf(document, "number");
  const parts = piece && PARTS.exec(piece.text);
  if (!piece || !parts) return undefined;
  const [, word = "", , , number = "", , symbol = ""] = parts;
  return { word, number: number.trim(), symbol: symbol.trim(), piece };
}

/** There is a line for the number and symbol (II.3). */
export const number: LayoutRule = {
  id: "nd30/so",
  check: (document) =>
    !hasMain(document) || pieceOf(document, "number")
      ? []
      : [{ found: "không có số, ký hiệu", expected: "dòng “Số: …/…” dưới tên cơ quan ban hành" }],
};

/** What is sent out has its number. */
export const numberBlank: LayoutRule = {
  id: "nd30/so-blank",
  check: (document) => {
    const line = numberLine(document);
    return line && BLANK.test(line.number)
      ? [{ at: placeOf(line.piece), found: "chưa có số", expected: "số văn bản do văn thư cấp" }]
      : [];
  },
};

/** Always 13, whatever the other sizes (II.3c). */
export const numberSize: LayoutRule = {
  id: "nd30/so-13pt",
  check: (document) => lookHits(componentsOf(document, "number"), { size: [13, 13] }),
};

export const numberStyle: LayoutRule = {
  id: "nd30/so-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "number"), looks.number),
};

/** "Số:" in small letters with a colon, a slash, hyphens without blanks, a zero before numbers below ten (II.3c). */
export const numberFormat: LayoutRule = {
  id: "nd30/so-format",
  check: (document) => {
    const piece = pieceOf(document, "number");
    const parts = piece && PARTS.exec(piece.text);
    if (!piece || !parts) return [];
    const [, word = "", colon = "", gap = "", number = "", slash = "", symbol = ""] = parts;
    const hits: RuleHit[] = [];
    const say = (found: string, expected: string): void => {
      hits.push({ at: placeOf(piece), found, expected });
    };
    if (word !== "Số") say(quoted(word), "từ “Số” viết thường, chữ đầu viết hoa");
    if (colon !== ":") say(quoted(piece.text), "dấu hai chấm ngay sau từ “Số”");
    else if (!BLANK.test(number) && gap === "") say(quoted(piece.text), "một dấu cách sau “Số:”");
    if (slash === "") say(quoted(piece.text), "dấu gạch chéo giữa số và ký hiệu");
    const filled = number.trim();
    if (/^\d$/.test(filled)) say(`số ${filled}`, `thêm số 0 phía trước: 0${filled}`);
    if (/^0+\d{2}/.test(filled)) say(`số ${filled}`, "chỉ số nhỏ hơn 10 ghi thêm số 0 phía trước");
    return [...hits, ...symbolHits(piece, symbol, /^\d/.test(filled) && /[\s\u00a0]$/.test(number))];
  },
};

function symbolHits(piece: Piece, symbol: string, spacedNumber: boolean): readonly RuleHit[] {
  if (symbol === "") return [];
  const start = piece.text.length - symbol.length;
  const tight = symbol.trim().replace(/[\s\u00a0]*[-–—][\s\u00a0]*/g, "-");
  if (tight !== symbol || spacedNumber) {
    const at = placeWithin(piece, start, piece.text.length);
    const fix = tight === symbol ? {} : { replacement: tight };
    return [{ at, found: quoted(piece.text), expected: "dấu gạch chéo, gạch nối (-) không cách chữ", ...fix }];
  }
  // Legal norms carry their year: 30/2020/NĐ-CP; they follow another law.
  const isSound = symbol
    .replace(/^\d{4}\//, "")
    .split("-")
    .every((group) => /^\p{Lu}[\p{L}\p{N}&.,₀-₉]*$/u.test(group));
  return isSound
    ? []
    : [
        {
          at: placeWithin(piece, start, piece.text.length),
          found: quoted(symbol),
          expected: "ký hiệu bằng chữ in hoa, nối bằng gạch nối (-)",
        },
      ];
}

/** Named types begin with the abbreviation of their type; công văn has none (II.3b; Phụ lục III). */
export const symbol: LayoutRule = {
  id: "nd30/symbol",
  check: (document) => {
    const line = numberLine(document);
    if (!line || line.symbol === "" || document.type === undefined) return [];
    const { piece } = line;
    const [first = "", ...others] = line.symbol.split(/[\s\u00a0]*[-–—][\s\u00a0]*/);
    const at = placeWithin(piece, piece.text.length - line.symbol.length, piece.text.length);
    if (document.type === LETTER) {
      const name =
        first === "CV"
          ? "Công văn"
          : document.words.types.find((one) => one.symbol === first && others.length > 0)?.name;
      const expected = `ký hiệu công văn không có chữ viết tắt tên loại (${first}: ${name})`;
      return name === undefined ? [] : [{ at, found: quoted(line.symbol), expected }];
    }
    const { name, symbol: wanted } = document.type;
    return first === wanted
      ? []
      : [{ at, found: quoted(line.symbol), expected: `${name} có ký hiệu bắt đầu bằng “${wanted}-”` }];
  },
};
