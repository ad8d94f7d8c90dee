import { type Layout, PARAGRAPH_KINDS, type ParagraphKind, type ParagraphStyle } from "../../domain/document/layout.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { XML_HEAD, XMLNS_W } from "../../wordml/part-head.ts";
import { twipsOfMm, twipsOfPt } from "./twips.ts";

const ALIGNMENTS = { left: "left", centre: "center", right: "right", justify: "both" } as const;

export const styleId = (kind: ParagraphKind): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/**
 * `word/styles.xml`: one named style for each kind of paragraph, so that an officer who edits the document changes a
 * style and not a hundred paragraphs. The docx library's own styles carry Office's fonts and colours. With `capitals` a style
 * prints capitals itself; documents have them as letters.
 */
export function stylesXml(layout: Layout, { capitals = false } = {}): string {
  const font = escapeXml(layout.font);
  const size = halfPoints(layout.styles.body.size);
  return [
    `${XML_HEAD}<w:styles ${XMLNS_W}><w:docDefaults><w:rPrDefault><w:rPr>`,
    `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:color w:val="auto"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    `<w:lang w:val="${layout.language}" w:eastAsia="${layout.language}" w:bidi="ar-SA"/>`,
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>",
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...["FootnoteReference:footnote reference", "EndnoteReference:endnote reference"].map((both) => {
      const [id, name] = both.split(":");
      return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`;
    }),
    ...PARAGRAPH_KINDS.map((kind) => paragraphStyle(kind, layout.styles[kind], capitals)),
    // Paragraphs that hold no text: a drawn line, and the end of a section after a table.
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Rule"><w:name w:val="Đường kẻ"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="60" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="4"/><w:szCs w:val="4"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="SectionEnd"><w:name w:val="Hết phần"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>',
    "</w:styles>",
  ].join("");
}

const halfPoints = (pt: number): number => Math.round(pt * 2);

function paragraphStyle(kind: ParagraphKind, style: ParagraphStyle, capitals: boolean): string {
  // Word knows its built-in styles by lower-case English names.
  const custom = /^[a-z]/.test(style.name) ? "" : ' w:customStyle="1"';
  const { before = 0, after = 0, line = 1, atLeast, firstLine = 0 } = style;
  const height =
    atLeast === undefined
      ? `w:line="${Math.round(line * 240)}" w:lineRule="auto"`
      : `w:line="${twipsOfPt(atLeast)}" w:lineRule="atLeast"`;
  return [
    `<w:style w:type="paragraph"${custom} w:styleId="${styleId(kind)}"><w:name w:val="${escapeXml(style.name)}"/>`,
    '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>',
    style.keepNext ? "<w:keepNext/>" : "",
    `<w:spacing w:before="${twipsOfPt(before)}" w:after="${twipsOfPt(after)}" ${height}/>`,
    firstLine === 0 ? "" : `<w:ind w:firstLine="${twipsOfMm(firstLine)}"/>`,
    `<w:jc w:val="${ALIGNMENTS[style.align]}"/>`,
    style.outline === undefined ? "" : `<w:outlineLvl w:val="${style.outline - 1}"/>`,
    "</w:pPr><w:rPr>",
    style.bold ? "<w:b/><w:bCs/>" : "",
    style.italic ? "<w:i/><w:iCs/>" : "",
    style.caps && capitals ? "<w:caps/>" : "",
    `<w:sz w:val="${halfPoints(style.size)}"/><w:szCs w:val="${halfPoints(style.size)}"/>`,
    "</w:rPr></w:style>",
  ].join("");
}
