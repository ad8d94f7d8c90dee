import type { ComponentWords } from "../../domain/checking/layout-law.ts";
import { type Component, component } from "./component.ts";
import { bulletOf, labelOf } from "./labels.ts";
import { isCapital } from "./letterhead.ts";
import { hasText, letteredRuns, type Piece, plainOf } from "./pieces.ts";

const DIVISION = /^(phan|chuong) ([ivxlc]+|\d+|thu \p{L}+)(?=[.:]?( |$))|^(muc|tieu muc) \d+(?=[.:]?( |$))/u;
/** "Đơn vị tính: triệu đồng" above a table is no sentence of the body. */
const UNIT = /^\(?(?:don vi(?: tinh)?|dvt) ?:/;
const ARTICLE = /^dieu \d+[a-z]?\s?[.:]/;

/** Components of the body: a component for each paragraph, one for each table. */
export function bodyOf(pieces: readonly Piece[], words: ComponentWords): readonly Component[] {
  const tables = new Set<number>();
  const found: Component[] = [];
  for (const piece of wholeParagraphs(pieces)) {
    if (!hasText(piece) || piece.boxed) continue;
    if (piece.cell) {
      if (!tables.has(piece.cell.table)) found.push(component("table", piece));
      tables.add(piece.cell.table);
    } else found.push(bodyComponent(piece, found.at(-1), words));
  }
  return withUndotted(found);
}

/** "1 Nội dung": a clause that lost the dot of its number; beside others of its list only, for a sentence may begin so. */
const UNDOTTED = /^(\d{1,2})[\s\u00a0]+(?=\p{Lu}\p{Ll})/u;

function withUndotted(components: readonly Component[]): readonly Component[] {
  const numbers = components.map(({ kind, label, piece }): number | undefined => {
    if (label) return label.readings.find(({ series }) => series === "number")?.value;
    const [, digits] = (kind === "paragraph" && UNDOTTED.exec(piece.text)) || [];
    return digits === undefined ? undefined : Number(digits);
  });
  return components.map((one, index) => {
    const number = numbers[index];
    if (one.label || number === undefined) return one;
    const before = numbers.slice(Math.max(0, index - NEIGHBOURS), index).includes(number - 1);
    const after = numbers.slice(index + 1, index + 1 + NEIGHBOURS).includes(number + 1);
    if (!(before || (number === 1 && after))) return one;
    const text = `${number} `;
    return {
      ...one,
      kind: "item" as const,
      label: { text, mark: "", readings: [{ series: "number" as const, value: number }] },
    };
  });
}

/** Paragraphs away from a number at which the next one of its list is sought. */
const NEIGHBOURS = 6;

function bodyComponent(piece: Piece, before: Component | undefined, words: ComponentWords): Component {
  if (DIVISION.test(piece.plain) && piece.text.length < 200 && !/[.;]$/.test(piece.text.slice(20))) {
    return component("division", piece);
  }
  if (before?.kind === "division" && isDivisionTitle(piece, before)) return component("divisionTitle", piece);
  if (ARTICLE.test(piece.plain)) return component("article", piece);
  if (UNIT.test(piece.plain) && piece.text.length < 80) return component("tableUnit", piece);
  const label = labelOf(piece.paragraph, words.letters);
  if (label) return component(isTitled(piece) ? "heading" : "item", piece, label);
  if (bulletOf(piece.paragraph) !== undefined) return component("bullet", piece);
  return component("paragraph", piece);
}

const isDivisionTitle = (piece: Piece, { piece: division }: Component): boolean =>
  /^\p{L}+( \p{L}+)? \S+$/u.test(division.text) && (isCapital(piece.text) || piece.paragraph.look.align === "centre");

/** A title rather than a numbered sentence: by its style, its outline level, capitals or bold type throughout. */
function isTitled(piece: Piece): boolean {
  const { look, style } = piece.paragraph;
  if (look.outline !== undefined || /^(heading|tiêu đề) \d/i.test(style) || isCapital(piece.text)) return true;
  return letteredRuns(piece).every((run) => run.look.bold);
}

/** A paragraph of the body is one piece, its tabs and line breaks inside. */
function wholeParagraphs(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    if (before?.paragraph === piece.paragraph) {
      const text = piece.paragraph.text.slice(before.from, piece.to).normalize("NFC");
      whole[whole.length - 1] = { ...before, to: piece.to, text, plain: plainOf(text) };
    } else whole.push(piece);
  }
  return whole;
}
