import { DOMParser, type Document, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";
import { decodeXml } from "../opc/decode-xml.ts";
import { readingOf, UnreadablePart } from "../opc/unreadable-part.ts";

export type XmlElement = Element;
export type XmlDocument = Document;

/** Deeper than any word processor nests; deeper ones only fill the stack. */
const DEEPEST = 200;

/**
 * One part as a tree. Throws `CannotRun` for XML that is not well-formed, nests absurdly, is in another encoding than
 * the standard's two, or declares a document type (entities are refused, not resolved).
 */
export const parseXml = (bytes: Uint8Array, file: string, part: string): XmlDocument =>
  readingOf(file, () => treeOf(decodeXml(bytes, part), part));

function treeOf(text: string, part: string): XmlDocument {
  const broken = (cause?: unknown): never => {
    throw new UnreadablePart(part, "không phải XML đúng", { cause });
  };
  if (/<!DOCTYPE|<!ENTITY/.test(text) || nestsTooDeep(text)) broken();
  try {
    const tree = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(text, "text/xml");
    return tree.documentElement ? tree : broken();
  } catch (cause) {
    return broken(cause);
  }
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let open = text.indexOf("<"); open >= 0; open = text.indexOf("<", open + 1)) {
    const next = text.charCodeAt(open + 1);
    if (next === SLASH) depth--;
    else if (next === EXCLAMATION) {
      const end = text.indexOf(text.startsWith("<!--", open) ? "-->" : "]]>", open);
      if (end > open) open = end;
    } else if (next !== QUESTION) {
      const close = text.indexOf(">", open);
      if (text.charCodeAt(close - 1) !== SLASH && ++depth > DEEPEST) return true;
    }
  }
  return false;
}

const [SLASH, QUESTION, EXCLAMATION] = ["/", "?", "!"].map((sign) => sign.charCodeAt(0));

/** Child elements by name without prefix; parts use one prefix per namespace, but not always the same one. */
export const childrenOf = (element: XmlElement, name?: string): readonly XmlElement[] => {
  const found: XmlElement[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    if (name === undefined || (node as Element).localName === name) found.push(node as Element);
  }
  return found;
};

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element ? childrenOf(element, name)[0] : undefined;

/** An attribute by name without prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let index = 0; index < element.attributes.length; index++) {
    const attribute = element.attributes.item(index)!;
    if (attribute.localName === name) return attribute.value;
  }
  return undefined;
}

/** Descendants by name without prefix, in document order. The library's own list is live, and costs three times as much. */
export function descendantsOf(element: XmlElement | XmlDocument, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: Node): void => {
    for (let node: Node | null = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType !== 1) continue;
      if ((node as Element).localName === name) found.push(node as Element);
      visit(node);
    }
  };
  visit(element);
  return found;
}

/** The tree as text in UTF-8, with the declaration that Word expects. */
export function serialiseXml(tree: XmlDocument): string {
  const xml = new XMLSerializer().serializeToString(tree);
  if (!xml.startsWith("<?xml")) return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
  return xml.replace(/^(<\?xml\b[^>]*?\bencoding\s*=\s*["'])[^"']*/, "$1UTF-8");
}

/** The namespace of WordprocessingML that a part uses: transitional or strict. */
export const namespaceOf = (tree: XmlDocument): string => tree.documentElement!.namespaceURI ?? "";
