import { attributeOf, attributesOf, childrenOf, type XmlElement } from "../../wordml/xml.ts";

/**
 * Properties of a paragraph or of characters as flat pairs, so that what is nearer overrides what is farther, attribute by
 * attribute: `spacing@before` → "120", `b@val` → "1", `jc@val` → "both".
 */
export type Properties = ReadonlyMap<string, string>;

export const NONE: Properties = new Map();

const known = new WeakMap<XmlElement, Properties>();

/** An element without a value is a switch that is on (ISO/IEC 29500-1, 17.17.4). */
export function propertiesOf(element: XmlElement | undefined): Properties {
  if (!element) return NONE;
  const kept = known.get(element) ?? readProperties(element);
  known.set(element, kept);
  return kept;
}

function readProperties(element: XmlElement): Properties {
  const found = new Map<string, string>();
  for (const property of childrenOf(element)) {
    const name = property.localName!;
    const attributes = attributesOf(property);
    if (attributes.length === 0) found.set(`${name}@val`, "1");
    for (const { localName, value } of attributes) {
      found.set(`${name}@${SAME[`${name}@${localName}`] ?? localName}`, value);
    }
    if (name === "pBdr") for (const [key, value] of bordersOf(property)) found.set(key, value);
    if (name === "numPr") {
      for (const key of ["numId", "ilvl"]) {
        const value = attributeOf(childrenOf(property, key)[0], "val");
        if (value !== undefined) found.set(`${key}@val`, value);
      }
    }
  }
  return found;
}

/** The strict names of ISO/IEC 29500 beside the transitional ones. */
const SAME: Readonly<Record<string, string>> = { "ind@start": "left", "ind@end": "right" };

const bordersOf = (borders: XmlElement): readonly (readonly [string, string])[] =>
  childrenOf(borders).map((border) => [`border-${border.localName}@val`, attributeOf(border, "val") ?? "nil"]);

/** Attributes of which one replaces another. */
const RIVALS: Readonly<Record<string, readonly string[]>> = {
  "ind@firstLine": ["ind@hanging"],
  "ind@hanging": ["ind@firstLine"],
  "rFonts@ascii": ["rFonts@asciiTheme"],
  "rFonts@asciiTheme": ["rFonts@ascii"],
  "rFonts@hAnsi": ["rFonts@hAnsiTheme"],
  "rFonts@hAnsiTheme": ["rFonts@hAnsi"],
};

/** What was merged of the same layers before: a document has a handful of looks, and thousands of runs. */
interface Merged {
  readonly next: WeakMap<Properties, Merged>;
  all?: Properties;
}
const nothing: Merged = { next: new WeakMap() };

/** Later properties over earlier ones. The same layers give the same object: a layer that was merged never changes. */
export function merged(...layers: readonly Properties[]): Properties {
  let at = nothing;
  for (const layer of layers) {
    const next = at.next.get(layer) ?? { next: new WeakMap() };
    at.next.set(layer, next);
    at = next;
  }
  at.all ??= mergedAnew(layers);
  return at.all;
}

function mergedAnew(layers: readonly Properties[]): Properties {
  const all = new Map<string, string>();
  for (const layer of layers) {
    for (const [key, value] of layer) {
      for (const rival of RIVALS[key] ?? []) if (!layer.has(rival)) all.delete(rival);
      all.set(key, value);
    }
  }
  return all;
}

export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !["0", "false", "off", "none"].includes(value);

export const numberOf = (properties: Properties, key: string): number | undefined => {
  const value = Number(properties.get(key));
  return properties.has(key) && Number.isFinite(value) ? value : undefined;
};

const TOGGLES = ["b", "i", "caps", "smallCaps", "strike", "vanish"].map((name) => `${name}@val`);

/** Switches of paragraph and character styles cancel each other (17.7.3). */
export function toggled(paragraph: Properties, style: Properties): Properties {
  if (style.size === 0) return merged(paragraph, style);
  const all = new Map(merged(paragraph, style));
  for (const key of TOGGLES) {
    if (style.has(key)) all.set(key, isOn(paragraph.get(key)) !== isOn(style.get(key)) ? "1" : "0");
  }
  return all;
}
