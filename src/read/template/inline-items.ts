import { attributeOf } from "../../opc/xml-tokens.ts";
import { childNamed, holds, type PartNode } from "../../wordml/part-tree.ts";
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

/** Elements around runs that may hold a part of a tag. */
const AROUND: ReadonlySet<string> = new Set([
  ...["w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml", "w:dir", "w:bdo"],
]);

const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:cr": "\n",
  "w:br": "\n",
  "w:noBreakHyphen": "\u2011",
  "w:softHyphen": "\u00AD",
};

/** The contents of a paragraph and the characters that it shows. */
export function inlineItems(
  { xml, leftOut }: Pick<TemplateReading, "xml" | "leftOut">,
  paragraph: PartNode,
): { readonly items: readonly InlineItem[]; readonly shown: string } {
  const items: InlineItem[] = [];
  let shown = "";
  const fields: { code: string; isResult: boolean }[] = [];
  const counted = (): boolean => fields.some(({ code, isResult }) => isResult && COUNTED.test(code));
  const follow = (child: PartNode): void => {
    const open = fields.at(-1);
    if (child.name === "w:instrText" && open && !open.isResult)
      open.code += child.children.map(({ text = "" }) => text).join("");
    if (child.name !== "w:fldChar") return;
    const mark = attributeOf(xml.slice(child.from, child.inside.from), "fldCharType");
    if (mark === "begin") fields.push({ code: "", isResult: false });
    else if (mark === "separate" && open) open.isResult = true;
    else if (mark === "end") fields.pop();
  };
  const walk = (nodes: readonly PartNode[]): void => {
    for (const node of nodes) {
      if (node.name === "" || node.name === "w:pPr" || isDropped(node)) continue;
      if (ACCEPTED.has(node.name)) walk(node.children);
      else if (node.name === "w:r") {
        const children = node.children
          .filter((child) => child.name !== "" && child.name !== "w:rPr" && !isDropped(child))
          .map((child): RunChild => {
            const from = shown.length;
            follow(child);
            shown += shownBy(xml, child);
            const place = { node: child, shown: shown.slice(from), from, to: shown.length };
            return counted() ? { ...place, isCounted: true } : place;
          });
        if (children.length > 0) items.push({ kind: "run", node, children });
      } else if (AROUND.has(node.name)) {
        items.push({ kind: "xml", xml: openingTag(xml, node) });
        const isField = node.name === "w:fldSimple";
        if (isField)
          fields.push({ code: attributeOf(xml.slice(node.from, node.inside.from), "instr") ?? "", isResult: true });
        walk(node.children);
        if (isField) fields.pop();
        items.push({ kind: "xml", xml: closingTag(xml, node) });
      } else if (!isOwnAnchor(xml, node, leftOut)) items.push({ kind: "xml", xml: cleanXml(xml, node) });
    }
  };
  walk(paragraph.children);
  return { items, shown };
}

function shownBy(xml: string, node: PartNode): string {
  if (node.name !== "w:t") return CHARACTERS[node.name] ?? "";
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
