import { escapeXml } from "../../../domain/text/escape-xml.ts";

/** Markup that was built here; text of documents, cells and findings becomes one only through `text`. */
export type Html = string & { readonly html: unique symbol };

type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** Text as text, whatever it looks like. */
export const text = (plain: string): Html =>
  (UNSAFE.test(plain) ? escapeXml(plain).replaceAll("'", "&#39;") : plain) as Html;

/** What has none of these is text already; most texts have none. */
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff&<>"']/;

/** Characters; what is longer is a chain of its parts until the whole page becomes one text: each level copied it. */
const LONG = 8192;

export function join(parts: readonly Html[]): Html {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length < LONG) return parts.join("") as Html;
  let chain = "";
  for (const part of parts) chain += part;
  return chain as Html;
}

/** Elements without content; only these have no end tag. */
const VOID: ReadonlySet<string> = new Set(["br", "hr", "col", "input", "meta"]);

/**
 * An element. Attributes are escaped; those without a value are left out. Names are ours: neither `on…` nor `style` is
 * among them, and an address begins with "#" or is ours too.
 */
export function element(name: string, attributes: Attributes, ...content: readonly Html[]): Html {
  const open = openTag(name, attributes);
  return (VOID.has(name) ? open : `${open}${join(content)}</${name}>`) as Html;
}

/** The same in pieces, for what is too large to be one text. */
export function* elementInPieces(name: string, attributes: Attributes, content: Iterable<Html>): Iterable<Html> {
  yield openTag(name, attributes);
  yield* content;
  yield `</${name}>` as Html;
}

/** Pieces one after the other. */
export function* inOrder(...parts: readonly Iterable<Html>[]): Iterable<Html> {
  for (const part of parts) yield* part;
}

function openTag(name: string, attributes: Attributes): Html {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) open += value === true ? ` ${key}` : ` ${key}="${text(String(value))}"`;
  }
  return `${open}>` as Html;
}

/** JSON inside a page: nothing in it can end its element or be taken for markup. */
export const jsonBlock = (id: string, content: unknown): Html => `${jsonTag(id)}${json(content)}</script>` as Html;

/** An object of lists as JSON, in pieces. */
export function* jsonBlockInPieces(id: string, lists: Readonly<Record<string, Iterable<unknown>>>): Iterable<Html> {
  yield jsonTag(id);
  for (const [at, [key, list]] of Object.entries(lists).entries()) {
    yield `${at === 0 ? "{" : ","}${json(key)}:[` as Html;
    let isFirst = true;
    for (const items of together(list)) {
      yield `${isFirst ? "" : ","}${json(items).slice(1, -1)}` as Html;
      isFirst = false;
    }
    yield "]" as Html;
  }
  yield "}</script>" as Html;
}

/** So many items become text at once. */
const ITEMS = 64;

function* together(list: Iterable<unknown>): Iterable<readonly unknown[]> {
  let items: unknown[] = [];
  for (const item of list) {
    if (items.push(item) < ITEMS) continue;
    yield items;
    items = [];
  }
  if (items.length > 0) yield items;
}

const jsonTag = (id: string): Html => `<script type="application/json" id="${id}">` as Html;

const json = (content: unknown): string =>
  JSON.stringify(content).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
