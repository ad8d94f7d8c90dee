/** One tag, or the characters between two, with its offsets in the text. */
export interface XmlToken {
  readonly kind: "open" | "close" | "empty" | "text";
  /** Qualified name as written; empty for text. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Word nests some thirty levels; deeper ones only fill the memory. */
const DEEPEST = 500;

/**
 * The tags and texts of an XML part in order, each with where it stands: an editor replaces those characters and no
 * others. Comments and processing instructions are passed over. Throws an `Error` on a document type, on tags that do
 * not match, and on XML that ends too early.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  const open: string[] = [];
  for (let at = 0; at < xml.length; ) {
    if (xml[at] !== "<") {
      const next = xml.indexOf("<", at);
      const to = next < 0 ? xml.length : next;
      yield { kind: "text", name: "", from: at, to };
      at = to;
    } else if (xml.startsWith("<!--", at) || xml.startsWith("<?", at)) {
      at = endOf(xml, xml.startsWith("<?", at) ? "?>" : "-->", at);
    } else if (xml.startsWith("<!", at)) {
      throw new Error("document type or CDATA");
    } else {
      const to = endOfTag(xml, at);
      const close = xml[at + 1] === "/";
      const [name = ""] = /^[^\s/>]+/.exec(xml.slice(at + (close ? 2 : 1), to)) ?? [];
      if (close) {
        if (open.pop() !== name) throw new Error(`unexpected </${name}>`);
        yield { kind: "close", name, from: at, to };
      } else if (xml[to - 2] === "/") {
        yield { kind: "empty", name, from: at, to };
      } else {
        if (open.push(name) > DEEPEST) throw new Error("too deep");
        yield { kind: "open", name, from: at, to };
      }
      at = to;
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Error(`no ${mark}`);
  return at + mark.length;
}

/** A value in quotes may hold ">". */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at];
    if (character === ">") return at + 1;
    if (character === '"' || character === "'") at = endOf(xml, character, at + 1) - 1;
  }
  throw new Error("a tag does not end");
}

/** The value of an attribute of a tag, entities resolved. */
export function attributeOf(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : unescaped(value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character and entity references as the characters they stand for. */
export const unescaped = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        if (name) return ENTITIES[name] ?? whole;
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;
