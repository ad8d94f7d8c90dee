import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { CheckedParagraph, CheckedSection } from "../../domain/checking/checked-document.ts";
import type { Piece, RecognisedDocument } from "../components/components.ts";
import { gathered, hasMain, type LayoutRule, placeOf, quoted } from "../looks/layout-rule.ts";
import { lookHit } from "../looks/look.ts";

type HeaderKind = keyof CheckedSection["headers"];

/** The headers of a section, those that it takes over from earlier ones included. */
const headerOf = ({ document }: RecognisedDocument, section: number, kind: HeaderKind): readonly CheckedParagraph[] =>
  document.sections.slice(0, section + 1).findLast(({ headers }) => headers[kind] !== undefined)?.headers[kind] ?? [];

const isNumber = (field: string | undefined): boolean => /^\s*PAGE\b/i.test(field ?? "");

const numbersOf = (paragraphs: readonly CheckedParagraph[]): readonly CheckedParagraph[] =>
  paragraphs.flatMap((one) => [one, ...one.boxes]).filter(({ runs }) => runs.some(({ field }) => isNumber(field)));

/** Characters of a full line. */
const LINE = 75;

/** What a piece takes, in characters: whole lines in the body; the cells of a row stand side by side. */
const roomOf = ({ text, cell }: Piece): number =>
  cell ? text.length : Math.max(1, Math.ceil(text.length / LINE)) * LINE;

/** A document of more than one page has page numbers in the top margin (I.7). */
export const pageNumber: LayoutRule = {
  id: "nd30/page-number",
  check: (document, { secondPage }) => {
    const first = document.document.sections[0];
    if (!hasMain(document) || !first?.page) return [];
    const end = document.annexes[0]?.section ?? document.document.sections.length;
    const own = document.pieces.filter(({ section }) => section < Math.max(1, end));
    const isLong = own.reduce((sum, one) => sum + roomOf(one), 0) > secondPage;
    if (!isLong || numbersOf(headerOf(document, 0, "default")).length > 0) return [];
    return [{ found: "không có số trang trong lề trên", expected: "số trang canh giữa trong phần lề trên" }];
  },
};

/** Arabic digits of 13 to 14, upright, in the middle, nothing beside them (I.7). */
export const pageNumberStyle: LayoutRule = {
  id: "nd30/page-number-style",
  check: (document, { looks }) => {
    const seen = new Set<CheckedParagraph>();
    const hits = document.document.sections.flatMap((_, section) =>
      numbersOf(headerOf(document, section, "default")).flatMap((paragraph): readonly RuleHit[] => {
        if (seen.has(paragraph)) return [];
        seen.add(paragraph);
        const numbers = paragraph.runs.filter(({ field }) => isNumber(field));
        const beside = paragraph.runs
          .filter(({ field }) => !isNumber(field))
          .map(({ text }) => text)
          .join("");
        const piece = wholePiece(paragraph, section);
        const extra = /\S/.test(beside)
          ? [{ at: paragraph.place, found: quoted(paragraph.text), expected: "chỉ có số trang" }]
          : [];
        return [...lookHit(piece, looks.pageNumber, numbers), ...extra];
      }),
    );
    return gathered(hits);
  },
};

const wholePiece = (paragraph: CheckedParagraph, section: number): Piece => ({
  paragraph,
  from: 0,
  to: paragraph.text.length,
  text: paragraph.text,
  plain: "",
  order: 0,
  section,
  boxed: false,
});

/** The first page shows no number (I.7). */
export const pageNumberFirst: LayoutRule = {
  id: "nd30/page-number-first",
  check: (document) => {
    const page = document.document.sections[0]?.page;
    if (!hasMain(document) || !page) return [];
    const shown = numbersOf(headerOf(document, 0, page.titlePage ? "first" : "default"));
    if (shown.length === 0) return [];
    return [
      { at: shown[0]!.place, found: "trang thứ nhất hiển thị số trang", expected: "không hiển thị số trang thứ nhất" },
    ];
  },
};

/** Each annex has page numbers of its own (III.1đ): a section that begins at 1. */
export const annexPageNumber: LayoutRule = {
  id: "nd30/annex-page-number",
  check: (document) => {
    if (!hasMain(document)) return [];
    return document.annexes.flatMap(({ section, components }, index): readonly RuleHit[] => {
      const at = placeOf(components[0]!.piece);
      const before = document.annexes[index - 1]?.section ?? document.components.at(-1)!.piece.section;
      const expected = "số trang của phụ lục đánh riêng từ 1";
      if (before === section) return [{ at, found: "phụ lục không bắt đầu một phần (section) mới", expected }];
      const page = document.document.sections[section]?.page;
      if (!page || page.pageStart === 1) return [];
      return [{ at, found: "số trang của phụ lục nối tiếp phần trước", expected }];
    });
  },
};
