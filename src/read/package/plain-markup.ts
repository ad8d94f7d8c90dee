import { ownCopy } from "../../domain/text/own-copy.ts";
import { characters } from "./characters.ts";

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What a reader of markup tells, in the order of the part. */
export interface MarkupEvents {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
}

/** Reads markup for as long as it is written as nearly every program writes it. */
export interface PlainMarkup {
  /** What is left of a chunk from the first thing on that a parser must decide; nothing of what is plain to its end. */
  readonly read: (chunk: string) => string;
  /** Markup that brings a parser to where reading stopped. */
  readonly opened: () => string;
  /** The root has been read to its end. */
  readonly isWhole: () => boolean;
}

const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
/** Characters without those of control; references only to the five characters that XML names. */
const plain = (allowed: string, other: string): string =>
  `[^${other}<&\\u0000-\\u001f\\ufffe\\uffff]*(?:(?:${allowed}&(?:amp|lt|gt|quot|apos);)[^${other}<&\\u0000-\\u001f\\ufffe\\uffff]*)*`;
const DECLARATION =
  /^\uFEFF?<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")? ?\?>\s*(?=<)/;
const TAG = new RegExp(`<(${NAME})((?: ${NAME}="${plain("", '"')}")*) ?(/?)>`, "y");
const ATTRIBUTE = new RegExp(` (${NAME})="([^"]*)"`, "g");
const TAG_END = new RegExp(`</(${NAME})>`, "y");
const TEXT = new RegExp(plain("[\\t\\n]|", ""), "y");
const BLACK = /[^ \t\n]/;
const NONE: XmlAttributes = Object.freeze(Object.create(null));

/**
 * Tags, attributes and texts without a parser, which costs several times as much until it is warm. Comments, CDATA
 * sections, declarations, other references, other ends of lines and whatever is not well-formed are left to the parser.
 */
export function plainMarkup({ open, close, text }: MarkupEvents): PlainMarkup {
  let hasBegun = false;
  let root: string | undefined;
  const tags: { readonly name: string; readonly markup: string }[] = [];

  /** Reads one tag with the text before it; where it ends, or nothing where that is not plain. */
  function past(chunk: string, at: number, words: string): number | undefined {
    TAG.lastIndex = at;
    const tag = TAG.exec(chunk);
    if (tag !== null) {
      const [markup, name = "", rest = "", isEmpty] = tag;
      const attributes = rest === "" ? NONE : rest.length < LONG ? attributesOf(rest) : keptAttributes(rest);
      if (attributes === undefined || (tags.length === 0 && root !== undefined)) return undefined;
      if (words !== "" && tags.length > 0) text(characters(words));
      root ??= name;
      open(name, attributes);
      if (isEmpty) close();
      else tags.push({ name, markup });
      return TAG.lastIndex;
    }
    TAG_END.lastIndex = at;
    const end = TAG_END.exec(chunk);
    if (end === null || end[1] !== tags.at(-1)?.name) return undefined;
    if (words !== "") text(characters(words));
    tags.pop();
    close();
    return TAG_END.lastIndex;
  }

  /** Where the first thing stands that is not plain. */
  function scan(chunk: string, from: number): number {
    for (let at = from; at < chunk.length; ) {
      TEXT.lastIndex = at;
      const words = TEXT.exec(chunk)![0];
      const next = at + words.length;
      const isOutside = tags.length === 0;
      if (isOutside ? BLACK.test(words) : words.includes("]]>")) return at;
      // Text may go on in the next chunk.
      if (next === chunk.length) return isOutside ? next : at;
      const end = past(chunk, next, words);
      if (end === undefined) return at;
      at = end;
    }
    return chunk.length;
  }

  return {
    read(chunk) {
      let from = 0;
      if (!hasBegun) {
        hasBegun = true;
        from = DECLARATION.exec(chunk)?.[0].length ?? 0;
      }
      const end = scan(chunk, from);
      return end === from && !root ? chunk : chunk.slice(end);
    },
    opened: () => {
      if (root !== undefined && tags.length === 0) return `<${root}/>`;
      return tags.map(({ markup }) => markup).join("");
    },
    isWhole: () => root !== undefined && tags.length === 0,
  };
}

/** Roots of parts declare the same namespaces, part after part. */
const kept = new Map<string, XmlAttributes | undefined>();
const LONG = 100;
const LONGEST_KEPT = 2_000;
const MOST_KEPT = 20;

function keptAttributes(markup: string): XmlAttributes | undefined {
  const known = kept.get(markup);
  if (known) return known;
  const attributes = attributesOf(markup);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (markup.length < LONGEST_KEPT) kept.set(ownCopy(markup), attributes);
  return attributes;
}

/** Nothing for a tag that has one attribute twice. */
function attributesOf(markup: string): XmlAttributes | undefined {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name = "", value = ""] of markup.matchAll(ATTRIBUTE)) {
    if (name in attributes) return undefined;
    attributes[name] = characters(value);
  }
  return attributes;
}
