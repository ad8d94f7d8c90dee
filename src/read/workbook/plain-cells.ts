import { LONGEST_FORMULA, type StoredCell } from "./cell-collector.ts";
import { characters, isPlain, ownCopy } from "./plain-text.ts";

/** Takes cells out of a sheet's markup, chunk by chunk; what it leaves has everything else, and is well-formed as it was. */
export type TakePlainCells = (chunk: string) => string;

/**
 * A cell as nearly every program writes nearly every cell: an address, a style, a type, a formula of its own, one value,
 * in this order. Control characters are left to the parser to refuse.
 */
const CELL =
  /\s*<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([A-Za-z]{1,9})")?(?:\/>|>(?:<f>([^<>\u0000-\u001f\ufffe\uffff]*)<\/f>)?(?:<v>([^<>\u0000-\u001f\ufffe\uffff]*)<\/v>)?<\/c>)/y;
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
  /** From here on; `left` is what the parser gets. */
  function scan(chunk: string, from: number, left: string[]): void {
    let at = from;
    const goes = (pattern: RegExp): boolean => {
      pattern.lastIndex = at;
      if (!pattern.test(chunk)) return false;
      at = pattern.lastIndex;
      return true;
    };
    while (at < chunk.length) {
      if (position === "row") {
        CELL.lastIndex = at;
        const cell = CELL.exec(chunk);
        if (cell && isPlain(cell[4] ?? "") && isPlain(cell[5] ?? "")) {
          at = CELL.lastIndex;
          if (cell[4] !== undefined || cell[5] !== undefined) take(storedCell(cell));
        } else if (goes(OTHER_CELL)) {
          const end = chunk.indexOf(CELL_END, at);
          left.push("<row><c", end < 0 ? chunk.slice(at) : `${chunk.slice(at, end + CELL_END.length)}</row>`);
          at = end < 0 ? chunk.length : end + CELL_END.length;
          if (end < 0) position = "cell";
        } else if (goes(ROW_END)) position = "data";
        else {
          left.push("<row>");
          break;
        }
      } else if (goes(ROW)) position = chunk[at - 2] === "/" ? "data" : "row";
      else break;
    }
    if (at === chunk.length) return;
    // The end of the data, or nothing that is known here.
    position = "rest";
    left.push(thin(chunk.slice(at)));
  }
  return (chunk) => {
    const left: string[] = [];
    let from = 0;
    if (position === "rest") return thin(chunk);
    if (position === "head") {
      const data = chunk.indexOf(DATA);
      // Sheets that show no zeros are few; what a cell shows depends on it.
      if (chunk.includes("showZeros")) position = "rest";
      if (data < 0 || position === "rest") return chunk;
      from = data + DATA.length;
      left.push(chunk.slice(0, from));
      position = "data";
    } else if (position === "cell") {
      const end = chunk.indexOf(CELL_END);
      if (end < 0) return chunk;
      from = end + CELL_END.length;
      left.push(chunk.slice(0, from), "</row>");
      position = "row";
    }
    scan(chunk, from, left);
    return left.join("");
  };
}

function storedCell([, address = "", style = "0", type = "n", formula, value]: RegExpExecArray): StoredCell {
  return {
    address,
    type,
    style: Number(style),
    values: value === undefined ? 0 : 1,
    value: value === undefined ? "" : type === "str" ? ownCopy(characters(value)) : characters(value),
    inlines: 0,
    inline: undefined,
    formula: formula === undefined ? undefined : { text: formulaText(formula), isTable: false },
    isMalformed: false,
  };
}

const formulaText = (markup: string): string => ownCopy(characters(markup).slice(0, LONGEST_FORMULA));
