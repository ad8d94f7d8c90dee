import { escapeXml } from "../../domain/text/escape-xml.ts";
import { XML_HEAD, XMLNS_W } from "../../wordml/part-head.ts";

/**
 * Automatic numbers of a template, so that they count what is printed and a number can't be typed (ISO/IEC 29500-1, 17.9):
 * A., I., 1., 1.1., 1.1.1., a) for headings, 1. and a) for items, in one list, in which each level begins anew under a higher
 * one; (1), (2) for columns and 1, 2 under I, II for rows, in a list for each table.
 */
const TEXT_LEVELS = [
  ["upperLetter", "%1."],
  ["upperRoman", "%2."],
  ["decimal", "%3."],
  ["decimal", "%3.%4."],
  ["decimal", "%3.%4.%5."],
  ["lowerLetter", "%6)"],
  ["decimal", "%7."],
  ["lowerLetter", "%8)"],
] as const;
type Levels = readonly (readonly [format: string, text: string])[];

const ARTICLE_LEVELS: Levels = TEXT_LEVELS.map(([format, text]) => [format, text === "%3." ? `Điều ${text}` : text]);
const TABLE_LEVELS = [
  ["upperRoman", "%1"],
  ["decimal", "%2"],
] as const;
const COLUMN_LEVELS = [["decimal", "(%1)"]] as const;

/** Levels of items in the list of the text. */
export const ITEM_LEVEL = { number: 6, letter: 7 } as const;
/** Levels of rows in the list of a table. */
export const ROW_LEVEL = { group: 0, row: 1 } as const;

/** Hands out lists: that of the text, and one for the rows and one for the columns of each table. */
export interface NumberMarks {
  /** Stands at the beginning of a paragraph's text in the place of its number, until `withNumbers`. */
  readonly text: (level: number) => string;
  readonly table: () => { readonly row: (level: number) => string; readonly column: string };
  readonly numberingXml: () => string;
}

/** Said in the levels too: LibreOffice writes 0 into a level that says nothing, and a level goes before a style (17.9.22). */
export interface TextIndents {
  readonly heading: number;
  readonly item: number;
}

// Private-use characters: no template holds them.
const OPEN = "\uE008";
const CLOSE = "\uE009";

/** `articles`: headings of the third level are "Điều 1."; `indents`: of the first line of headings and items, twips. */
export function numberMarks(indents: TextIndents, { articles = false } = {}): NumberMarks {
  const lists: Levels[] = [articles ? ARTICLE_LEVELS : TEXT_LEVELS];
  const mark = (list: number, level: number): string => `${OPEN}${list}:${level}${CLOSE}`;
  return {
    text: (level) => mark(1, level),
    table: () => {
      const rows = lists.push(TABLE_LEVELS);
      const columns = lists.push(COLUMN_LEVELS);
      return { row: (level) => mark(rows, level), column: mark(columns, 0) };
    },
    numberingXml: () => numberingXml(lists, indents),
  };
}

const MARKED = new RegExp(
  `(</w:pPr>)?(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>)${OPEN}(\\d+):(\\d+)${CLOSE} ?`,
  "g",
);
const EMPTY_RUN = /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*(?:><\/w:t>|\/>)<\/w:r>/g;

/** The paragraphs with their marks made into `w:numPr`, at the end of what a style and `keepNext` say (17.3.1.26). */
export const withNumbers = (xml: string): string =>
  xml
    .replace(MARKED, (_, end: string | undefined, run: string, list: string, level: string) => {
      const number = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
      return end ? `${number}</w:pPr>${run}` : `${run}`;
    })
    .replace(EMPTY_RUN, "");

const indentXml = (level: number, { heading, item }: TextIndents): string =>
  `<w:pPr><w:ind w:left="0" w:firstLine="${level < ITEM_LEVEL.number ? heading : item}"/></w:pPr>`;

const isText = (levels: Levels): boolean => levels === TEXT_LEVELS || levels === ARTICLE_LEVELS;

const numberingXml = (lists: readonly Levels[], indents: TextIndents): string =>
  [
    `${XML_HEAD}<w:numbering ${XMLNS_W}>`,
    ...lists.map(
      (levels, index) =>
        `<w:abstractNum w:abstractNumId="${index + 1}"><w:multiLevelType w:val="multilevel"/>${levels
          .map(
            ([format, text], level) =>
              `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="${isText(levels) ? "space" : "nothing"}"/><w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/>${isText(levels) ? indentXml(level, indents) : ""}</w:lvl>`,
          )
          .join("")}</w:abstractNum>`,
    ),
    ...lists.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`),
    "</w:numbering>",
  ].join("");
