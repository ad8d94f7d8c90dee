import type { RunLook } from "../../domain/checking/checked-document.ts";
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
  /** Looks that were read before, by their properties and the kind of characters. */
  readonly looks: WeakMap<Properties, { hAnsi?: RunLook; ascii?: RunLook }>;
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

const UNITS: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, pi: 25.4 / 6 };

/** A length as written, in twips or with its unit ("21cm", ISO/IEC 29500-1, 22.9.2.14), in mm; what is neither is as if it were not written. */
export function mmOfLength(written: string | undefined, otherwise: number): number {
  const [, value, unit = ""] = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/.exec(written?.trim() ?? "") ?? [];
  if (value === undefined) return mmOfTwips(otherwise);
  return unit === "" ? mmOfTwips(Number(value)) : Number(value) * UNITS[unit]!;
}

/** English metric units: 36 000 to the millimetre. */
export const mmOfEmu = (emu: number): number => emu / 36_000;
