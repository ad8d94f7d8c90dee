import { SaxesParser } from "saxes";
import { decodeXml } from "../opc/decode-xml.ts";
import { readingOf, UnreadablePart } from "../opc/unreadable-part.ts";
import { ReadElement } from "./read-element.ts";
import { DEEPEST, type XmlAttribute } from "./xml.ts";

/**
 * One part as a tree for reading alone: a fifth of what a tree costs that can be changed. Throws `CannotRun` for XML that
 * is not well-formed, nests absurdly, is in another encoding than the standard's two, or declares a document type.
 */
export const readXml = (bytes: Uint8Array, file: string, part: string): ReadElement =>
  readingOf(file, () => {
    const text = decodeXml(bytes, part);
    return plainTree(text) ?? strictTree(text, part);
  });

/** What writers of Word documents do not write: comments, CDATA, processing instructions, other entities, Mac line ends. */
const UNUSUAL = /<[!?]|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)|\r(?!\n)/;
const DECLARATION = /^<\?xml\s[^<>?]*\?>/;
const SLASH = "/".charCodeAt(0);
const LESS = "<".charCodeAt(0);

/** Looks of paragraphs and characters: written the same over and over, they are read once. */
const PROPERTIES: ReadonlySet<string> = new Set(["pPr", "rPr"]);

/** The tree of a usual part; nothing for whatever is unusual or wrong, which the strict reader decides. */
function plainTree(xml: string): ReadElement | undefined {
  const start = DECLARATION.exec(xml)?.[0].length ?? 0;
  if (UNUSUAL.test(start > 0 ? xml.slice(start) : xml)) return undefined;
  const tags = tagReader();
  const outside = new ReadElement("", []);
  const open = [outside];
  const names = [""];
  const properties = new Map<string, ReadElement>();
  /** Where the properties begin that are open. */
  const begins: number[] = [];
  for (let at = start; ; ) {
    const from = xml.charCodeAt(at) === LESS ? at : xml.indexOf("<", at);
    const element = open[open.length - 1]!;
    const end = from < 0 ? xml.length : from;
    if (end > at) {
      if (element !== outside) element.text += charactersOf(xml.slice(at, end));
      else if (/\S/.test(xml.slice(at, end))) return undefined;
    }
    if (from < 0) break;
    const to = xml.indexOf(">", from);
    if (to < 0) return undefined;
    at = to + 1;
    if (xml.charCodeAt(from + 1) === SLASH) {
      const name = names.pop();
      if (open.length === 1 || name !== xml.slice(from + 2, to)) return undefined;
      open.pop();
      if (PROPERTIES.has(element.localName)) properties.set(xml.slice(begins.pop()!, at), element);
      continue;
    }
    const isEmpty = xml.charCodeAt(to - 1) === SLASH;
    const tag = tags.read(xml.slice(from + 1, isEmpty ? to - 1 : to));
    if (!tag) return undefined;
    if (!isEmpty && PROPERTIES.has(tag.localName)) {
      const close = xml.indexOf(`</${tag.name}>`, at) + tag.name.length + 3;
      const same = properties.get(xml.slice(from, close));
      if (same) {
        element.append(same);
        at = close;
        continue;
      }
      begins.push(from);
    }
    const child = new ReadElement(tag.localName, tag.attributes);
    element.append(child);
    if (isEmpty) continue;
    names.push(tag.name);
    if (open.push(child) > DEEPEST) return undefined;
  }
  return open.length === 1 && outside.elements.length === 1 && tags.allBound() ? outside.elements[0] : undefined;
}

interface Tag {
  readonly name: string;
  readonly localName: string;
  readonly attributes: readonly XmlAttribute[];
}

const TAG = /^([\p{L}_][^\s"'=<>/&;]*)((?:\s+[\p{L}_][^\s"'=<>/&;]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*$/u;
const ATTRIBUTES = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads what stands between the signs of a tag. A document has some hundred different ones: each is taken apart once. */
function tagReader() {
  const known = new Map<string, Tag>();
  const prefixes = new Set<string>();
  const bound = new Set(["xml", "xmlns"]);
  const localOf = (name: string): string => {
    const colon = name.indexOf(":");
    if (colon > 0) prefixes.add(name.slice(0, colon));
    return colon < 0 ? name : name.slice(colon + 1);
  };
  const read = (written: string): Tag | undefined => {
    const kept = known.get(written);
    if (kept) return kept;
    const [, name, rest = ""] = TAG.exec(written) ?? [];
    if (name === undefined) return undefined;
    const names = new Set<string>();
    const attributes: XmlAttribute[] = [];
    for (const [, attribute = "", double, single] of rest.matchAll(ATTRIBUTES)) {
      if (names.size === names.add(attribute).size) return undefined;
      if (attribute.startsWith("xmlns:")) bound.add(attribute.slice(6));
      const value = charactersOf(double ?? single!).replace(/[\t\n\r]/g, " ");
      attributes.push({ localName: localOf(attribute), value });
    }
    const tag = { name, localName: localOf(name), attributes };
    known.set(written, tag);
    return tag;
  };
  /** Whether every prefix is declared somewhere. */
  return { read, allBound: () => [...prefixes].every((prefix) => bound.has(prefix)) };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function charactersOf(text: string): string {
  const lines = text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  return lines.includes("&") ? lines.replace(/&(#x?)?(\w+);/g, entity) : lines;
}

function entity(_: string, number: string | undefined, name: string): string {
  if (number === undefined) return ENTITIES[name]!;
  const code = Number.parseInt(name, number === "#" ? 10 : 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}

/** The tree of any well-formed part. */
function strictTree(xml: string, part: string): ReadElement {
  const broken = (cause?: unknown): never => {
    throw new UnreadablePart(part, "không phải XML đúng", { cause });
  };
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  const outside = new ReadElement("", []);
  const open = [outside];
  parser.on("error", broken);
  parser.on("doctype", () => broken());
  parser.on("opentag", ({ local, attributes }) => {
    const own = Object.values(attributes).map((one) => ({ localName: one.local, value: one.value }));
    const element = new ReadElement(local, own);
    open.at(-1)!.append(element);
    if (open.push(element) > DEEPEST) broken();
  });
  parser.on("closetag", () => open.pop());
  const hear = (text: string): void => {
    open.at(-1)!.text += text;
  };
  parser.on("text", hear);
  parser.on("cdata", hear);
  parser.write(xml).close();
  return outside.elements[0] ?? broken();
}
