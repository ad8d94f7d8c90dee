import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from "../../wordml/xml.ts";
import { isOn, merged, NONE, type Properties, propertiesOf } from "./properties.ts";

/** What styles give to paragraphs and characters, inheritance resolved. */
export interface Styles {
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  readonly characters: (id: string | undefined) => Properties;
  readonly table: (id: string | undefined) => { readonly paragraph: Properties; readonly run: Properties };
  readonly defaults: { readonly paragraph: Properties; readonly run: Properties };
}

export interface ParagraphStyle {
  /** Visible name. */
  readonly name: string;
  readonly paragraph: Properties;
  readonly run: Properties;
}

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly isDefault: boolean;
  readonly paragraph: Properties;
  readonly run: Properties;
}

/** Longest chain of styles based on each other; a loop ends there. */
const LONGEST = 20;

export function readStyles(styles: XmlElement | undefined): Styles {
  const entries = new Map(styles ? childrenOf(styles, "style").map(entryOf) : []);
  const defaults = styles ? descendantsOf(styles, "docDefaults")[0] : undefined;
  const defaultOf = (type: string): string | undefined =>
    [...entries].find(([, entry]) => entry.type === type && entry.isDefault)?.[0];
  const defaultIds = {
    paragraph: defaultOf("paragraph"),
    table: defaultOf("table"),
    character: defaultOf("character"),
  };

  const of = (id: string | undefined, type: keyof typeof defaultIds) => {
    const known = id !== undefined && entries.get(id)?.type === type ? id : defaultIds[type];
    const styles = chainOf(entries, known, type);
    return {
      name: (known && entries.get(known)?.name) || "Normal",
      paragraph: merged(...styles.map(({ paragraph }) => paragraph)),
      run: merged(...styles.map(({ run }) => run)),
    };
  };
  return {
    paragraph: cached((id) => of(id, "paragraph")),
    characters: cached((id) => (id === undefined ? NONE : of(id, "character").run)),
    table: cached((id) => of(id, "table")),
    defaults: {
      paragraph: propertiesOf(childOf(childOf(defaults, "pPrDefault"), "pPr")),
      run: propertiesOf(childOf(childOf(defaults, "rPrDefault"), "rPr")),
    },
  };
}

/** A style and those that it is based on, the first one first. */
function chainOf(entries: ReadonlyMap<string, Entry>, id: string | undefined, type: string): readonly Entry[] {
  const found: Entry[] = [];
  for (let next = id, depth = 0; next !== undefined && depth < LONGEST; depth++) {
    const entry = entries.get(next);
    if (!entry || entry.type !== type) break;
    found.unshift(entry);
    next = entry.basedOn;
  }
  return found;
}

function cached<T>(make: (id: string | undefined) => T): (id: string | undefined) => T {
  const known = new Map<string | undefined, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, make(id));
    return known.get(id)!;
  };
}

const entryOf = (style: XmlElement): readonly [string, Entry] => [
  attributeOf(style, "styleId") ?? "",
  {
    type: attributeOf(style, "type") ?? "paragraph",
    name: attributeOf(childOf(style, "name"), "val") ?? "",
    basedOn: attributeOf(childOf(style, "basedOn"), "val"),
    isDefault: isOn(attributeOf(style, "default")),
    paragraph: propertiesOf(childOf(style, "pPr")),
    run: propertiesOf(childOf(style, "rPr")),
  },
];
