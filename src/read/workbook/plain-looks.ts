import { ownCopy } from "../../domain/text/own-copy.ts";
import { characters } from "../package/characters.ts";
import { LONGEST_FORMULA, type StoredCell, type StoredFormula } from "./cell-collector.ts";
import { type CellContents, type KnownValues, keep, type Read } from "./cell-content.ts";
import type { PlainCell } from "./plain-cells.ts";

/** Reads cells of plain markup, which have few different attributes: those are taken apart once. */
export interface PlainLooks {
  readonly read: (found: PlainCell) => Read;
}

type StyleAndType = Pick<StoredCell, "style" | "type">;

/** Attributes of style and type, and what values that have them were read as: typed ones, and results of formulas. */
interface Look extends StyleAndType {
  readonly known: KnownValues | undefined;
  readonly results: KnownValues;
}

export function plainLooks(contents: CellContents): PlainLooks {
  const looks = new Map<string, Look>();
  let attributes = "";
  let look = lookOf("");

  function lookOf(text: string): Look {
    const before = looks.get(text);
    if (before !== undefined) return before;
    const { style, type } = styleAndType(text);
    const made = { style, type, known: contents.known(type, style), results: new Map() };
    looks.set(ownCopy(text), made);
    return made;
  }

  function resultOf(found: PlainCell, value: string | undefined): Read {
    const cell = storedCell(found, look);
    if (value === undefined || cell.formula !== COMPUTED) return contents.read(cell, undefined);
    const read = contents.read(cell, undefined);
    keep(look.results, value, read);
    return read;
  }

  return {
    read(found) {
      const value = found[5];
      if (found[3] !== attributes) {
        attributes = found[3]!;
        look = lookOf(attributes);
      }
      if (found[4] !== undefined) return look.results.get(value!) ?? resultOf(found, value);
      return value === undefined
        ? undefined
        : (look.known?.get(value) ?? contents.read(storedCell(found, look), undefined));
    },
  };
}

function styleAndType(attributes: string): StyleAndType {
  const [, style = "0", type = "n"] = ATTRIBUTES.exec(attributes)!;
  return { style: Number(style), type };
}
const ATTRIBUTES = /^(?: s="(\d+)")?(?: t="(\w+)")?$/;

/** A plain cell as the parser would have it. */
export function storedCell(found: PlainCell, { style, type }: StyleAndType = styleAndType(found[3]!)): StoredCell {
  const formula = found[4];
  const value = found[5];
  return {
    address: found[1]! + found[2]!,
    type,
    style,
    values: value === undefined ? 0 : 1,
    value: value === undefined ? "" : type === "str" ? ownCopy(value) : value,
    inlines: 0,
    inline: undefined,
    formula: formula === undefined ? undefined : formulaOf(formula, value, type),
    isMalformed: false,
  };
}

const formulaOf = (markup: string, value: string | undefined, type: string): StoredFormula =>
  value || (value === "" && type === "str") ? COMPUTED : { text: formulaText(markup), isTable: false };

/** Of a formula with a result nobody reads the text here: results are trusted. */
const COMPUTED: StoredFormula = { text: "", isTable: false };

const formulaText = (markup: string): string => ownCopy(characters(markup).slice(0, LONGEST_FORMULA));
