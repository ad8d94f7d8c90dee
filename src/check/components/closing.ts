import type { ComponentWords } from "../../domain/checking/layout-law.ts";
import { withoutMarks } from "../../domain/text/plain-text.ts";
import { type Component, component } from "./component.ts";
import { isCapital } from "./letterhead.ts";
import { hasText, type Piece } from "./pieces.ts";

const LABEL = /^noi nhan ?[:.]?$|^noi nhan ?:/;

/** A gap left for the signature: blank lines, or the space before the name in pt. */
const SIGNING_LINES = 2;
const SIGNING_SPACE = 36;

/** How near the end of the document a signature without "Nơi nhận" must stand, lines. */
const NEAR = 12;

/** Order of the first piece of the signature and "Nơi nhận"; the end of `pieces` where there is neither. */
export function closingStart(pieces: readonly Piece[], from: number, words: ComponentWords): number {
  const texts = pieces.filter((one) => one.order >= from && hasText(one) && !one.boxed);
  const label = texts.findLast(({ plain }) => LABEL.test(plain));
  const signing = (one: Piece): boolean => isPrefixed(one, words) || (isCapital(one.text) && isPost(one, words));
  const near = label
    ? texts.filter(({ order }) => order < label.order).slice(-NEAR)
    : texts.slice(-NEAR).filter((one) => one.cell !== undefined || isPrefixed(one, words));
  const anchor = label?.cell ? label : (near.find(signing) ?? label);
  if (!anchor) return pieces.length;
  const { cell } = anchor;
  return (cell ? pieces.find((one) => one.cell?.table === cell.table) : anchor)!.order;
}

/** Components 7 and 9b: two columns of a table, or lines set with tabs. */
export function closingOf(pieces: readonly Piece[], words: ComponentWords): readonly Component[] {
  const [first] = pieces;
  if (!first) return [];
  const table = first.cell?.table;
  const own = pieces.filter(({ cell, boxed }) => cell?.table === table && !boxed);
  // Below the signatures of minutes the recipients stand by themselves.
  const label = pieces.find(({ plain, boxed }) => !boxed && LABEL.test(plain));
  const recipients = label === undefined ? [] : recipientsAfter(pieces, label);
  const signature = own.filter((one) => one !== label && !recipients.includes(one));
  const columns = new Set(signature.map(({ cell }) => cell?.column));
  return [
    ...(label ? [component("recipientsLabel", label)] : []),
    ...recipients.map((one) => component("recipient", one)),
    ...[...columns].flatMap((column) => {
      const side = signature.filter(({ cell }) => cell?.column === column);
      return signatureOf(table === undefined ? side.slice(0, signatureEnd(side)) : side, words);
    }),
  ];
}

const recipientsAfter = (pieces: readonly Piece[], label: Piece): readonly Piece[] =>
  pieces.filter(
    (one) =>
      hasText(one) &&
      !one.boxed &&
      one.order > label.order &&
      (label.cell
        ? one.cell?.table === label.cell.table && one.cell.column === label.cell.column
        : one.cell === undefined && isListed(one)),
  );

/** Without a table the signature ends with the name: the first line in small letters. */
function signatureEnd(pieces: readonly Piece[]): number {
  const name = pieces.findIndex((one) => hasText(one) && !isCapital(one.text) && !isAside(one));
  return name < 0 ? pieces.length : name + 1;
}

const isListed = ({ text, paragraph }: Piece): boolean =>
  /^[-–—]|^Lưu\b/u.test(text) || /^[-–—]$/.test(paragraph.label?.trim() ?? "");

/** "(Đã ký)", "(Chữ ký, dấu)" */
const isAside = ({ text }: Piece): boolean => /^[([<]/.test(text);

function signatureOf(pieces: readonly Piece[], words: ComponentWords): readonly Component[] {
  const texts = pieces.filter((one) => hasText(one) && !isAside(one));
  const last = texts.at(-1);
  if (!last) return [];
  const isName =
    !isCapital(last.text) || (isAfterGap(last, pieces) && !isPost(last, words) && !isPrefixed(last, words));
  const lines = isName ? texts.slice(0, -1) : texts;
  const gap = lines.findIndex((one, index) => index > 0 && isAfterGap(one, pieces));
  return [
    ...lines.map((one, index) => component(gap >= 0 && index >= gap ? "otherPost" : "authority", one)),
    ...(isName ? [component("signer", last)] : []),
  ];
}

function isAfterGap(one: Piece, pieces: readonly Piece[]): boolean {
  if (one.paragraph.look.before >= SIGNING_SPACE) return true;
  const blank = pieces.filter((other) => other.order < one.order).reverse();
  const text = blank.findIndex(hasText);
  return text >= SIGNING_LINES;
}

/** Whether a line of capitals begins with a mark of authority, well or badly written: "TM.", "T/M", "TL CHỦ TỊCH". */
export const isPrefixed = ({ text }: Piece, words: ComponentWords): boolean =>
  isCapital(text) &&
  words.prefixes.some(({ prefix }) => {
    const letters = [...prefix.replace(".", "")].join("/?");
    return new RegExp(`^${letters}\\s*[./]\\s*\\p{Lu}|^${letters}\\s+\\p{Lu}{2}`, "u").test(text);
  });

const isPost = ({ plain }: Piece, words: ComponentWords): boolean =>
  words.posts.some((post) => plain === withoutMarks(post) || plain.startsWith(`${withoutMarks(post)} `));
