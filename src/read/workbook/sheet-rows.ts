import type { Cell } from "../../domain/workbook/cell.ts";
import { type CellPosition, type CellRange, positionOf, rangeOf } from "./cell-address.ts";
import { type CellContext, cellContent, type ReadContent } from "./cell-content.ts";
import { cellGrid } from "./cell-grid.ts";
import type { CellStyle } from "./cell-styles.ts";
import { type CellModel, CellXform, sharedFormula } from "./exceljs.ts";
import { withCoveredCells } from "./merged-cells.ts";
import { walkXml } from "./walk-xml.ts";

export interface SheetContext extends CellContext {
  readonly styles: readonly CellStyle[];
  /** How many filled cells may be kept; the sheet is given up past it. */
  readonly cellLimit: number;
}

/** A stored cell that has no meaning: no or an impossible address, a second cell of one address, an unknown type. */
export interface UnreadableCell {
  readonly defect: "no-address" | "repeated" | "unknown-kind";
  readonly address?: string;
  /** Attribute `t` and value, for the message. */
  readonly stored: string;
}

export interface SheetRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly unreadable: readonly UnreadableCell[];
  readonly filledCells: number;
}

/** Merged ranges past this many are no form; they are left out. */
const MOST_MERGES = 50_000;
/** Excel's own limit on a formula's length. */
const LONGEST_FORMULA = 8_192;

/**
 * The filled cells of a worksheet part.
 *
 * exceljs collects each cell (`CellXform.model`); its value is taken before exceljs interprets it, because
 * exceljs loses empty results and ISO dates and decodes text twice. `undefined` when the part is damaged.
 */
export async function readSheetRows(chunks: Iterable<string>, context: SheetContext): Promise<SheetRows | undefined> {
  const grid = cellGrid();
  const unreadable: UnreadableCell[] = [];
  const merges: CellRange[] = [];
  const formulaOf = formulas();
  const collector = new CellXform();
  let inside = false;
  let hasValue = false;
  let type: string | undefined;
  let filledCells = 0;

  const finish = () => {
    const { model } = collector;
    const formula = formulaOf(model);
    const style = context.styles[model.styleId ?? 0];
    const isStyleLost = style === undefined && (model.styleId ?? 0) > 0;
    const read = cellContent({ type, value: model.value, hasValue, formula, style, isStyleLost }, context);
    if (read === undefined || ++filledCells > context.cellLimit) return;
    const { address = "" } = model;
    const position = positionOf(address);
    const defect =
      position === undefined
        ? "no-address"
        : read === "unreadable"
          ? "unknown-kind"
          : add(address, position, read, formula);
    if (defect !== undefined) {
      const stored = model.value === undefined ? "không có giá trị" : JSON.stringify(model.value);
      unreadable.push({ defect, address, stored: `t="${type ?? "n"}", ${stored}` });
    }
  };
  const add = (address: string, { row, column }: CellPosition, read: ReadContent, formula: string | undefined) => {
    const { content, legacyFont } = read;
    // Spelled out: spreading optional fields into every cell took a quarter of the whole reading time.
    const cell =
      formula === undefined && legacyFont === undefined
        ? { row, column, address, content }
        : {
            row,
            column,
            address,
            content,
            ...(formula !== undefined && { formula }),
            ...(legacyFont && { legacyFont }),
          };
    return grid.add(cell) ? undefined : "repeated";
  };

  const sound = await walkXml(withoutEmptyCells(chunks), {
    open(tag) {
      if (inside) {
        hasValue ||= tag.name === "v";
        collector.parseOpen(tag);
      } else if (tag.name === "c") {
        inside = true;
        hasValue = false;
        type = tag.attributes.t;
        collector.parseOpen(tag);
      } else if (tag.name === "mergeCell") {
        const range = rangeOf(tag.attributes.ref ?? "");
        if (range !== undefined && merges.length < MOST_MERGES) merges.push(range);
      }
    },
    text(text) {
      if (inside) collector.parseText(text);
    },
    close(name) {
      if (!inside) return;
      if (name === "c") {
        finish();
        inside = false;
      } else {
        collector.parseClose(name);
      }
    },
  });
  return sound ? { rows: withCoveredCells(grid.rows(), merges), unreadable, filledCells } : undefined;
}

/**
 * Bordered empty cells and rows make up most of a form; dropping them as text is cheaper than parsing them. So it is
 * with the heights and styles of rows: cells have addresses of their own.
 */
function* withoutEmptyCells(chunks: Iterable<string>): Generator<string> {
  for (const chunk of chunks) {
    yield chunk
      .replace(/<c [^<>]*(?:\/>|><\/c>)/g, "")
      .replace(/<row [^<>]*(?:\/>|>\s*<\/row>)/g, "")
      .replace(/<row [^<>]*>/g, "<row>");
  }
}

/** Formula texts, those of shared formulas shifted from the cell that spells them out. */
function formulas(): (model: CellModel) => string | undefined {
  const masters = new Map<string, { readonly formula: string; readonly address: string }>();
  return ({ formula, shareType, si = "", address = "" }) => {
    if (shareType !== "shared") return formula ?? (shareType === undefined ? undefined : "");
    if (formula !== undefined) {
      masters.set(si, { formula, address });
      return formula;
    }
    const master = masters.get(si);
    if (master === undefined || positionOf(address) === undefined) return "";
    if (master.formula.length > LONGEST_FORMULA) return master.formula;
    try {
      return sharedFormula.slideFormula(master.formula, master.address, address);
    } catch {
      // A reference that slides off the sheet; the text is for people, its result is what counts.
      return master.formula;
    }
  };
}
