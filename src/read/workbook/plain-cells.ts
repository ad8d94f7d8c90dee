import { ownCopy } from "../../domain/text/own-copy.ts";
import { characters } from "../package/characters.ts";
import { LONGEST_FORMULA, type StoredCell, type StoredFormula } from "./cell-collector.ts";
import { type MarkupCursor, markupCursor } from "./markup-cursor.ts";

/** Takes cells out of a sheet's markup, chunk by chunk; what it leaves has everything else, and is well-formed as it was. */
export type TakePlainCells = (chunk: string) => string;

/**
 * A cell as nearly every program writes nearly every cell: an address, a style, a type, a formula of its own, one value,
 * in this order. Control characters, and references but the five of XML, are left to the parser; in values all of them.
 * Bordered cells without a value, nearly half of a form, stand side by side before it.
 */
const CELL =
  /(?:\s*<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d{1,6}")?(?: t="[A-Za-z]{1,9}")?\/>)*\s*<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([A-Za-z]{1,9})")?(?:\/>|>(?:<f>([^<>&\u0000-\u001f\ufffe\uffff]*(?:&(?:amp|lt|gt|quot|apos);[^<>&\u0000-\u001f\ufffe\uffff]*)*)<\/f>)?(?:<v>([^<>&\u0000-\u001f\ufffe\uffff]*)<\/v>)?<\/c>)/y;
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
export function plainCells(take: (cell: StoredCell) => void, thin: (chunk: string) => string): TakePlainCells {
  let position: Position = "head";
  /** What the parser gets of the rest of a chunk. */
  function scan(markup: MarkupCursor): string {
    let left = "";
    while (!markup.isAtEnd()) {
      if (position === "row") {
        const cell = markup.past(CELL);
        if (cell) {
          if (cell[4] !== undefined || cell[5] !== undefined) take(storedCell(cell));
        } else if (markup.past(OTHER_CELL)) {
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
    // Sheets that show no zeros are few; what a cell shows depends on it.
    if (position === "head" && chunk.includes("showZeros")) position = "rest";
    if (position === "rest") return thin(chunk);
    const markup = markupCursor(chunk);
    if (position === "head") {
      const { text, isWhole } = markup.through(DATA);
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

/** By index: taking an array apart by pattern costs three times as much, once for each cell. */
function storedCell(found: RegExpExecArray): StoredCell {
  const type = found[3] ?? "n";
  const formula = found[4];
  const value = found[5];
  return {
    address: found[1]!,
    type,
    style: Number(found[2] ?? 0),
    values: value === undefined ? 0 : 1,
    value: value === undefined ? "" : type === "str" ? ownCopy(value) : value,
    inlines: 0,
    inline: undefined,
    formula: formula === undefined ? undefined : value ? COMPUTED : { text: formulaText(formula), isTable: false },
    isMalformed: false,
  };
}

/** Of a formula with a result nobody reads the text here: results are trusted. */
const COMPUTED: StoredFormula = { text: "", isTable: false };

const formulaText = (markup: string): string => ownCopy(characters(markup).slice(0, LONGEST_FORMULA));
