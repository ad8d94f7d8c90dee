import type { DrawnLine } from "../../domain/checking/checked-document.ts";
import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from "../../wordml/xml.ts";
import { mmOfEmu } from "./context.ts";

/** Drawings flatter than this are lines, mm. */
const FLAT = 0.6;

const DRAWN: ReadonlySet<string> = new Set(["drawing", "pict", "txbxContent"]);

/** Horizontal lines that are drawn in a paragraph, and the paragraphs of text boxes that are anchored in it. */
export function drawnIn(paragraph: XmlElement): {
  readonly lines: readonly DrawnLine[];
  readonly boxes: readonly XmlElement[];
} {
  const drawn = ownDescendants(paragraph, DRAWN);
  const named = (name: string): readonly XmlElement[] => drawn.filter(({ localName }) => localName === name);
  const boxes = named("txbxContent").flatMap((content) => [...childrenOf(content, "p")]);
  return { lines: linesIn(named("drawing"), named("pict")), boxes };
}

/** DrawingML shapes (20.4) and the older VML (19.1). */
function linesIn(drawings: readonly XmlElement[], pictures: readonly XmlElement[]): readonly DrawnLine[] {
  const lines: DrawnLine[] = [];
  for (const drawing of drawings) {
    const frame = childOf(drawing, "anchor") ?? childOf(drawing, "inline");
    const extent = childOf(frame, "extent");
    const width = mmOfEmu(Number(attributeOf(extent, "cx") ?? 0));
    const height = mmOfEmu(Number(attributeOf(extent, "cy") ?? 0));
    const shapes = descendantsOf(drawing, "prstGeom").map((shape) => attributeOf(shape, "prst") ?? "");
    const isLine = shapes.some((shape) => /^line$|connector/i.test(shape)) || (shapes.length > 0 && height <= FLAT);
    if (isLine && width > height) lines.push({ by: "shape", length: width, at: sideOf(frame) });
  }
  for (const picture of pictures) {
    for (const shape of childrenOf(picture)) {
      const length = vmlLength(shape);
      if (length !== undefined) lines.push({ by: "shape", length, at: "below" });
    }
  }
  return lines;
}

/**
 * Descendants that belong to the paragraph itself: of alternative contents the first that is understood, nothing inside a
 * text box's own paragraphs.
 */
function ownDescendants(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of childrenOf(parent)) {
      const name = child.localName!;
      if (names.has(name)) found.push(child);
      if (name === "p" || name === "pPr" || name === "rPr") continue;
      if (name === "AlternateContent") {
        const chosen = childOf(child, "Choice") ?? childOf(child, "Fallback");
        if (chosen) visit(chosen);
      } else visit(child);
    }
  };
  visit(element);
  return found;
}

function sideOf(frame: XmlElement | undefined): DrawnLine["at"] {
  const offset = childOf(childOf(frame, "positionV"), "posOffset")?.textContent;
  return Number(offset ?? 0) < 0 ? "above" : "below";
}

/** "position:absolute;width:120pt;height:0" or from="10pt,0" to="130pt,0". */
function vmlLength(shape: XmlElement): number | undefined {
  if (shape.localName === "line") {
    const [from, to] = ["from", "to"].map((end) => lengthOf((attributeOf(shape, end) ?? "").split(",")[0] ?? ""));
    if (from !== undefined && to !== undefined) return Math.abs(to - from);
  }
  const style = attributeOf(shape, "style") ?? "";
  const width = lengthOf(/(?:^|;)\s*width:\s*([\d.]+\w*)/.exec(style)?.[1] ?? "");
  const height = lengthOf(/(?:^|;)\s*height:\s*([\d.]+\w*)/.exec(style)?.[1] ?? "0") ?? 0;
  const isLine = shape.localName === "line" || /t32$/.test(attributeOf(shape, "type") ?? "");
  return isLine && width !== undefined && width > height ? width : undefined;
}

const UNITS: Readonly<Record<string, number>> = {
  pt: 25.4 / 72,
  in: 25.4,
  mm: 1,
  cm: 10,
  px: 25.4 / 96,
  "": 25.4 / 72,
};

function lengthOf(text: string): number | undefined {
  const [, value, unit = ""] = /^(-?[\d.]+)([a-z]*)$/.exec(text.trim()) ?? [];
  return value === undefined || UNITS[unit] === undefined ? undefined : Number(value) * UNITS[unit];
}
