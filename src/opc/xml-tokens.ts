/** One tag, or the characters between two, with its offsets in the text. */
export interface XmlToken {
  readonly kind: "open" | "close" | "empty" | "text" | "cdata";
  /** Qualified name as written, or with the agreed prefix of its namespace; empty for text. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** XML that no parser may accept. */
export class MalformedXml extends Error {}

/** Word nests some thirty levels; deeper ones only fill the memory. */
const DEEPEST = 500;

/** The agreed prefix of a namespace. */
export type PrefixOf = (namespace: string) => string;

/**
 * The tags and texts of an XML part in order, each with where it stands: an editor replaces those characters and no
 * others. Comments and processing instructions are passed over. With `prefixOf`, elements are named by their namespace,
 * whatever prefix the writer chose. Throws `MalformedXml` on a document type, on tags that do not match, and on XML that
 * ends too early.
 */
export function* xmlTokens(xml: string, prefixOf?: PrefixOf): Generator<XmlToken> {
  const open: string[] = [];
  const nameOf = prefixOf ? namespaces(prefixOf) : undefined;
  for (let at = 0; at < xml.length; ) {
    if (xml[at] !== "<") {
      const next = xml.indexOf("<", at);
      const to = next < 0 ? xml.length : next;
      yield { kind: "text", name: "", from: at, to };
      at = to;
    } else if (xml.startsWith("<!--", at) || xml.startsWith("<?", at)) {
      at = endOf(xml, xml.startsWith("<?", at) ? "?>" : "-->", at);
    } else if (xml.startsWith(CDATA, at)) {
      const to = endOf(xml, CDATA_END, at);
      yield { kind: "cdata", name: "", from: at, to };
      at = to;
    } else if (xml.startsWith("<!", at)) {
      throw new MalformedXml("document type");
    } else {
      const to = endOfTag(xml, at);
      const close = xml[at + 1] === "/";
      const [written = ""] = /^[^\s/>]+/.exec(xml.slice(at + (close ? 2 : 1), Math.min(to, at + LONGEST_NAME))) ?? [];
      if (written === "") throw new MalformedXml("a tag without name");
      const isEmpty = xml[to - 2] === "/";
      if (close) {
        if (open.pop() !== written) throw new MalformedXml(`unexpected </${written}>`);
        yield { kind: "close", name: nameOf ? nameOf.close(written) : written, from: at, to };
      } else {
        const name = nameOf ? nameOf.open(written, xml.slice(at, to), isEmpty) : written;
        if (!isEmpty && open.push(written) > DEEPEST) throw new MalformedXml("too deep");
        yield { kind: isEmpty ? "empty" : "open", name, from: at, to };
      }
      at = to;
    }
  }
  if (open.length > 0) throw new MalformedXml(`<${open.at(-1)}> is not closed`);
}

const CDATA = "<![CDATA[";
const CDATA_END = "]]>";
const LONGEST_NAME = 500;

/** The characters that a text or CDATA token stands for. */
export const charactersOf = (xml: string, { kind, from, to }: XmlToken): string =>
  kind === "cdata" ? xml.slice(from + CDATA.length, to - CDATA_END.length) : unescaped(xml.slice(from, to));

/** Follows the declarations of namespaces through nested elements. */
function namespaces(prefixOf: PrefixOf) {
  interface Scope {
    readonly bound: ReadonlyMap<string, string>;
    /** Names that were resolved here before. */
    readonly names: Map<string, string>;
  }
  const scopes: Scope[] = [{ bound: new Map(), names: new Map() }];
  const nameIn = ({ bound, names }: Scope, written: string): string => {
    const known = names.get(written);
    if (known !== undefined) return known;
    const colon = written.indexOf(":");
    const namespace = bound.get(colon < 0 ? "" : written.slice(0, colon));
    const name = namespace === undefined ? written : `${prefixOf(namespace)}:${written.slice(colon + 1)}`;
    names.set(written, name);
    return name;
  };
  return {
    open: (written: string, tag: string, isEmpty: boolean): string => {
      let scope = scopes.at(-1)!;
      if (tag.includes("xmlns")) {
        const bound = new Map(scope.bound);
        for (const [name, value] of attributesOf(tag)) {
          if (name === "xmlns") bound.set("", value);
          else if (name.startsWith("xmlns:")) bound.set(name.slice(6), value);
        }
        scope = { bound, names: new Map() };
      }
      if (!isEmpty) scopes.push(scope);
      return nameIn(scope, written);
    },
    close: (written: string): string => nameIn(scopes.pop()!, written),
  };
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new MalformedXml(`no ${mark}`);
  return at + mark.length;
}

/** A value in quotes may hold ">". */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at];
    if (character === ">") return at + 1;
    if (character === '"' || character === "'") at = endOf(xml, character, at + 1) - 1;
  }
  throw new MalformedXml("a tag does not end");
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Attributes of a tag by their names as written, entities resolved. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTES)) found.set(name!, unescaped(double ?? single!));
  return found;
}

/** The value of an attribute of a tag by its name without prefix: writers choose prefixes as they like. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (const [, written, double, single] of tag.matchAll(ATTRIBUTES)) {
    if (localName(written!) === name && !written!.startsWith("xmlns")) return unescaped(double ?? single!);
  }
  return undefined;
}

const ATTRIBUTES = /\s([^\s=>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

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
