import type { XmlDocument } from "libxml2-wasm";

const OFFICE = "http://schemas.openxmlformats.org";

/** The namespaces that checks of packages speak of. */
export const NAMES = {
  w: `${OFFICE}/wordprocessingml/2006/main`,
  r: `${OFFICE}/officeDocument/2006/relationships`,
  wp: `${OFFICE}/drawingml/2006/wordprocessingDrawing`,
  mc: `${OFFICE}/markup-compatibility/2006`,
  rel: `${OFFICE}/package/2006/relationships`,
  ct: `${OFFICE}/package/2006/content-types`,
};

/** XML parts of a package by their names. */
export type XmlParts = ReadonlyMap<string, XmlDocument>;

/** Values of the attributes at a path. */
export const values = (part: XmlDocument, path: string): readonly string[] =>
  part.find(path, NAMES).map((node) => node.content);
