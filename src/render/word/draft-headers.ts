import type { Layout } from "../../domain/document/layout.ts";
import { XML_HEAD, XMLNS_W } from "../../wordml/part-head.ts";
import { withDraftMark } from "../parts/draft-mark.ts";
import type { PackageParts } from "./package-parts.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const END = "</w:pPr>";

/** Puts the mark of a draft on each page: into the template's headers, and into new ones where a section's first pages have none. */
export function markedDraft(parts: PackageParts, main: string, { formulas, font }: Layout): void {
  let count = 0;
  const mark = (): string => {
    count += 1;
    return withDraftMark(END, formulas.draft, font, count).slice(END.length).replace("<w:pict>", `<w:pict ${VML}>`);
  };
  for (const name of parts.names().toSorted()) {
    const xml = parts.text(name) ?? "";
    // Those of annexes have it already.
    if (!/^<\?xml[^>]*>\s*<w:hdr\b|^<w:hdr\b/.test(xml) || xml.includes("PowerPlusWaterMarkObject")) continue;
    parts.put(name, marked(xml, mark()));
  }
  const xml = parts.text(main)!;
  const section = /<w:sectPr\b(?:[^>]*\/>|[\s\S]*?<\/w:sectPr>)/.exec(xml)?.[0];
  const has = (type: string): boolean => new RegExp(`<w:headerReference\\b[^>]*w:type="${type}"`).test(section ?? "");
  const needed = [
    ...(has("default") ? [] : ["default"]),
    ...(/<w:titlePg\b(?![^>]*w:val="(?:0|false)")/.test(section ?? "") && !has("first") ? ["first"] : []),
  ];
  const references = needed.map((type) => {
    const name = `word/ntm-draft-${type}.xml`;
    const header = `${XML_HEAD}<w:hdr ${XMLNS_W}><w:p>${mark()}</w:p></w:hdr>`;
    parts.put(name, header, "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml");
    const id = parts.relate(main, "header", name);
    return `<w:headerReference xmlns:r="${OFFICE}" w:type="${type}" r:id="${id}"/>`;
  });
  if (references.length === 0) return;
  const added = references.join("");
  const opened = section
    ?.replace(/^<w:sectPr\b([^>]*?)\s*\/>$/, "<w:sectPr$1></w:sectPr>")
    .replace(/^<w:sectPr\b[^>]*>/, (tag) => tag + added);
  parts.put(
    main,
    section === undefined
      ? xml.replace("</w:body>", `<w:sectPr>${added}</w:sectPr></w:body>`)
      : xml.replace(section, () => opened!),
  );
}

/** The mark stands in the header's first paragraph. */
function marked(header: string, run: string): string {
  const [paragraph] = /<w:p(?:\s[^>]*)?>(?:<w:pPr\b[^>]*\/>|<w:pPr\b[^>]*>[\s\S]*?<\/w:pPr>)?/.exec(header) ?? [];
  if (paragraph !== undefined && !paragraph.endsWith("/>")) return header.replace(paragraph, () => paragraph + run);
  return header.replace(/(<w:hdr\b[^>]*>)/, (tag) => `${tag}<w:p>${run}</w:p>`);
}
