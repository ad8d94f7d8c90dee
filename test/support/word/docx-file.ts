import { strToU8 } from "fflate";
import { zipped } from "./zipped.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SPACES = [
  W,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

export interface DocxParts {
  /** Content of `w:body`. */
  readonly body: string;
  /** Content of `w:styles`, `w:numbering`, `w:footnotes`; of the theme's `a:fontScheme`; of a header with id rId9. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly fonts?: string;
  readonly header?: string;
  /** Further parts, or others in place of the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A Word document made of raw XML, as another program might have written it. */
export function docxFile({ body, styles, numbering, footnotes, fonts, header, parts = {} }: DocxParts): Buffer {
  const files: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "word/document.xml": `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
  };
  const relations: string[] = [];
  const add = (type: string, part: string, xml: string | undefined, id = `rId${relations.length + 20}`): void => {
    if (xml === undefined) return;
    files[`word/${part}`] = xml;
    relations.push(`<Relationship Id="${id}" Type="http://x/${type}" Target="${part}"/>`);
  };
  add("styles", "styles.xml", styles && `<w:styles ${W}>${styles}</w:styles>`);
  add("numbering", "numbering.xml", numbering && `<w:numbering ${W}>${numbering}</w:numbering>`);
  add("footnotes", "footnotes.xml", footnotes && `<w:footnotes ${W}>${footnotes}</w:footnotes>`);
  add("header", "header1.xml", header && `<w:hdr ${SPACES}>${header}</w:hdr>`, "rId9");
  add(
    "theme",
    "theme/theme1.xml",
    fonts && `<a:theme ${SPACES}><a:themeElements><a:fontScheme>${fonts}</a:fontScheme></a:themeElements></a:theme>`,
  );
  files["word/_rels/document.xml.rels"] = `<Relationships>${relations.join("")}</Relationships>`;
  const entries = Object.entries({ ...files, ...parts }).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipped(Object.fromEntries(entries));
}
