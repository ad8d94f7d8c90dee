/**
 * What is asked of an element, whichever tree it is from: one that is read (`read-xml.ts`) or one that is changed
 * (`changed-xml.ts`, the DOM).
 */
export interface XmlElement {
  readonly localName: string | null;
  readonly textContent: string | null;
  /** Child elements and attributes of a tree that is read; a DOM has its own lists. */
  readonly elements?: readonly XmlElement[];
  readonly values?: readonly XmlAttribute[];
}

/** An attribute by its name without prefix, entities resolved. */
export interface XmlAttribute {
  readonly localName: string | null;
  readonly value: string;
}

/** The two lists of the DOM as far as they are walked. */
interface DomElement extends XmlElement {
  readonly firstChild: DomNode | null;
  readonly attributes: { readonly length: number; readonly item: (index: number) => XmlAttribute | null };
}
interface DomNode extends DomElement {
  readonly nodeType: number;
  readonly nextSibling: DomNode | null;
}

/** Deeper than any word processor nests; deeper ones only fill the stack. */
export const DEEPEST = 200;

/** Child elements by name without prefix; parts use one prefix per namespace, but not always the same one. */
export function childrenOf<E extends XmlElement>(element: E, name?: string): readonly E[] {
  const elements = element.elements ?? domChildren(element as unknown as DomElement);
  return (name === undefined ? elements : elements.filter(({ localName }) => localName === name)) as readonly E[];
}

function domChildren(element: DomElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 1) found.push(node);
  return found;
}

export function childOf<E extends XmlElement>(element: E | undefined, name: string): E | undefined {
  if (!element) return undefined;
  const elements = element.elements ?? domChildren(element as unknown as DomElement);
  return elements.find(({ localName }) => localName === name) as E | undefined;
}

export function attributesOf(element: XmlElement): readonly XmlAttribute[] {
  if (element.values) return element.values;
  const { attributes } = element as DomElement;
  return Array.from({ length: attributes.length }, (_, index) => attributes.item(index)!);
}

/** An attribute by name without prefix. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element && attributesOf(element).find(({ localName }) => localName === name)?.value;

/** Descendants by name without prefix, in document order. The DOM's own list is live, and costs three times as much. */
export function descendantsOf<E extends XmlElement>(element: E, name: string): readonly E[] {
  const found: E[] = [];
  const visit = (parent: E): void => {
    for (const child of childrenOf(parent)) {
      if (child.localName === name) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}
