import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { CheckedParagraph } from "../../domain/checking/checked-document.ts";
import type { LayoutLaw } from "../../domain/checking/layout-law.ts";
import { readDate } from "../../domain/text/date-text.ts";
import { LETTER, type Piece, type RecognisedDocument } from "../components/components.ts";
import { sameCell } from "../components/pieces.ts";
import {
  componentsOf,
  hasMain,
  type LayoutRule,
  numeral,
  pieceOf,
  placeOf,
  placeWithin,
  quoted,
} from "../looks/layout-rule.ts";
import { lookHits } from "../looks/look.ts";

const PARTS =
  /^(.*?)([\s\u00a0]*)(ngày|Ngày)([\s\u00a0._…]*)(\d*)([\s\u00a0._…]*)tháng([\s\u00a0._…]*)(\d*)([\s\u00a0._…]*)năm([\s\u00a0._…]*)(\d*)(.*)$/su;

/** There is a line of place and date (II.4). */
export const placeDate: LayoutRule = {
  id: "nd30/dia-danh",
  check: (document) =>
    !hasMain(document) || isUndated(document) || pieceOf(document, "placeDate")
      ? []
      : [
          {
            found: "không có địa danh và thời gian ban hành",
            expected: "“<Địa danh>, ngày … tháng … năm …” dưới Tiêu ngữ",
          },
        ],
};

/** Minutes say their day in their text (Mẫu 1.9). */
const isUndated = ({ type }: RecognisedDocument): boolean =>
  type !== undefined && type !== LETTER && type.undated === true;

/** What is sent out has its day. */
export const dayBlank: LayoutRule = {
  id: "nd30/ngay-blank",
  check: (document) => {
    const piece = pieceOf(document, "placeDate");
    const [, , , , , day, , , month] = PARTS.exec(piece?.text ?? "") ?? [];
    if (!piece || (day !== "" && month !== "") || day === undefined) return [];
    return [{ at: placeOf(piece), found: "chưa ghi đủ ngày, tháng", expected: "ngày, tháng ban hành" }];
  },
};

/** "Hà Tĩnh, ngày 05 tháng 01 năm 2024": the comma, capitals of the place, zeros for days below 10 and months 1, 2. */
export const placeDateFormat: LayoutRule = {
  id: "nd30/dia-danh-format",
  check: (document) => {
    const piece = pieceOf(document, "placeDate");
    if (!piece) return [];
    const parts = PARTS.exec(piece.text);
    const expected = "“<Địa danh>, ngày … tháng … năm …”";
    if (!parts) return [{ at: placeOf(piece), found: quoted(piece.text), expected }];
    const [, place = "", gap = "", word = "", , day = "", , , month = "", , , year = "", rest = ""] = parts;
    const hits: RuleHit[] = [];
    const name = place
      .trim()
      .replace(/[,.;:]$/, "")
      .trim();
    if (name === "") hits.push({ at: placeOf(piece), found: "không có địa danh", expected });
    else if (!/^[^\s,]+([\s\u00a0][^\s,]+)*,$/.test(place) || !/^[\s\u00a0]$/.test(gap) || word !== "ngày") {
      hits.push({ at: placeOf(piece), found: quoted(`${place}${gap}${word}`), expected: quoted(`${name}, ngày`) });
    }
    const words = name.split(/[\s\u00a0]+/);
    if (name !== "" && ![words[0]!, words.at(-1)!].every((one) => /^[\p{Lu}\p{N}]/u.test(one))) {
      hits.push({ at: placeOf(piece), found: quoted(name), expected: "chữ cái đầu của địa danh viết hoa" });
    }
    hits.push(...paddingHits(piece, { day, month }));
    if (!/^\d{4}$/.test(year)) hits.push({ at: placeOf(piece), found: `năm ${year}`, expected: "năm bằng bốn chữ số" });
    else if (day !== "" && month !== "" && readDate(`${day}/${month}/${year}`) === "impossible") {
      hits.push({ at: placeOf(piece), found: `ngày ${day}/${month}/${year}`, expected: "ngày có thật" });
    }
    if (rest.trim() !== "")
      hits.push({ at: placeOf(piece), found: quoted(rest), expected: "không có chữ, dấu sau năm" });
    return hits;
  },
};

