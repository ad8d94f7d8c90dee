import type { XmlAttribute, XmlElement } from "./xml.ts";

const NONE: readonly ReadElement[] = [];

/** An element of a tree that is read and never changed. */
export class ReadElement implements XmlElement {
  /** Child elements in order. */
  elements: readonly ReadElement[] = NONE;
  /** Characters right inside it. */
  text = "";
  readonly localName: string;
  readonly values: readonly XmlAttribute[];

  constructor(localName: string, values: readonly XmlAttribute[]) {
    this.localName = localName;
    this.values = values;
  }

  append(child: ReadElement): void {
    if (this.elements === NONE) this.elements = [child];
    else (this.elements as ReadElement[]).push(child);
  }

  /** Characters inside; where elements stand between them, those of the elements come last. */
  get textContent(): string {
    return this.elements.reduce((all, { textContent }) => all + textContent, this.text);
  }
}
