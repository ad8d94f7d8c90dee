import type { XmlAttributes } from "../package/plain-markup.ts";
import type { CellText } from "./text/cell-text.ts";
import { richText } from "./text/rich-text.ts";

/** A cell as it stands in the worksheet part (CT_Cell, ISO/IEC 29500-1, 18.3.1.4). */
export interface StoredCell {
  readonly address: string;
  /** Attribute `t`: which of its elements is its value. */
  readonly type: string;
  readonly style: number;
  /** How many elements `v` there are, and the text in them. */
  readonly values: number;
  readonly value: string;
  /** How many elements `is` there are, and the text of the last. */
  readonly inlines: number;
  readonly inline: CellText | undefined;
  readonly formula: StoredFormula | undefined;
  /** There is markup inside a value. */
  readonly isMalformed: boolean;
}

export interface StoredFormula {
  /** The beginning of it; formulas are for messages only, and shared ones can be long and many. */
  readonly text: string;
  readonly isTable: boolean;
  /** Range that an array formula or a data table fills. */
  readonly fills?: string;
}

/** Longer formulas are cut. */
export const LONGEST_FORMULA = 200;

export interface CellCollector {
  readonly start: (attributes: XmlAttributes) => void;
  /** Depth 0 is a child of the cell. */
  readonly open: (name: string, attributes: XmlAttributes, depth: number) => void;
  readonly text: (text: string) => void;
  readonly close: (depth: number) => void;
  /** The cell that was started last; it is overwritten by the next. */
  readonly cell: () => StoredCell;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const EMPTY: Omit<StoredCell, "address" | "type" | "style"> = {
  values: 0,
  value: "",
  inlines: 0,
  inline: undefined,
  formula: undefined,
  isMalformed: false,
};

/** Keeps apart what a cell holds: value, inline text and formula, each by its own element and nothing of any other. */
export function cellCollector(): CellCollector {
  const cell: Mutable<StoredCell> = { address: "", type: "n", style: 0, ...EMPTY };
  const inline = richText();
  let inside = "";
  let formula: Mutable<StoredFormula> | undefined;
  return {
    start({ r = "", t = "n", s = "0" }) {
      Object.assign(cell, EMPTY);
      [cell.address, cell.type, cell.style] = [r, t, Number(s)];
      [inside, formula] = ["", undefined];
    },
    open(name, attributes, depth) {
      if (depth > 0) {
        if (inside === "is") inline.open(name, attributes, depth - 1);
        else if (inside === "v") cell.isMalformed = true;
        return;
      }
      inside = name;
      if (name === "v") cell.values++;
      else if (name === "is") cell.inlines++;
      else if (name === "f") {
        const { t, ref } = attributes;
        const fills = (t === "array" || t === "dataTable") && ref !== undefined ? { fills: ref } : {};
        formula = { text: "", isTable: t === "dataTable", ...fills };
      }
    },
    text(text) {
      if (inside === "v") cell.value += text;
      else if (inside === "is") inline.text(text);
      else if (inside === "f" && formula!.text.length < LONGEST_FORMULA)
        formula!.text += text.slice(0, LONGEST_FORMULA);
    },
    close(depth) {
      if (depth > 0) {
        if (inside === "is") inline.close(depth - 1);
        return;
      }
      if (inside === "is") cell.inline = inline.take();
      inside = "";
    },
    cell() {
      cell.formula = formula;
      return cell;
    },
  };
}
