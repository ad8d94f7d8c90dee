import { decodeXml } from "./decode-xml.ts";
import { partKey, relationshipsPartOf, targetOf } from "./part-names.ts";
import { wellFormed } from "./unreadable-part.ts";
import { attributesOf, localName, xmlTokens } from "./xml-tokens.ts";

/** Where the bytes of parts come from: an archive in memory or one that is inflated part by part. */
export interface PartSource {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Uint8Array | undefined;
}

/** One relationship of a part (ISO/IEC 29500-2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** Last step of the type: `styles`, `header`, `officeDocument`; transitional and strict types differ before it. */
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** Name of the part as the archive spells it; absent where it leads out of the package or to nothing. */
  readonly part?: string;
}

/**
 * A package whose parts are found as the standard says: from `_rels/.rels` by relationships, with types from
 * `[Content_Types].xml`, never by the names that Word happens to give. Reading throws `UnreadablePart`.
 */
export interface OfficePackage {
  readonly names: readonly string[];
  /** The part as the archive spells its name. */
  readonly find: (name: string) => string | undefined;
  readonly bytes: (name: string) => Uint8Array | undefined;
  /** An XML part as text. */
  readonly text: (name: string) => string | undefined;
  /** Of a part, or of the package where `source` is empty. */
  readonly relationships: (source: string) => readonly Relationship[];
  /** The media type that `[Content_Types].xml` gives to a part, in lower case. */
  readonly typeOf: (name: string) => string | undefined;
  /** The part that the package is about. */
  readonly main: () => string | undefined;
}

const TYPES = "[Content_Types].xml";

export function officePackage({ names, bytes }: PartSource): OfficePackage {
  const spelt = new Map(names.map((name) => [partKey(name), name]));
  const find = (name: string): string | undefined => spelt.get(partKey(name));
  const text = (name: string): string | undefined => {
    const part = find(name);
    const content = part === undefined ? undefined : bytes(part);
    return content && decodeXml(content, name);
  };
  const relationships = remembered((source: string) => {
    const part = find(relationshipsPartOf(source));
    return part === undefined ? [] : relationshipsIn(text(part) ?? "", part, source, find);
  });
  const types = remembered((part: string) => contentTypes(text(part) ?? "", part));
  const typeOf = (name: string): string | undefined => {
    const { overrides, defaults } = types(TYPES);
    return overrides.get(partKey(name)) ?? defaults.get(/[^./]*$/.exec(partKey(name))![0]);
  };
  const main = (): string | undefined => {
    const [related] = relationships("").filter(({ type, part }) => type === "officeDocument" && part !== undefined);
    if (related) return related.part;
    // Some writers leave the package's own relationships out, and Word opens what they write.
    return names.find((name) => /\.main\+xml$/.test(types(TYPES).overrides.get(partKey(name)) ?? ""));
  };
  return {
    names,
    find,
    text,
    relationships,
    typeOf,
    main,
    bytes: (name) => {
      const part = find(name);
      return part === undefined ? undefined : bytes(part);
    },
  };
}

function relationshipsIn(xml: string, part: string, source: string, find: OfficePackage["find"]) {
  return elementsOf(xml, part, "Relationship").map((attributes): Relationship => {
    const target = attributes.get("Target") ?? "";
    const isInside = attributes.get("TargetMode")?.toLowerCase() !== "external";
    const named = isInside ? targetOf(source, target) : undefined;
    const found = named === undefined ? undefined : find(named);
    const type = (attributes.get("Type") ?? "").split("/").at(-1)!;
    return { id: attributes.get("Id") ?? "", type, target, ...(found === undefined ? {} : { part: found }) };
  });
}

interface ContentTypes {
  readonly overrides: ReadonlyMap<string, string>;
  readonly defaults: ReadonlyMap<string, string>;
}

const typesOf = new WeakMap<Elements, ContentTypes>();

function contentTypes(xml: string, part: string): ContentTypes {
  const elements = elementsOf(xml, part, "Override");
  const known = typesOf.get(elements);
  if (known) return known;
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const attributes of elements) {
    const name = (attributes.get("PartName") ?? "").replaceAll("\\", "/").replace(/^\//, "");
    overrides.set(partKey(name), (attributes.get("ContentType") ?? "").toLowerCase());
  }
  for (const attributes of elementsOf(xml, part, "Default")) {
    defaults.set(
      (attributes.get("Extension") ?? "").toLowerCase(),
      (attributes.get("ContentType") ?? "").toLowerCase(),
    );
  }
  const types = { overrides, defaults };
  typesOf.set(elements, types);
  return types;
}

type Elements = readonly ReadonlyMap<string, string>[];

/** Workbooks that one form was copied to list the same parts, letter for letter. */
const listed = new Map<string, Elements>();
const MOST_LISTED = 40;
const LONGEST_LISTED = 20_000;

/** Attributes of all elements of this name, whatever their prefix. */
function elementsOf(xml: string, part: string, name: string): Elements {
  if (xml.length > LONGEST_LISTED) return elementsIn(xml, part, name);
  const key = `${name} ${xml}`;
  const known = listed.get(key) ?? elementsIn(xml, part, name);
  if (listed.size >= MOST_LISTED) listed.clear();
  listed.set(key, known);
  return known;
}

function elementsIn(xml: string, part: string, name: string): Elements {
  return wellFormed(part, () => {
    const found: ReadonlyMap<string, string>[] = [];
    for (const token of xmlTokens(xml)) {
      const isElement = token.kind === "open" || token.kind === "empty";
      if (isElement && localName(token.name) === name) found.push(attributesOf(xml.slice(token.from, token.to)));
    }
    return found;
  });
}

function remembered<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.has(name) ? known.get(name)! : read(name);
    known.set(name, value);
    return value;
  };
}
