import { type MarkupCursor, markupCursor } from "./text/markup-cursor.ts";

/** Takes cells out of a sheet's markup, chunk by chunk; what it leaves has everything else, and is well-formed as it was. */
export type TakePlainCells = (chunk: string) => string;

/** A cell's markup: letters and digits of its address, its attributes of style and type, its formula, its value. */
export type PlainCell = RegExpExecArray;

/** Marks of style and type, both or none. */
const LOOK = '(?: s="\\d{1,6}")?(?: t="[A-Za-z]{1,9}")?';
const EMPTY = `\\s*<c r="[A-Z]{1,3}\\d{1,7}"${LOOK}(?:/>|></c>)`;
const NEXT_ROW = "\\s*</row>(?:\\s*<row(?: [^<>]*)?/>)*\\s*<row(?: [^<>]*)?(?<!/)>";
const BETWEEN = `(?:${EMPTY})*(?:${NEXT_ROW}(?:${EMPTY})*)*`;
const WORDS = "[^<>&\\u0000-\\u001f\\ufffe\\uffff]*";
const FORMULA = `<f>(${WORDS}(?:&(?:amp|lt|gt|quot|apos);${WORDS})*)</f>`;
/**
 * A cell as nearly every program writes nearly every cell: an address, a style, a type, a formula of its own, one value,
 * in this order. Control characters, and references but the five of XML, are left to the parser; in values all of them.
 * Bordered cells without a value, nearly half of a form, stand side by side before it, and so do the ends of rows.
 */
const CELL = new RegExp(
  `${BETWEEN}\\s*<c r="([A-Z]{1,3})(\\d{1,7})"(${LOOK})>(?:${FORMULA})?(?:<v>(${WORDS})</v>)?</c>`,
  "y",
);
const EMPTY_CELLS = new RegExp(BETWEEN, "y");
const OTHER_CELL = /\s*<c(?=[\s>/])/y;
const ROW = /\s*<row(?: [^<>]*)?>/y;
const ROW_END = /\s*<\/row>/y;
const DATA = "<sheetData>";
const CELL_END = "</c>";

/** Where the last chunk ended: before the data, between rows, in a row, in a cell for the parser, or past what is known. */
type Position = "head" | "data" | "row" | "cell" | "rest";

/**
 * Cells of plain markup go to `take` without a parser, which would cost twice as much; any other stays in the markup, in a
 * row of its own. Whatever is not understood between cells leaves all that follows to the parser.
 */
export function plainCells(take: (cell: PlainCell) => void, thin: (chunk: string) => string): TakePlainCells {
  let position: Position = "head";
  /** What the parser gets of the rest of a chunk. */
  function scan(markup: MarkupCursor): string {
    let left = "";
    while (!markup.isAtEnd()) {
      if (position === "row") {
        markup.pastEach(CELL, take);
        markup.past(EMPTY_CELLS);
        if (markup.isAtEnd()) return left;
        if (markup.past(OTHER_CELL)) {
          const { text, isWhole } = markup.through(CELL_END);
          left += `<row><c${text}${isWhole ? ROW_CLOSED : ""}`;
          if (!isWhole) position = "cell";
        } else if (markup.past(ROW_END)) position = "data";
        else return `${left}<row>${fromHereOn(markup)}`;
      } else {
        const row = markup.past(ROW);
        if (!row) return left + fromHereOn(markup);
        position = row[0].endsWith("/>") ? "data" : "row";
      }
    }
    return left;
  }
  /** The end of the data, or nothing that is known here. */
  function fromHereOn(markup: MarkupCursor): string {
    position = "rest";
    return thin(markup.rest());
  }
  return (chunk) => {
    if (position === "rest") return thin(chunk);
    const markup = markupCursor(chunk);
    if (position === "head") {
      const { text, isWhole } = markup.through(DATA);
      // Sheets that show no zeros are few; what a cell shows depends on it.
      if (text.includes("showZeros")) return text + fromHereOn(markup);
      if (!isWhole) return text;
      position = "data";
      return thin(text) + scan(markup);
    }
    if (position !== "cell") return scan(markup);
    const { text, isWhole } = markup.through(CELL_END);
    if (!isWhole) return text;
    position = "row";
    return text + ROW_CLOSED + scan(markup);
  };
}

const ROW_CLOSED = "</row>";
