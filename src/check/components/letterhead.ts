import type { ComponentWords } from "../../domain/checking/layout-law.ts";
import { withoutMarks } from "../../domain/text/plain-text.ts";
import { type Component, component } from "./component.ts";
import { issuerStart } from "./issuer-start.ts";
import { mergedLines } from "./merged-lines.ts";
import { hasText, type Piece, sameCell } from "./pieces.ts";

export interface RecognisedHead {
  readonly components: readonly Component[];
  /** Order of the first piece after the letterhead. */
  readonly end: number;
}

/** A letterhead stands at the very beginning; further down its words are quotations. */
const FRONT = 60;

const NUMBER = /^so ?:|^so ?[\d\s._…]*\/|^so [\d\s._…]+ ?\//;
const DATE = /^[^,;:.]{0,40},? ?ngay[\s\d._…]*thang[\s\d._…]*nam/;
const ABOUT = /^v ?[/.] ?v\b/;

/** How sentences begin that speak of a day: "Hôm nay, ngày …", "Căn cứ biên bản ngày …", "Họp vào ngày …". */
const SENTENCE =
  /^(?:hom nay|can cu|theo|vao|tu|den|trong|tai cuoc hop|hop|ky hop|bien ban|hop dong|to trinh|quyet dinh|nghi quyet|cong van|bao cao|thong bao|ban hanh|co hieu luc|hieu luc|sinh|thoi gian|bat dau|ket thuc|han|cap|ky)(?= |,|$)/u;

/** A line of place and date stands beside the letterhead, to the right or in the middle, and is no sentence. */
function isPlaceDate({ plain, text, cell, paragraph }: Piece): boolean {
  if (!DATE.test(plain) || text.length >= 80 || SENTENCE.test(plain)) return false;
  if (/\d/.test(plain.slice(0, plain.search(/ngay/))) || /[;:]$/.test(text.trim())) return false;
  const isItalic = paragraph.runs.some((run) => run.look.italic && /\p{L}/u.test(run.text));
  return cell !== undefined || isItalic || paragraph.text.includes("\t") || paragraph.look.align !== "justify";
}

/** Components 1 to 4 and 5b: in a table of one, two or three rows, in two tables, or set with tabs. */
export function letterheadOf(pieces: readonly Piece[], words: ComponentWords): RecognisedHead {
  const front = pieces.filter(({ section }) => section === 0).slice(0, FRONT);
  const title = front.find((one) => isLike(one, words.nationalTitle[0]!));
  const motto = front.find((one) => isLike(one, words.motto));
  const date = front.find((one) => isPlaceDate(one));
  const number = front.find(({ plain, text }) => NUMBER.test(plain) && text.length < 80);
  const marks = front.filter(({ text }) => words.marks.some((mark) => same(text, mark)));
  const known = [title, motto, number, date].filter((one) => one !== undefined);
  if (known.length < 2) return { components: [], end: 0 };

  const tables = new Set(known.flatMap(({ cell }) => (cell ? [cell.table] : [])));
  const inHead = front.filter(({ cell }) => cell !== undefined && tables.has(cell.table));
  const about = front.find(({ plain }) => ABOUT.test(plain));
  const last = Math.max(...[...known, ...inHead, ...(about ? [about] : [])].map(({ order }) => order));
  const subject = subjectLines(front, number, about, [...known, ...marks]);
  const taken = new Set([...known, ...marks, ...subject]);
  const names = front.filter(
    (one) => hasText(one) && !taken.has(one) && isName(one, { title: title ?? motto, number, last, tables }),
  );
  const own = issuerStart(names, words);
  const found: Component[] = [
    ...(title ? [component("nationalTitle", title)] : []),
    ...(motto ? [component("motto", motto)] : []),
    ...names.map((one, index) => component(index < own ? "parent" : "issuer", one)),
    ...(number ? [component("number", number)] : []),
    ...(date ? [component("placeDate", date)] : []),
    ...subject.map((one) => component("letterSubject", one)),
    ...marks.map((one) => component("mark", one)),
  ];
  const end = Math.max(last, ...subject.map(({ order }) => order)) + 1;
  return { components: mergedLines(found.sort((one, other) => one.order - other.order)), end };
}

interface Known {
  readonly title: Piece | undefined;
  readonly number: Piece | undefined;
  readonly last: number;
  readonly tables: ReadonlySet<number>;
}

/** Names of bodies: in a table beside the title and above the number, else lines of capitals before the number. */
function isName(one: Piece, { title, number, last, tables }: Known): boolean {
  if (one.boxed || one.order > last) return false;
  if (number && one.order > number.order) return false;
  if (title?.cell) {
    const beside = one.cell?.table === title.cell.table && one.cell.column !== title.cell.column;
    return beside && (number ? one.order < number.order : one.cell?.row === title.cell.row);
  }
  return one.cell ? tables.has(one.cell.table) : isCapital(one.text);
}

/** V/v and the lines that follow it in its cell; without V/v the lines that stand under the number. */
function subjectLines(
  front: readonly Piece[],
  number: Piece | undefined,
  about: Piece | undefined,
  taken: readonly Piece[],
): readonly Piece[] {
  const start = about ?? (number?.cell ? number : undefined);
  if (!start) return [];
  const column = start.cell?.column;
  const below = front.filter((one) => {
    if (!hasText(one) || taken.includes(one) || one.order < start.order) return false;
    if (one === about) return true;
    if (start.cell) return one.cell?.table === start.cell.table && one.cell.column === column;
    return one.paragraph === start.paragraph;
  });
  // Outside a table centred lines go on under V/v until another kind of line begins.
  return start.cell || start !== about ? below : [...below, ...centredAfter(front, start)];
}

function centredAfter(front: readonly Piece[], about: Piece): readonly Piece[] {
  const after = front.filter(({ order, paragraph }) => order > about.order && paragraph !== about.paragraph);
  const stop = after.findIndex(
    (one) =>
      !sameCell(one, about) ||
      !hasText(one) ||
      one.plain.startsWith("kinh gui") ||
      one.paragraph.look.align !== about.paragraph.look.align,
  );
  return stop < 0 ? [] : after.slice(0, stop);
}

export const isCapital = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

const lettersIn = (text: string): string => withoutMarks(text).replace(/[^\p{L}\p{N}]/gu, "");

const same = (one: string, other: string): boolean => lettersIn(one) === lettersIn(other);

/** The same words, a few letters lost or mistyped at most. */
function isLike({ text }: Piece, wanted: string): boolean {
  const one = lettersIn(text);
  const other = lettersIn(wanted);
  const most = Math.floor(other.length / 7);
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other[j] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
