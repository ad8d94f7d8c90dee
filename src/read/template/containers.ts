import type { CellShape } from "../../domain/word/word-template.ts";
import { attributeOf } from "../../opc/xml-tokens.ts";
import { childNamed, type PartNode } from "../../wordml/part-tree.ts";
import { inlineItems } from "./inline-items.ts";
import { readParagraph, withoutTags } from "./paragraph.ts";
import { ACCEPTED, cleanXml, closingTag, isDropped, openingTag, type TemplateReading } from "./reading.ts";
import { type FoundTag, findTags, isOfBlock } from "./tags.ts";
import { onOneLine } from "./template-writer.ts";

/** Elements around paragraphs and tables that change nothing of them. */
const AROUND: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag"]);

/**
 * Goes through what stands at one level: `take` says whether a child is of it, and reads it; what only stands around such
 * children keeps its place, and all else is markup.
 */
function walkLevel(
  reading: TemplateReading,
  nodes: readonly PartNode[],
  container: object,
  take: (child: PartNode, container: object) => boolean,
): void {
  const { xml, writer } = reading;
  for (const child of nodes) {
    if (child.name === "" || isDropped(child) || take(child, container)) continue;
    if (ACCEPTED.has(child.name)) walkLevel(reading, child.children, container, take);
    else if (AROUND.has(child.name)) {
      writer.piece({ kind: "xml", xml: openingTag(xml, child) });
      walkLevel(reading, child.children, child, take);
      writer.piece({ kind: "xml", xml: closingTag(xml, child) });
    } else writer.piece({ kind: "xml", xml: cleanXml(xml, child) });
  }
}

/** The paragraphs and tables of a body, a cell, a note, a box. `container` is the one whose paragraphs blocks take. */
export function readContainer(reading: TemplateReading, node: PartNode, container: object): void {
  walkLevel(reading, node.children, container, (child, within) => {
    if (child.name === "w:p") readParagraph(reading, child, within);
    else if (child.name === "w:tbl") readTable(reading, child);
    else return child.name === "w:tcPr";
    return true;
  });
}

const BEFORE_ROWS: ReadonlySet<string> = new Set(["w:tblPr", "w:tblGrid"]);

function readTable(reading: TemplateReading, table: PartNode): void {
  const { xml, writer, tables } = reading;
  const inner = tables.length > 0;
  const count = { table: inner ? 0 : nextTable(reading), row: 0, cell: 0 };
  tables.push(count);
  const properties = table.children.filter(({ name }) => BEFORE_ROWS.has(name)).map((child) => cleanXml(xml, child));
  writer.piece({ kind: "open", of: "table", xml: openingTag(xml, table) + properties.join("") });
  walkLevel(reading, table.children, table, (child) => {
    if (child.name !== "w:tr") return BEFORE_ROWS.has(child.name);
    count.row += 1;
    count.cell = 0;
    if (!isDeleted(child)) readRow(reading, child, table, inner);
    return true;
  });
  writer.piece({ kind: "close", of: "table", xml: closingTag(xml, table) });
  writer.words(inner ? "" : "\n");
  writer.endLine();
  tables.pop();
}

const nextTable = ({ counts }: TemplateReading): number => {
  counts.tables += 1;
  return counts.tables;
};

const isDeleted = (row: PartNode): boolean => childNamed(childNamed(row, "w:trPr"), "w:del") !== undefined;

function readRow(reading: TemplateReading, row: PartNode, table: PartNode, inner: boolean): void {
  const { xml, writer, levels, tables } = reading;
  const count = tables.at(-1)!;
  const alone = tagsOfRow(reading, row);
  if (alone) {
    count.cell = 1;
    const place = reading.placeOf(alone.paragraph, alone.shown);
    for (const tag of alone.tags) levels.meet(tag, { kind: "row", of: table }, place);
    writer.at(place);
    writer.both(alone.tags.map(({ text }) => text).join(""));
    writer.words(inner ? " " : "\n");
    writer.endLine();
    return;
  }
  const isHead = childNamed(childNamed(row, "w:trPr"), "w:tblHeader") !== undefined;
  const properties = row.children.filter(({ name }) => name === "w:trPr" || name === "w:tblPrEx");
  const opening =
    openingTag(xml, row) + properties.map((child) => cleanXml(xml, child).replace(/<w:ins\b[^>]*\/>/g, "")).join("");
  writer.piece({ kind: "open", of: "row", xml: opening });
  walkLevel(reading, row.children, row, (child) => {
    if (child.name !== "w:tc") return properties.includes(child);
    count.cell += 1;
    writer.words(inner ? " " : "| ");
    readCell(reading, child, isHead);
    return true;
  });
  writer.piece({ kind: "close", of: "row", xml: closingTag(xml, row) });
  writer.words(inner ? " " : "|\n");
  writer.endLine();
}

function readCell(reading: TemplateReading, cell: PartNode, isHead: boolean): void {
  const { xml, writer } = reading;
  const properties = childNamed(cell, "w:tcPr");
  const opening = openingTag(xml, cell) + (properties ? cleanXml(xml, properties) : "");
  writer.piece({ kind: "open", of: "cell", xml: opening, cell: shapeOf(xml, properties, isHead) });
  readContainer({ ...reading, writer: onOneLine(writer) }, cell, cell);
  writer.piece({ kind: "close", of: "cell", xml: closingTag(xml, cell) });
}

function shapeOf(xml: string, properties: PartNode | undefined, isHead: boolean): CellShape {
  const attribute = (name: string): string | undefined => {
    const node = childNamed(properties, name);
    return node && (attributeOf(xml.slice(node.from, node.to), "val") ?? "");
  };
  const merged = attribute("w:vMerge");
  return {
    columns: Math.max(1, Number(attribute("w:gridSpan") ?? 1) || 1),
    ...(merged !== undefined && merged !== "restart" ? { continued: true } : {}),
    ...(isHead ? { isHead: true } : {}),
  };
}

/** The tags of a row that holds tags of blocks and nothing else; such a row is taken, its tags stay. */
function tagsOfRow(
  reading: TemplateReading,
  row: PartNode,
): { readonly tags: readonly FoundTag[]; readonly paragraph: PartNode; readonly shown: string } | undefined {
  const found: FoundTag[] = [];
  let first: { readonly paragraph: PartNode; readonly shown: string } | undefined;
  const isAlone = (node: PartNode): boolean => {
    if (node.name === "w:tbl") return false;
    if (node.name === "w:p") {
      const { items, shown } = inlineItems({ ...reading, leftOut: new Set() }, node);
      const { tags, broken } = findTags(shown);
      if (broken.length > 0 || withoutTags(shown, tags).trim() !== "" || !tags.every(isOfBlock)) return false;
      if (items.some((item) => item.kind === "run" && item.children.some(({ node: one }) => one.name === "w:drawing")))
        return false;
      if (tags.length > 0) first ??= { paragraph: node, shown };
      found.push(...tags);
      return true;
    }
    return node.children.every(isAlone);
  };
  return isAlone(row) && first ? { tags: found, ...first } : undefined;
}
