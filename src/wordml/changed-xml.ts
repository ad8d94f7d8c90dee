import { DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import { decodeXml } from "../opc/decode-xml.ts";
import { readingOf, UnreadablePart } from "../opc/unreadable-part.ts";
import { XML_HEAD } from "./part-head.ts";
import { DEEPEST } from "./xml.ts";

/** A tree that can be changed and written again. */
export type ChangedDocument = Document;
export type ChangedElement = Element;

/**
 * One part as a tree that can be changed; `read-xml.ts` is for reading alone, at a fifth of the cost. Throws `CannotRun` for XML that is not well-formed, nests absurdly, is in another encoding than
 * the standard's two, or declares a document type (entities are refused, not resolved).
 */
export const parseXml = (bytes: Uint8Array, file: string, part: string): ChangedDocument =>
  readingOf(file, () => treeOf(decodeXml(bytes, part), part));

function treeOf(text: string, part: string): ChangedDocument {
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

/** The tree as text in UTF-8, with the declaration that Word expects. */
export function serialiseXml(tree: ChangedDocument): string {
  const xml = new XMLSerializer().serializeToString(tree);
  if (!xml.startsWith("<?xml")) return `${XML_HEAD}\n${xml}`;
  return xml.replace(/^(<\?xml\b[^>]*?\bencoding\s*=\s*["'])[^"']*/, "$1UTF-8");
}

/** The namespace of WordprocessingML that a part uses: transitional or strict. */
export const namespaceOf = (tree: ChangedDocument): string => tree.documentElement!.namespaceURI ?? "";
