import type { ComponentWords, DocumentType } from "../../domain/checking/layout-law.ts";
import { withoutMarks } from "../../domain/text/plain-text.ts";
import { type Component, component } from "./component.ts";
import { isCapital } from "./letterhead.ts";
import { mergedLines } from "./merged-lines.ts";
import { hasText, type Piece, sameCell } from "./pieces.ts";

export interface RecognisedOpening {
  readonly components: readonly Component[];
  /** Order of the first piece of the body. */
  readonly end: number;
  readonly type?: DocumentType;
}

/** The name of a type stands at once below the letterhead, after marks and blank lines at most. */
const NEAR = 6;

/** Components 5a (type and subject), 9a (Kính gửi) and the legal grounds. `pieces` end where the signature begins. */
export function openingOf(pieces: readonly Piece[], start: number, words: ComponentWords): RecognisedOpening {
  const after = pieces.filter((one) => one.order >= start && hasText(one) && !one.boxed);
  const named = typeAmong(after.slice(0, NEAR), words);
  const title = named === undefined ? [] : titleOf(after, named.index, pieces, named.type);
  const afterTitle = title.at(-1)?.order ?? start - 1;
  const addressed = addresseesOf(after.filter(({ order }) => order > afterTitle));
  const afterAddressees = addressed.at(-1)?.order ?? afterTitle;
  const rest = after.filter(({ order }) => order > afterAddressees);
  const grounds = groundsOf(rest, named?.type);
  const components = [...title, ...addressed, ...grounds];
  const last = components.at(-1);
  const end = last === undefined ? start : last.order + 1;
  return { components: mergedLines(components), end, ...(named ? { type: named.type } : {}) };
}

function typeAmong(pieces: readonly Piece[], words: ComponentWords): { index: number; type: DocumentType } | undefined {
  for (const [index, { plain }] of pieces.entries()) {
    const type = words.types.find(({ name }) => withoutMarks(name) === plain.replace(/[\s:.]+$/, ""));
    if (type) return { index, type };
  }
  return undefined;
}

/** The type, and the lines of its subject: up to a drawn line, a blank line, or a paragraph set otherwise. */
function titleOf(
  texts: readonly Piece[],
  index: number,
  all: readonly Piece[],
  { grounds, untitled }: DocumentType,
): readonly Component[] {
  const type = texts[index]!;
  if (untitled) return [component("type", type)];
  const subject: Piece[] = [];
  for (const one of texts.slice(index + 1)) {
    const before = subject.at(-1);
    if (/^(kinh gui|can cu )/.test(one.plain) || !sameCell(one, type) || one.text.length > 400) break;
    // Below "QUYẾT ĐỊNH" a line of capitals names who decides.
    if (grounds && isCapital(one.text)) break;
    if (before && before.paragraph !== one.paragraph) {
      const between = all.filter(({ order }) => order > before.order && order < one.order);
      const parted = between.length > 0 || before.paragraph.lines.some(({ at }) => at === "below");
      if (parted || one.paragraph.look.align !== "centre" || isCapital(one.text)) break;
    }
    subject.push(one);
  }
  return [component("type", type), ...subject.map((one) => component("subject", one))];
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … điện:" above the addressees of a công điện (Mẫu 1.6). */
const SENT = /^[^.;:]{3,120} dien ?:$/;

/** "Kính gửi:" with its addressee on the line, or a list of them below, in paragraphs or in the cells of a table. */
function addresseesOf(pieces: readonly Piece[]): readonly Component[] {
  const index = pieces.slice(0, NEAR).findIndex(({ plain }) => plain.startsWith("kinh gui") || SENT.test(plain));
  const label = pieces[index];
  if (!label) return [];
  const alone = /^kinh gui ?:?$/.test(label.plain) || SENT.test(label.plain);
  // After a single addressee dashes are those of the text.
  const isList = alone || label.cell !== undefined || /^kinh gui ?: ?[-–—]|[;,]$/.test(label.plain);
  const listed: Piece[] = [];
  for (const one of isList ? pieces.slice(index + 1) : []) {
    const inTable = label.cell !== undefined && one.cell?.table === label.cell.table;
    const dashed = /^[-–—]/.test(one.text) || one.paragraph.label?.trim() === "-";
    if (!inTable && !dashed && !goesOn(one, listed.at(-1), label, alone)) break;
    listed.push(one);
  }
  return [
    component(alone ? "addresseesLabel" : "addressee", label),
    ...listed.map((one) => component("addressee", one)),
  ];
}

/** A line of the list without its dash: after ";" and set like the line before it, or the only one below "Kính gửi:". */
function goesOn(one: Piece, before: Piece | undefined, label: Piece, alone: boolean): boolean {
  if (one.paragraph === (before ?? label).paragraph) return true;
  if (one.text.length > 200) return false;
  if (!before) return alone;
  const [look, above] = [one.paragraph.look, before.paragraph.look];
  const isAlike = look.align === above.align && look.left === above.left && look.firstLine === above.firstLine;
  return before.text.endsWith(";") && isAlike;
}

/** Legal grounds, one to a paragraph, and the centred lines of capitals around them ("QUYẾT ĐỊNH:"). */
function groundsOf(pieces: readonly Piece[], type: DocumentType | undefined): readonly Component[] {
  const found: Component[] = [];
  for (const one of pieces) {
    if (/^can cu /.test(one.plain)) found.push(component("legalBasis", one));
    else if (/^(theo|xet) (de nghi|to trinh)/.test(one.plain) && found.length > 0)
      found.push(component("legalBasis", one));
    else if (isCapital(one.text) && one.paragraph.look.align === "centre") found.push(component("formula", one));
    else if (one.paragraph !== found.at(-1)?.piece.paragraph) break;
  }
  const grounds = found.filter(({ kind }) => kind === "legalBasis");
  // One line that begins with "Căn cứ" under a report or a plan is its first sentence.
  const isList = type?.grounds || grounds.length > 1;
  return grounds.length > 0 && isList && (type?.grounds || grounds.some(isFormal)) ? found : [];
}

/** A sentence of prose may begin with "Căn cứ" too: it is neither italic nor one of a list. */
const isFormal = ({ piece }: Component): boolean =>
  /[;]$/.test(piece.text) || piece.paragraph.runs.some(({ look, text }) => look.italic && text.trim() !== "");
