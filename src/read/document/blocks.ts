import type { CheckedBlock, CheckedRow, CheckedTable } from "../../domain/checking/checked-document.ts";
import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from "../../wordml/xml.ts";
import { type DocumentContext, mmOfLength } from "./context.ts";
import { paragraphOf } from "./paragraph.ts";
import { isOn } from "./properties.ts";

const WRAPPERS = ["sdt", "sdtContent", "customXml", "smartTag"];

/** Paragraphs and tables of a cell, a note or a header, in order. */
export const blocksOf = (parent: XmlElement, context: DocumentContext): readonly CheckedBlock[] =>
  childrenOf(parent).flatMap((child) => blocksIn(child, context));

/** The blocks that one element of a body is: itself, or what it wraps. */
export function blocksIn(element: XmlElement, context: DocumentContext): readonly CheckedBlock[] {
  const name = element.localName!;
  if (name === "p") return [paragraphOf(element, context)];
  if (name === "tbl") return [tableOf(element, context)];
  const isKept = WRAPPERS.includes(name) || (["ins", "moveTo"].includes(name) && context.changes === "accepted");
  return isKept ? blocksOf(element, context) : [];
}

/** Space between a cell's line and its text where nothing else is said (17.4.42), twips. */
const CELL_MARGIN = 115;

function tableOf(table: XmlElement, context: DocumentContext): CheckedTable {
  const properties = childOf(table, "tblPr");
  const style = context.styles.table(attributeOf(childOf(properties, "tblStyle"), "val"));
  const columns = childrenOf(childOf(table, "tblGrid") ?? table, "gridCol").map((column) =>
    mmOfLength(attributeOf(column, "w"), 0),
  );
  const margins = childOf(properties, "tblCellMar");
  const marginOf = (side: string): number => mmOfLength(attributeOf(childOf(margins, side), "w"), CELL_MARGIN);
  const padding = marginOf("left") + marginOf("right");
  const rows = childrenOf(table, "tr").map((row) => rowOf(row, columns, padding, { ...context, table: style }));
  return { kind: "table", columns, bordered: hasBorders(table, properties), rows };
}

function rowOf(row: XmlElement, columns: readonly number[], padding: number, context: DocumentContext): CheckedRow {
  let column = 0;
  const cells = childrenOf(row, "tc").map((cell) => {
    const properties = childOf(cell, "tcPr");
    const columnSpan = Number.parseInt(attributeOf(childOf(properties, "gridSpan"), "val") ?? "", 10) || 1;
    const width = columns.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
    column += columnSpan;
    const merge = childOf(properties, "vMerge");
    const continued = merge !== undefined && attributeOf(merge, "val") !== "restart";
    const blocks = blocksOf(cell, { ...context, width: Math.max(0, width - padding) });
    return { columnSpan, continued, blocks };
  });
  const head = childOf(childOf(row, "trPr"), "tblHeader");
  return { head: head !== undefined && isOn(attributeOf(head, "val") ?? "1"), cells };
}

function hasBorders(table: XmlElement, properties: XmlElement | undefined): boolean {
  const own = childOf(properties, "tblBorders");
  const isDrawn = (borders: XmlElement): boolean =>
    childrenOf(borders).some((border) => !["nil", "none"].includes(attributeOf(border, "val") ?? "nil"));
  return (own !== undefined && isDrawn(own)) || descendantsOf(table, "tcBorders").some(isDrawn);
}
