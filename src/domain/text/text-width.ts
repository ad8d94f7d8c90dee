import widths from "../../../data/document-rules/times-widths.json" with { type: "json" };

interface Face {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** pt */
  readonly size: number;
}

const advances = (groups: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(groups).flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)])));

const FACES = {
  regular: advances(widths.regular),
  bold: advances(widths.bold),
  italic: advances(widths.italic),
  boldItalic: advances(widths.boldItalic),
};

/**
 * Length of a line of Times New Roman in points, without kerning (Word's default).
 *
 * A character outside the table counts as half an em. The advances are those of the metric-compatible Tinos.
 */
export function textWidth(text: string, { bold = false, italic = false, size }: Face): number {
  const face = FACES[bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular"];
  const units = [...text.normalize("NFC")].reduce((sum, one) => sum + (face.get(one) ?? widths.unitsPerEm / 2), 0);
  return (units * size) / widths.unitsPerEm;
}
