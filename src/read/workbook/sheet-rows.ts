import type { Cell } from "../../domain/workbook/cell.ts";
import { walkXml, type XmlDefect } from "../package/walk-xml.ts";
import { type CellRange, positionOf, rangeOf } from "./cell-address.ts";
import { cellCollector } from "./cell-collector.ts";
import type { CellContents } from "./cell-content.ts";
import { withCoveredCells } from "./merged-cells.ts";
import { plainCells } from "./plain-cells.ts";
import { sheetCells } from "./sheet-cells.ts";
import { areTrusted, type StaleResults, staleResults } from "./stale-results.ts";
import { TOO_MUCH_TEXT } from "./text/shared-strings.ts";
import type { TextBudget } from "./text/text-budget.ts";
import type { UnreadableCells } from "./unreadable-cells.ts";

export interface SheetContext {
  /** Of sheets that show their zeros, and of those that do not. */
  readonly contents: (hidesZeros: boolean) => CellContents;
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
  const cells = sheetCells(context.contents, context);
  const addMerge = (ref: string): void => {
    const range = rangeOf(ref);
    if (range !== undefined && merges.length < MOST_MERGES) merges.push(range);
  };
  const thin = (chunk: string): string => withoutEmptyCells(withoutMerges(chunk, addMerge));
  const merges: CellRange[] = [];
  const collector = cellCollector();
  const isStale = staleResults(context.stale);
  let section = "";
  let inCell = false;

  const defect = walkXml(content, {
    root: "worksheet",
    // A result that is not to be trusted depends on the cells before it, array formulas among them.
    thin: areTrusted(context.stale) ? plainCells(cells.takePlain, thin) : thin,
    unread: VALIDATIONS,
    isEnough: () => cells.isTooMuchText() || cells.filledCells() > context.cellLimit,
    open(name, attributes, depth) {
      if (inCell) collector.open(name, attributes, depth - 4);
      else if (depth === 1) section = name;
      else if (section === "sheetData" && depth === 3 && name === "c") {
        inCell = true;
        collector.start(attributes);
      } else if (section === "mergeCells" && depth === 2) {
        addMerge(attributes.ref ?? "");
      } else if (section === "sheetViews" && depth === 2 && /^(0|false|off)$/i.test(attributes.showZeros ?? "")) {
        cells.hideZeros();
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
      const stored = collector.cell();
      const position = positionOf(stored.address);
      cells.take(stored, position, isStale(stored, position));
    },
  });
  if (defect) return defect;
  if (cells.isTooMuchText()) return TOO_MUCH_TEXT;
  const { unreadable } = cells;
  return { rows: withCoveredCells(cells.rows(), merges), unreadable, filledCells: cells.filledCells() };
}

/** What a form lets people type: a third of a sheet's bytes, and most of its letters. */
const VALIDATIONS = { from: Buffer.from("<dataValidations"), to: Buffer.from("</dataValidations>") };

/** Titles and headings over several columns: a dozen tags of a sheet. */
const MERGES =
  /<mergeCells(?: count="\d+")?>((?:<mergeCell ref="[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}"\/>)*)<\/mergeCells>/g;
const REFERENCE = /[A-Z]+\d+:[A-Z]+\d+/g;

const withoutMerges = (chunk: string, add: (ref: string) => void): string =>
  chunk.replace(MERGES, (_, merges: string) => {
    for (const ref of merges.match(REFERENCE) ?? []) add(ref);
    return "";
  });

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
    .replace(LOOKS, "")
    .replace(EMPTIED, "");

const LOOKS =
  /<headerFooter(?: [^<>]*)?>(?:<(?:odd|even|first)(?:Header|Footer)>[^<>]*<\/(?:odd|even|first)(?:Header|Footer)>)*<\/headerFooter>|<(?:col|pane|selection|dimension|pageSetUpPr|tabColor|sheetFormatPr|sheetProtection|printOptions|pageMargins|pageSetup)(?: [^<>]*)?\/>/g;

/** What then holds nothing any more; a view of a sheet also says whether it shows zeros. */
const EMPTIED =
  /<sheetViews><sheetView(?![^<>]*showZeros)[^<>]*><\/sheetView><\/sheetViews>|<sheetPr(?: [^<>]*)?><\/sheetPr>|<cols><\/cols>/g;
