import { attributeOf } from "../../opc/xml-tokens.ts";
import { childNamed, holds, type PartNode } from "../../wordml/part-tree.ts";
import { AROUND_RUNS, type OpenFields, openFields, RUN_CHARACTERS } from "../../wordml/run-contents.ts";
import { ACCEPTED, cleanXml, closingTag, isDropped, openingTag, type TemplateReading } from "./reading.ts";

/** What stands in a paragraph, in order: markup, and the contents of runs with the characters that they show. */
export type InlineItem =
  | { readonly kind: "xml"; readonly xml: string }
  | { readonly kind: "run"; readonly node: PartNode; readonly children: readonly RunChild[] };

export interface RunChild {
  readonly node: PartNode;
  readonly shown: string;
  /** Offsets in what the paragraph shows. */
  readonly from: number;
  readonly to: number;
  /** Counted by the program that shows the document: a page's number. Nobody typed it. */
  readonly isCounted?: true;
}

/** Fields whose result is counted (ISO/IEC 29500-1, 17.16.5). */
const COUNTED = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|SEQ|NOTEREF)\b/i;

/** By agreed prefix: `w:hyperlink`. */
const isAroundRuns = (name: string): boolean => name.startsWith("w:") && AROUND_RUNS.has(name.slice(2));

/** The contents of a paragraph and the characters that it shows. */
export function inlineItems(
  { xml, leftOut }: Pick<TemplateReading, "xml" | "leftOut">,
  paragraph: PartNode,
): { readonly items: readonly InlineItem[]; readonly shown: string } {
  const items: InlineItem[] = [];
  const fields = openFields();
  const simple: string[] = [];
  let shown = "";
  const isCounted = (): boolean => [...simple, ...fields.results()].some((instruction) => COUNTED.test(instruction));
  const add = (own: string): void => void items.push({ kind: "xml", xml: own });

  const run = (node: PartNode): void => {
    const children = node.children
      .filter(({ name }) => name !== "" && name !== "w:rPr")
      .filter((one) => !isDropped(one));
    if (children.length === 0) return;
    const read = children.map((child): RunChild => {
      follow(fields, xml, child);
      const from = shown.length;
      const own = shownBy(xml, child);
      shown += own;
      return { node: child, shown: own, from, to: shown.length, ...(isCounted() ? { isCounted: true } : {}) };
    });
    items.push({ kind: "run", node, children: read });
  };

  const around = (node: PartNode): void => {
    add(openingTag(xml, node));
    const isField = node.name === "w:fldSimple";
    if (isField) simple.push(attributeIn(xml, node, "instr") ?? "");
    visit(node.children);
    if (isField) simple.pop();
    add(closingTag(xml, node));
  };

  const visit = (nodes: readonly PartNode[]): void => {
    for (const node of nodes) {
      if (node.name === "" || node.name === "w:pPr" || isDropped(node)) continue;
      if (ACCEPTED.has(node.name)) visit(node.children);
      else if (node.name === "w:r") run(node);
      else if (node.name === "w:fldSimple" || isAroundRuns(node.name)) around(node);
      else if (!isOwnAnchor(xml, node, leftOut)) add(cleanXml(xml, node));
    }
  };

  visit(paragraph.children);
  return { items, shown };
}

/** The value of an attribute in the opening tag. */
const attributeIn = (xml: string, node: PartNode, name: string): string | undefined =>
  attributeOf(xml.slice(node.from, node.inside.from), name);

function follow(fields: OpenFields, xml: string, child: PartNode): void {
  if (child.name === "w:instrText") fields.code(child.children.map(({ text = "" }) => text).join(""));
  else if (child.name === "w:fldChar") fields.mark(attributeIn(xml, child, "fldCharType"));
}

function shownBy(xml: string, node: PartNode): string {
  if (node.name === "w:softHyphen") return "\u00AD";
  if (node.name !== "w:t") return node.name.startsWith("w:") ? (RUN_CHARACTERS.get(node.name.slice(2)) ?? "") : "";
  const text = node.children.map((child) => child.text ?? "").join("");
  return xml.slice(node.from, node.inside.from).includes("preserve") ? text : text.trim();
}

/** Bookmarks of a document of ours that became a template: the new document numbers its own. */
function isOwnAnchor(xml: string, { name, from, to }: PartNode, leftOut: Set<string>): boolean {
  if (name !== "w:bookmarkStart" && name !== "w:bookmarkEnd") return false;
  const tag = xml.slice(from, to);
  const id = attributeOf(tag, "id") ?? "";
  if (name === "w:bookmarkStart" && /^_ntm/.test(attributeOf(tag, "name") ?? "")) leftOut.add(id);
  return leftOut.has(id);
}

/** Run properties as they stand; empty without any. */
export function lookXml(xml: string, run: PartNode): string {
  const look = childNamed(run, "w:rPr");
  return look ? cleanXml(xml, look) : "";
}

/** Bold and italic as run properties say them. */
export const lettersOf = (look: string): { readonly bold?: true; readonly italic?: true } => ({
  ...(isOn(look, "b") ? { bold: true } : {}),
  ...(isOn(look, "i") ? { italic: true } : {}),
});

const isOn = (look: string, name: string): boolean => {
  const [, value = ""] = new RegExp(`<w:${name}(?:\\s+w:val="([^"]*)")?\\s*/>`).exec(look) ?? ["", "0"];
  return !/^(?:0|false|off)$/.test(value);
};

const BOX: ReadonlySet<string> = new Set(["w:txbxContent"]);

/** Whether boxes with paragraphs of their own stand inside. */
export const hasBox = (node: PartNode): boolean => holds(node, BOX);
