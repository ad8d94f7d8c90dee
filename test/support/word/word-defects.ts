import { values, type XmlParts } from "./xml-parts.ts";

/** What Word refuses of a document beyond its schema: ids that repeat, references without what they refer to. */
export function wordDefects(parts: XmlParts): readonly string[] {
  const document = parts.get("word/document.xml");
  if (!document) return [];
  const idsIn = (part: string, path: string): readonly string[] => {
    const xml = parts.get(part);
    return xml ? values(xml, path) : [];
  };
  const without = (what: string, references: string, bodies: readonly string[]): readonly string[] => {
    const missing = values(document, references).filter((id) => !bodies.includes(id));
    return missing.length > 0 ? [`word/document.xml: ${what} not there: ${[...new Set(missing)].join(", ")}`] : [];
  };
  const repeated = (what: string, path: string): readonly string[] => {
    const ids = values(document, path);
    return new Set(ids).size < ids.length ? [`word/document.xml: ${what} repeat`] : [];
  };
  const styles = idsIn("word/styles.xml", "//w:style/@w:styleId");
  return [
    ...repeated("ids of drawings", "//wp:docPr/@id"),
    ...repeated("ids of bookmarks", "//w:bookmarkStart/@w:id"),
    ...without("footnotes", "//w:footnoteReference/@w:id", idsIn("word/footnotes.xml", "//w:footnote/@w:id")),
    ...without("comments", "//w:commentReference/@w:id", idsIn("word/comments.xml", "//w:comment/@w:id")),
    ...without("ends of comments", "//w:commentRangeStart/@w:id", values(document, "//w:commentRangeEnd/@w:id")),
    ...without("starts of comments", "//w:commentRangeEnd/@w:id", values(document, "//w:commentRangeStart/@w:id")),
    ...["pStyle", "rStyle", "tblStyle"].flatMap((kind) => without("styles", `//w:${kind}/@w:val`, styles)),
    ...without("lists", '//w:numId/@w:val[. != "0"]', idsIn("word/numbering.xml", "//w:num/@w:numId")),
  ];
}