/** Days below ten and months 1 and 2 have a zero before them, other months none (II.4b). */
function paddingHits(piece: Piece, { day, month }: { day: string; month: string }): readonly RuleHit[] {
  const wantedDay = day === "" ? "" : String(Number(day)).padStart(2, "0");
  const wantedMonth = month === "" ? "" : Number(month) <= 2 ? `0${Number(month)}` : String(Number(month));
  return [...padding(piece, "ngày", day, wantedDay), ...padding(piece, "tháng", month, wantedMonth)];
}

function padding(piece: Piece, word: string, found: string, wanted: string): readonly RuleHit[] {
  if (found === wanted) return [];
  const start = piece.text.toLowerCase().indexOf(word) + word.length;
  const from = piece.text.indexOf(found, start);
  const at = placeWithin(piece, from, from + found.length);
  return [{ at, found: `${word} ${found}`, expected: `${word} ${wanted}`, replacement: wanted }];
}

export const placeDateItalic: LayoutRule = {
  id: "nd30/dia-danh-italic",
  check: (document) => lookHits(componentsOf(document, "placeDate"), { italic: true }),
};

export const placeDateStyle: LayoutRule = {
  id: "nd30/dia-danh-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "placeDate"), looks.placeDate),
};

/**
 * Number and date on one line (II.4c): in one row of a table, or one paragraph. In a table of a single row the heights
 * of what stands above them are compared, within a line.
 */
export const sameLine: LayoutRule = {
  id: "nd30/same-line",
  check: (document, law) => {
    const number = pieceOf(document, "number");
    const date = pieceOf(document, "placeDate");
    if (!number || !date || number.paragraph === date.paragraph) return [];
    const expected = "số, ký hiệu và địa danh, thời gian trên cùng một dòng";
    const inRow = number.cell && number.cell.table === date.cell?.table && number.cell.row === date.cell.row;
    if (!inRow) return [{ at: placeOf(date), found: "địa danh, thời gian không cùng dòng với số, ký hiệu", expected }];
    const apart = heightAbove(document, date, law) - heightAbove(document, number, law);
    if (Math.abs(apart) <= LINE) return [];
    const found = `địa danh, thời gian ${apart > 0 ? "thấp" : "cao"} hơn số, ký hiệu khoảng ${numeral(Math.abs(apart))} pt`;
    return [{ at: placeOf(date), found, expected, severity: "warning" }];
  },
};

/** pt; below the height of a line at the smallest size. */
const LINE = 12;

function heightAbove({ pieces }: RecognisedDocument, piece: Piece, law: LayoutLaw): number {
  const above = pieces.filter((one) => sameCell(one, piece) && !one.boxed && one.order < piece.order);
  return above
    .filter(({ paragraph }) => paragraph !== piece.paragraph)
    .reduce(
      (sum, one) => sum + heightOf(one.paragraph, law) / pieces.filter((o) => o.paragraph === one.paragraph).length,
      piece.paragraph.look.before,
    );
}

/** Size of a blank paragraph in a letterhead, whose mark the document tree leaves out, pt. */
const BLANK = 13;

function heightOf({ look, runs, text }: CheckedParagraph, { body: { singleLine } }: LayoutLaw): number {
  const single = (runs.length === 0 ? BLANK : Math.max(...runs.map((run) => run.look.size))) * singleLine;
  const { kind, value } = look.line;
  const line = kind === "multiple" ? single * value : kind === "exact" ? value : Math.max(value, single);
  return look.before + look.after + line * (text.match(/\n/g)?.length ?? 0) + line;
}
