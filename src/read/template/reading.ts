import type { ParagraphMarks, WordPlace } from "../../domain/word/word-template.ts";
import { holds, type PartNode } from "../../wordml/part-tree.ts";
import type { Levels } from "./levels.ts";
import type { TemplateComplaint } from "./template-complaint.ts";
import type { TemplateWriter } from "./template-writer.ts";

/** What every step of reading one part of a template shares. */
export interface TemplateReading {
  /** Name and text of the part. */
  readonly part: string;
  readonly xml: string;
  readonly writer: TemplateWriter;
  readonly levels: Levels;
  readonly complain: TemplateComplaint;
  /** Place of a paragraph; those of a footnote stand in the part of footnotes. */
  readonly placeOf: (paragraph: PartNode, shown: string) => WordPlace;
  /** Where in tables the reading is, outermost first; and what was counted before. */
  readonly tables: TableCount[];
  readonly counts: { tables: number; paragraphs: number };
  /** A footnote by id, read with the reading of its part. */
  readonly note?: (id: string) => { readonly node: PartNode; readonly reading: TemplateReading } | undefined;
  /** Reads the paragraphs and tables of a box or a note inside a paragraph. */
  readonly inside: (reading: TemplateReading, node: PartNode, container: object) => void;
  /** Automatic number and outline of a paragraph by its properties. */
  readonly marksOf: (pPr: string) => ParagraphMarks | undefined;
  /** Ids of bookmarks that are left out: anchors of a document of ours. */
  readonly leftOut: Set<string>;
}

export interface TableCount {
  table: number;
  row: number;
  cell: number;
}

/** What a document made from a template has none of: marks of proofing, comments, deleted and earlier text. */
const DROPPED: ReadonlySet<string> = new Set([
  ...["w:proofErr", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:annotationRef"],
  ...["w:del", "w:moveFrom", "w:delText", "w:moveFromRangeStart", "w:moveFromRangeEnd"],
  ...["w:moveToRangeStart", "w:moveToRangeEnd", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange"],
  ...["w:tblPrExChange", "w:trPrChange", "w:tcPrChange", "w:tblGridChange", "w:numberingChange", "w:cellIns"],
  ...["w:cellMerge", "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd", "w:customXmlDelRangeStart"],
  ...["w:customXmlDelRangeEnd"],
]);

/** Insertions that count as accepted: what is in them stays. */
export const ACCEPTED: ReadonlySet<string> = new Set(["w:ins", "w:moveTo"]);

export const isDropped = ({ name }: PartNode): boolean => DROPPED.has(name);

/** An element as it stands, without what is dropped. */
export function cleanXml(xml: string, node: PartNode): string {
  if (isDropped(node)) return "";
  if (!holds(node, DROPPED) && !holds(node, ACCEPTED)) return xml.slice(node.from, node.to);
  return xml.slice(node.from, node.inside.from) + insideXml(xml, node) + xml.slice(node.inside.to, node.to);
}

function insideXml(xml: string, node: PartNode): string {
  return node.children
    .map((child) => (ACCEPTED.has(child.name) ? insideXml(xml, child) : cleanXml(xml, child)))
    .join("");
}

/** The opening tag, an empty element's as one that is closed later. */
export const openingTag = (xml: string, node: PartNode): string =>
  xml.slice(node.from, node.inside.from).replace(/\s*\/>$/, ">");

export const closingTag = (xml: string, node: PartNode): string => {
  const written = xml.slice(node.inside.to, node.to);
  return written === "" ? `</${/^<([^\s/>]+)/.exec(xml.slice(node.from, node.to))![1]}>` : written;
};
