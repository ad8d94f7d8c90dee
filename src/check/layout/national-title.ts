import type { RuleHit } from "../../domain/checking/check-rule.ts";
import { letteredRuns } from "../components/pieces.ts";
import { lineHits, textLengths } from "../looks/drawn-lines.ts";
import { componentsOf, hasMain, type LayoutRule, numeral, pieceOf, placeOf, quoted } from "../looks/layout-rule.ts";
import { lookHits } from "../looks/look.ts";

/** The national title in its exact words (II.1a). */
export const nationalTitle: LayoutRule = {
  id: "nd30/quoc-hieu",
  check: (document) => {
    const wanted = document.words.nationalTitle;
    const piece = pieceOf(document, "nationalTitle");
    const expected = quoted(wanted[0]!);
    if (!piece) return hasMain(document) ? [{ found: "không có Quốc hiệu", expected }] : [];
    const caps = letteredRuns(piece).every(({ look }) => look.caps);
    const text = single(caps ? piece.text.toUpperCase() : piece.text);
    return wanted.includes(text) ? [] : [{ at: placeOf(piece), found: quoted(piece.text), expected }];
  },
};

export const nationalTitleStyle: LayoutRule = {
  id: "nd30/quoc-hieu-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "nationalTitle"), looks.nationalTitle),
};

/** The national title stands on one line. */
export const nationalTitleWrap: LayoutRule = {
  id: "nd30/quoc-hieu-wrap",
  check: (document) => {
    const piece = pieceOf(document, "nationalTitle");
    if (piece?.room === undefined || piece.paragraph.text.includes("\t")) return [];
    const { left, right } = piece.paragraph.look;
    const room = piece.room - left - right;
    const [length = 0, ...more] = textLengths(piece);
    if (more.length === 0 && length <= room) return [];
    const found =
      more.length > 0
        ? "Quốc hiệu ngắt thành nhiều dòng"
        : `Quốc hiệu dài ${numeral(length)} mm trong ô rộng ${numeral(room)} mm`;
    return [{ at: placeOf(piece), found, expected: "Quốc hiệu nằm trên một dòng" }];
  },
};

/** The motto in its exact words, with hyphens and blanks (II.1b). */
export const motto: LayoutRule = {
  id: "nd30/tieu-ngu",
  check: (document): readonly RuleHit[] => {
    const expected = document.words.motto;
    const piece = pieceOf(document, "motto");
    if (!piece) return hasMain(document) ? [{ found: "không có Tiêu ngữ", expected: quoted(expected) }] : [];
    const text = single(piece.text);
    if (text === expected && letteredRuns(piece).every(({ look }) => !look.caps)) return [];
    const dashed = text.replace(/\s*[-–—]\s*/g, " - ") === expected ? { replacement: expected } : {};
    return [{ at: placeOf(piece), found: quoted(piece.text), expected: quoted(expected), ...dashed }];
  },
};

export const mottoStyle: LayoutRule = {
  id: "nd30/tieu-ngu-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "motto"), looks.motto),
};

/** A solid line as long as the motto (II.1b). */
export const mottoLine: LayoutRule = {
  id: "nd30/tieu-ngu-line",
  check: (document, law) => {
    const piece = pieceOf(document, "motto");
    return piece ? lineHits(document, piece, [Math.max(...textLengths(piece))], law.lines.motto, law) : [];
  },
};

/** The sizes of title, motto and date belong together (chú thích 1, Mục V). */
export const sizeStep: LayoutRule = {
  id: "nd30/size-step",
  check: (document, { sizeSets, looks }) => {
    const kinds = ["nationalTitle", "motto", "placeDate"] as const;
    const sizes = kinds.map((kind) => {
      const piece = pieceOf(document, kind);
      return piece ? letteredRuns(piece)[0]?.look.size : undefined;
    });
    // A size that is unlawful by itself is another rule's.
    const isLawful = sizes.every((size, index) => {
      const range = looks[kinds[index]!].size;
      return size !== undefined && range !== undefined && size >= range[0] && size <= range[1];
    });
    if (!isLawful || sizeSets.some((set) => kinds.every((kind, index) => set[kind] === sizes[index]))) return [];
    const say = (list: readonly (number | undefined)[]): string => list.map((size) => numeral(size!)).join("/");
    const expected = sizeSets.map((set) => say(kinds.map((kind) => set[kind]))).join(" hoặc ");
    const at = placeOf(pieceOf(document, "nationalTitle")!);
    return [{ at, found: `Quốc hiệu/Tiêu ngữ/ngày tháng cỡ ${say(sizes)}`, expected }];
  },
};

const single = (text: string): string => text.replace(/[\s\u00a0]+/g, " ");
