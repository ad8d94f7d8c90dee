import type { Changes } from "../../wordml/runs-in.ts";
import type { XmlElement } from "../../wordml/xml.ts";
import type { Numbering } from "./numbering.ts";
import type { Properties } from "./properties.ts";
import type { Styles } from "./styles.ts";

/** What the reading of one part needs to know of the document. */
export interface DocumentContext {
  readonly changes: Changes;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** A font of the theme: "minorHAnsi" → "Calibri". */
  readonly fonts: (theme: string) => string | undefined;
  /** Name of the part, and the position of each of its paragraphs. */
  readonly part: string;
  readonly indexOf: (paragraph: XmlElement) => number;
  /** What a table's style gives to the paragraphs inside. */
  readonly table?: { readonly paragraph: Properties; readonly run: Properties };
  /** Width of the column that the text stands in, mm. */
  readonly width: number;
}

/** A twip is a twentieth of a point, 1/1440 inch. */
export const mmOfTwips = (twips: number): number => (twips * 25.4) / 1440;
/** English metric units: 36 000 to the millimetre. */
export const mmOfEmu = (emu: number): number => emu / 36_000;
