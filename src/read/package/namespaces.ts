/** Namespaces of parts that are read: transitional, strict (ISO/IEC 29500-1, annex A), and those of packages. */
const UNDERSTOOD = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/package/2006/relationships",
  "http://schemas.openxmlformats.org/package/2006/content-types",
]);

const RELATIONSHIPS = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

/** Markup compatibility (ISO/IEC 29500-3). */
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

type Attributes = Readonly<Record<string, string | undefined>>;

/** What an element is to a reader: one of its own by local name, a wrapper to look through, or to be passed over. */
export type Meaning = { readonly name: string } | "wrapper" | "foreign";

/** The prefixes in force while a part is walked. Elements without any namespace count as understood. */
export interface Scope {
  /** Called for each element that may declare namespaces, with its depth. */
  readonly declare: (attributes: Attributes, depth: number) => void;
  readonly leave: (depth: number) => void;
  readonly meaningOf: (qualified: string, attributes: Attributes) => Meaning;
  /** The namespace of an element's name; empty for none. */
  readonly namespaceOf: (qualified: string) => string;
  /** The attribute `id` of the namespace of relationships, by whatever prefix. */
  readonly relationOf: (attributes: Attributes) => string | undefined;
}

export function namespaceScope(): Scope {
  /** What elements that are open declared, innermost last. */
  const frames: { readonly depth: number; readonly uris: ReadonlyMap<string, string> }[] = [];
  const meanings = new Map<string, Meaning>();
  const uriOf = (prefix: string): string => frames.findLast(({ uris }) => uris.has(prefix))?.uris.get(prefix) ?? "";
  const declare = (attributes: Attributes, depth: number) => {
    const declared = Object.entries(attributes).filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
    frames.push({
      depth,
      uris: new Map(declared.map(([name, uri = ""]) => [name.slice("xmlns:".length), uri.trim()])),
    });
    meanings.clear();
  };
  const leave = (depth: number) => {
    if (frames.at(-1)?.depth !== depth) return;
    frames.pop();
    meanings.clear();
  };
  const namespaceOf = (qualified: string): string => {
    const at = qualified.indexOf(":");
    return at < 0 ? uriOf("") : uriOf(qualified.slice(0, at)) || `${qualified.slice(0, at)}:`;
  };
  let isChosen = false;
  /** The first choice is taken whose requirements are understood; the fallback is there when none is. */
  const compatible = (local: string, attributes: Attributes): Meaning => {
    if (local === "AlternateContent") isChosen = false;
    else if (isChosen) return "foreign";
    else if (local === "Choice") {
      isChosen = (attributes.Requires ?? "").split(/\s+/).every((prefix) => UNDERSTOOD.has(uriOf(prefix)));
      return isChosen ? "wrapper" : "foreign";
    }
    return local === "AlternateContent" || local === "Fallback" ? "wrapper" : "foreign";
  };
  const meaningOf = (qualified: string, attributes: Attributes): Meaning => {
    const known = meanings.get(qualified);
    if (known !== undefined) return known;
    const uri = namespaceOf(qualified);
    const local = qualified.slice(qualified.indexOf(":") + 1);
    if (uri === COMPATIBILITY) return compatible(local, attributes);
    const meaning = uri === "" || UNDERSTOOD.has(uri) ? { name: local } : "foreign";
    meanings.set(qualified, meaning);
    return meaning;
  };
  const relationOf = (attributes: Attributes): string | undefined => {
    for (const [name, value] of Object.entries(attributes)) {
      const at = name.indexOf(":");
      if (at > 0 && name.slice(at + 1) === "id" && RELATIONSHIPS.includes(uriOf(name.slice(0, at)))) return value;
    }
    return undefined;
  };
  return { declare, leave, meaningOf, namespaceOf, relationOf };
}
