import type { Cell } from "../../domain/workbook/cell.ts";
import { walkXml, type XmlDefect } from "../package/walk-xml.ts";
import { type CellRange, positionOf, rangeOf } from "./cell-address.ts";
import { cellCollector, type StoredCell } from "./cell-collector.ts";
import { type CellContext, cellContents, type ReadContent } from "./cell-content.ts";
import { cellGrid } from "./cell-grid.ts";
import { withCoveredCells } from "./merged-cells.ts";
import { plainCells } from "./plain-cells.ts";
import { TOO_MUCH_TEXT } from "./shared-strings.ts";
import { areTrusted, type StaleResults, staleResults } from "./stale-results.ts";
import type { TextBudget } from "./text-budget.ts";
import { type UnreadableCells, unreadableCells } from "./unreadable-cells.ts";

export interface SheetContext extends Omit<CellContext, "hidesZeros"> {
  readonly stale: StaleResults;
  readonly budget: TextBudget;
  /** How many filled cells may be kept; the sheet is given up past it. */
  readonly cellLimit: number;
}

export interface SheetRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly unreadable: UnreadableCells;
  readonly filledCells: number;
}

/** Merged ranges past this many are no form; they are left out. */
const MOST_MERGES = 50_000;

/** The filled cells of a worksheet part; reading stops once there are more than the limit. */
export function readSheetRows(content: Buffer, context: SheetContext): SheetRows | XmlDefect {
  const grid = cellGrid();
  const unreadable = unreadableCells();
  const merges: CellRange[] = [];
  const collector = cellCollector();
  const isStale = staleResults(context.stale);
  let contentOf = cellContents({ ...context, hidesZeros: false });
  let section = "";
  let inCell = false;
  let filledCells = 0;
  let isTooMuchText = false;

  const finish = (stored: StoredCell) => {
    const position = positionOf(stored.address);
    const read = contentOf(stored, isStale(stored, position));
    if (read === undefined || ++filledCells > context.cellLimit) return;
    if (position === undefined) unreadable.add("no-address", stored);
    else if (read === "unreadable") unreadable.add("unknown-kind", stored);
    else {
      isTooMuchText ||= typeof read.content.value === "string" && !context.budget.take(read.content.value);
      if (!grid.add(cellOf(stored.address, position, read))) unreadable.add("repeated", stored);
    }
  };

  const defect = walkXml(content, {
    root: "worksheet",
    // A result that is not to be trusted depends on the cells before it, array formulas among them.
    thin: areTrusted(context.stale) ? plainCells(finish, withoutEmptyCells) : withoutEmptyCells,
    isEnough: () => isTooMuchText || filledCells > context.cellLimit,
    open(name, attributes, depth) {
      if (inCell) collector.open(name, attributes, depth - 4);
      else if (depth === 1) section = name;
      else if (section === "sheetData" && depth === 3 && name === "c") {
        inCell = true;
        collector.start(attributes);
      } else if (section === "mergeCells" && depth === 2) {
        const range = rangeOf(attributes.ref ?? "");
        if (range !== undefined && merges.length < MOST_MERGES) merges.push(range);
      } else if (section === "sheetViews" && depth === 2 && /^(0|false|off)$/i.test(attributes.showZeros ?? "")) {
        contentOf = cellContents({ ...context, hidesZeros: true });
      }
    },
    text(text) {
      if (inCell) collector.text(text);
    },
    close(_, depth) {
      if (!inCell) return;
      if (depth > 3) {
        collector.close(depth - 4);
        return;
      }
      inCell = false;
      finish(collector.cell());
    },
  });
  if (defect) return defect;
  if (isTooMuchText) return TOO_MUCH_TEXT;
  return { rows: withCoveredCells(grid.rows(), merges), unreadable, filledCells };
}

/** Spelled out: spreading optional fields into every cell took a quarter of the whole reading time. */
function cellOf(address: string, { row, column }: { row: number; column: number }, read: ReadContent): Cell {
  const { content, legacyFont } = read;
  return legacyFont === undefined ? { row, column, address, content } : { row, column, address, content, legacyFont };
}

/**
 * Bordered empty cells and rows make up most of a form; dropping them as text is cheaper than parsing them. So it is
 * with the heights and styles of rows (cells have addresses of their own), with what a form lets people type and colours,
 * and with how a sheet is looked at and printed: nine in ten elements around the cells.
 */
const withoutEmptyCells = (chunk: string): string =>
  chunk
    .replace(/<c [^<>]*(?:\/>|><\/c>)/g, "")
    .replace(/<row [^<>]*(?:\/>|>\s*<\/row>)/g, "")
    .replace(/<row [^<>]*>/g, "<row>")
    .replace(
      /<conditionalFormatting [^<>]*>(?:<cfRule [^<>]*(?:\/>|>(?:<formula>[^<>]*<\/formula>)*<\/cfRule>))*<\/conditionalFormatting>/g,
      "",
    )
    .replace(/<dataValidation [^<>]*>(?:<formula[12]>[^<>]*<\/formula[12]>)*<\/dataValidation>/g, "")
    .replace(LOOKS, "")
    .replace(EMPTIED, "");

const LOOKS =
  /<headerFooter(?: [^<>]*)?>(?:<(?:odd|even|first)(?:Header|Footer)>[^<>]*<\/(?:odd|even|first)(?:Header|Footer)>)*<\/headerFooter>|<(?:col|pane|selection|dataValidation|dimension|pageSetUpPr|tabColor|sheetFormatPr|sheetProtection|printOptions|pageMargins|pageSetup)(?: [^<>]*)?\/>/g;

/** What then holds nothing any more; a view of a sheet also says whether it shows zeros. */
const EMPTIED =
  /<sheetViews><sheetView(?![^<>]*showZeros)[^<>]*><\/sheetView><\/sheetViews>|<sheetPr(?: [^<>]*)?><\/sheetPr>|<cols><\/cols>|<dataValidations(?: [^<>]*)?><\/dataValidations>/g;
