import { LETTER } from "../components/components.ts";
import { letteredRuns } from "../components/pieces.ts";
import { lineHits, textLengths } from "../looks/drawn-lines.ts";
import { componentsOf, type LayoutRule, pieceOf, placeOf, quoted } from "../looks/layout-rule.ts";
import { lookHits } from "../looks/look.ts";

export const type: LayoutRule = {
  id: "nd30/ten-loai",
  check: (document, { looks }) => lookHits(componentsOf(document, "type"), looks.type),
};

/** A named type has its subject right below (II.5); it is a phrase without a full stop. */
export const subject: LayoutRule = {
  id: "nd30/trich-yeu",
  check: (document) => {
    const name = pieceOf(document, "type");
    if (!name || (document.type !== LETTER && document.type?.untitled)) return [];
    const last = componentsOf(document, "subject").at(-1)?.piece;
    const expected = "trích yếu nội dung ngay dưới tên loại";
    if (!last) return [{ at: placeOf(name), found: "không có trích yếu nội dung", expected }];
    if (!/[.;:,]$/.test(last.text)) return [];
    return [
      { at: placeOf(last), found: quoted(last.text), expected: "không có dấu câu cuối trích yếu", severity: "info" },
    ];
  },
};

export const subjectStyle: LayoutRule = {
  id: "nd30/trich-yeu-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "subject"), looks.subject),
};

/**
 * A solid line of a third to a half of the text (II.5b). Of several lines the decree does not say which is meant, so that
 * everything from a third of the shortest to a half of the longest is right.
 */
export const subjectLine: LayoutRule = {
  id: "nd30/trich-yeu-line",
  check: (document, law) => {
    const pieces = componentsOf(document, "subject").map(({ piece }) => piece);
    const last = pieces.at(-1);
    if (!last) return [];
    const lengths = pieces.flatMap((piece) => textLengths(piece).flatMap((length) => wrapped(length, piece.room)));
    return lineHits(document, last, [Math.max(...lengths), Math.min(...lengths)], law.lines.subject, law);
  },
};

/** The lengths of the lines that a text fills: full ones and what is left for the last; words do not fill a line quite. */
function wrapped(length: number, room: number | undefined): readonly number[] {
  if (room === undefined || length <= room) return [length];
  const last = length % room;
  return [room, Math.max(last, room / 6)];
}

/** Công văn says what it is about after "V/v" (II.5b). */
export const letterSubject: LayoutRule = {
  id: "nd30/v-v",
  check: (document) => {
    if (document.type !== "letter") return [];
    const piece = pieceOf(document, "letterSubject");
    const expected = "“V/v …” dưới số, ký hiệu";
    if (!piece) return [{ found: "công văn không có trích yếu", expected }];
    if (/^V\/v[\s\u00a0]\S/u.test(piece.text)) return [];
    return [{ at: placeOf(piece), found: quoted(piece.text.slice(0, 30)), expected }];
  },
};

export const letterSubjectStyle: LayoutRule = {
  id: "nd30/v-v-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "letterSubject"), looks.letterSubject),
};

/** pt; Word and hand-set blanks are never exact. */
const TOLERANCE = 1;

/** 6 pt between the number and V/v (II.5b). */
export const letterSubjectGap: LayoutRule = {
  id: "nd30/v-v-gap",
  check: (document, { letterSubjectGap: wanted }) => {
    const number = pieceOf(document, "number");
    const about = pieceOf(document, "letterSubject");
    if (!number || !about || letteredRuns(about).length === 0) return [];
    // Beside the number stands the date, where both are set with a tab.
    const between = document.pieces.filter(
      (one) => one.order > number.order && one.order < about.order && one.paragraph !== number.paragraph,
    );
    const apart = between.some(
      ({ cell }) => cell?.column === number.cell?.column && cell?.table === number.cell?.table,
    );
    const same = number.paragraph === about.paragraph;
    const gap = same ? 0 : number.paragraph.look.after + about.paragraph.look.before;
    if (!apart && Math.abs(gap - wanted) <= TOLERANCE) return [];
    const found = apart
      ? "dòng trống giữa số, ký hiệu và “V/v”"
      : `“V/v” cách số, ký hiệu ${Math.round(gap * 10) / 10} pt`;
    return [{ at: placeOf(about), found, expected: `cách ${wanted} pt` }];
  },
};
