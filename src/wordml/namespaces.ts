/** Namespaces of a Word document's text, transitional and strict (ISO/IEC 29500-1 and -4, annex A; [MS-DOCX], [MS-ODRAWXML]). */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: [
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
      "http://schemas.openxmlformats.org/wordprocessingml/2006/5/main",
    ],
    m: ["http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"],
    a: ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
    c: ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
    dgm: ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram"],
    pic: ["http://schemas.openxmlformats.org/drawingml/2006/picture", "http://purl.oclc.org/ooxml/drawingml/picture"],
    wp: [
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    ],
    r: [
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ],
    mc: ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
    v: ["urn:schemas-microsoft-com:vml"],
    o: ["urn:schemas-microsoft-com:office:office"],
    wps: ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
    wpg: ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"],
    wpc: ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"],
    wpi: ["http://schemas.microsoft.com/office/word/2010/wordprocessingInk"],
    wp14: ["http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"],
    w14: ["http://schemas.microsoft.com/office/word/2010/wordml"],
    w15: ["http://schemas.microsoft.com/office/word/2012/wordml"],
    cx: ["http://schemas.microsoft.com/office/drawing/2014/chartex"],
    cx1: ["http://schemas.microsoft.com/office/drawing/2015/9/8/chartex"],
    dsp: ["http://schemas.microsoft.com/office/drawing/2008/diagram"],
    x: ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  }).flatMap(([prefix, namespaces]) => namespaces.map((namespace) => [namespace, prefix] as const)),
);

/** Families whose further namespaces Word understands. */
const OFFICE =
  /^(?:http:\/\/schemas\.(?:openxmlformats\.org|microsoft\.com)\/|http:\/\/purl\.oclc\.org\/ooxml\/|urn:schemas-microsoft-com:)/;

/** Of a namespace that Word does not understand: elements in it are shown by other programs only. */
export const FOREIGN = "?";

/** The agreed prefix of a namespace, whatever prefix the writer chose. */
export const wordPrefix = (namespace: string): string =>
  PREFIXES.get(namespace) ?? (OFFICE.test(namespace) ? "office" : FOREIGN);
