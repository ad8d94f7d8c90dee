import { DOMParser, type Document, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";
import { CannotRun } from "../domain/findings/finding.ts";

export type XmlElement = Element;
export type XmlDocument = Document;

/** The text of a thousand pages takes some 15 MB of XML, and its tree twenty times that. */
const LARGEST = 24 * 1024 * 1024;
/** Deeper than any word processor nests; deeper ones only fill the stack. */
const DEEPEST = 200;

/**
 * One part as a tree. Throws `CannotRun` for XML that is not well-formed, nests absurdly, or declares a document type
 * (entities are refused, not resolved).
 */
export function parseXml(bytes: Uint8Array, file: string, part: string): XmlDocument {
  const broken = (): never => {
    throw new CannotRun(`Không đọc được "${file}": thành phần "${part}" không phải XML đúng; mở bằng Word và lưu lại.`);
  };
  if (bytes.length > LARGEST) {
    throw new CannotRun(
      `Không đọc được "${file}": thành phần "${part}" lớn bất thường; tách văn bản rồi kiểm tra từng tệp.`,
    );
  }
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  if (/<!DOCTYPE|<!ENTITY/.test(text)) broken();
  if (nestsTooDeep(text)) broken();
  try {
    const tree = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(text, "text/xml");
    return tree.documentElement ? tree : broken();
  } catch {
    return broken();
  }
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let open = text.indexOf("<"); open >= 0; open = text.indexOf("<", open + 1)) {
    const next = text.charCodeAt(open + 1);
    if (next === SLASH) depth--;
    else if (next !== QUESTION && next !== EXCLAMATION) {
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

/** The tree as text, with the declaration that Word expects. */
export function serialiseXml(tree: XmlDocument): string {
  const xml = new XMLSerializer().serializeToString(tree);
  return xml.startsWith("<?xml") ? xml : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}

/** The namespace of WordprocessingML that a part uses: transitional or strict. */
export const namespaceOf = (tree: XmlDocument): string => tree.documentElement!.namespaceURI ?? "";
