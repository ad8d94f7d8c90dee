import type { docxFile } from "../../support/word/docx-file.ts";

export const run = (text: string, looks = "") =>
  `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
export const FIGURE = `${run("làm được ")}<w:bookmarkStart w:id="1" w:name="_ntmF1"/>${run("22,6 km")}<w:bookmarkEnd w:id="1"/>`;
export const paragraph = (content: string) => `<w:p>${FIGURE}${run(" đường. ")}${content}</w:p>`;
export const drawing = (content: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
export const math = (content: string) =>
  `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${content}</m:oMath>`;
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** A further part of the package, related to the text by this type. */
const related = (type: string, xml: string) => ({
  body: paragraph(""),
  parts: {
    "word/x.xml": xml,
    "word/_rels/document.xml.rels": `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="x.xml"/></Relationships>`,
  },
});

export const WORDS = { styles: '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>' };
const story = (name: string) =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>${run("777 km")}</w:p></w:${name}>`;
const notes = (name: string, item: string) =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:${item} w:id="5" w:author="A"><w:p>${run("777 km")}</w:p></w:${item}></w:${name}>`;

/** Every way in which a Word file can show 777 that nobody wrote there when the document was made. */
export const CARRIERS: Readonly<Record<string, Parameters<typeof docxFile>[0]>> = {
  "w:t, a paragraph of its own": { body: `${paragraph("")}<w:p>${run("Thêm 777 km")}</w:p>` },
  "w:t in no paragraph": { body: `${paragraph("")}${run("777 km")}` },
  "w:t in CDATA": { body: paragraph("<w:r><w:t><![CDATA[777 km]]></w:t></w:r>") },
  "w:delText outside w:del": { body: paragraph("<w:r><w:delText>777 km</w:delText></w:r>") },
  "w:sym, digits of a common font": { body: paragraph('<w:r><w:sym w:font="Symbol" w:char="F037"/></w:r>'.repeat(3)) },
  "w:sym, circled digits": { body: paragraph('<w:r><w:sym w:font="Wingdings" w:char="F087"/></w:r>'.repeat(3)) },
  "private-use characters": { body: paragraph(run("\uF037\uF037\uF037", '<w:rFonts w:ascii="Symbol"/>')) },
  "w:ins": { body: paragraph(`<w:ins w:id="9">${run("777 km")}</w:ins>`) },
  "w:hyperlink": { body: paragraph(`<w:hyperlink>${run("777 km")}</w:hyperlink>`) },
  "w:smartTag, w:customXml": {
    body: paragraph(`<w:smartTag><w:customXml>${run("777 km")}</w:customXml></w:smartTag>`),
  },
  "w:sdt in a paragraph": { body: paragraph(`<w:sdt><w:sdtContent>${run("777 km")}</w:sdtContent></w:sdt>`) },
  "w:sdt around a paragraph": {
    body: `${paragraph("")}<w:sdt><w:sdtContent><w:p>${run("777")}</w:p></w:sdtContent></w:sdt>`,
  },
  "w:ruby, the small text above": {
    body: paragraph(`<w:r><w:ruby><w:rt>${run("777")}</w:rt><w:rubyBase>${run("số")}</w:rubyBase></w:ruby></w:r>`),
  },
  "w:ruby, the main text": {
    body: paragraph(`<w:r><w:ruby><w:rt>${run("số")}</w:rt><w:rubyBase>${run("777")}</w:rubyBase></w:ruby></w:r>`),
  },
  "w:fldSimple": { body: paragraph(`<w:fldSimple w:instr="QUOTE x">${run("777 km")}</w:fldSimple>`) },
  "the result of a field": { body: paragraph(field("= 700 + 77", "777")) },
  "the result of a link": { body: paragraph(field('HYPERLINK "http://a.vn"', "777 km")) },
  "a page number with words": { body: paragraph(field("PAGE \\# \"'777 km'\"", "777 km")) },
  "a drop-down of an old form": {
    body: paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/><w:listEntry w:val="777 km"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  },
  "m:t": { body: paragraph(math("<m:r><m:t>777</m:t></m:r>")) },
  "brackets of a formula": { body: paragraph(math('<m:d><m:dPr><m:begChr m:val="777"/></m:dPr><m:e/></m:d>')) },
  "a text box": { body: paragraph(drawing(`<wps:wsp><wps:txbx>${box("777 km")}</wps:txbx></wps:wsp>`)) },
  "a VML text box": {
    body: paragraph(`<w:r><w:pict><v:shape><v:textbox>${box("777 km")}</v:textbox></v:shape></w:pict></w:r>`),
  },
  "VML word art": {
    body: paragraph('<w:r><w:pict><v:shape><v:textpath string="777 km"/></v:shape></w:pict></w:r>'),
  },
  "text in a drawing": { body: paragraph(drawing("<a:txBody><a:p><a:r><a:t>777 km</a:t></a:r></a:p></a:txBody>")) },
  "alternate content, first branch": {
    body: paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(`<wps:txbx>${box("777")}</wps:txbx>`)}</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`,
    ),
  },
  "alternate content, last branch": {
    body: paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:textbox>${box("777")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  },
  "an unknown element": { body: paragraph(`<z:note xmlns:z="http://a.vn/z">${run("777 km")}</z:note>`) },
  "hidden text": { body: paragraph(run("777 km", "<w:vanish/>")) },
  "a header": { body: paragraph(""), header: `<w:p>${run("777 km")}</w:p>` },
  "a footer": related("footer", story("ftr")),
  "a footnote": {
    body: paragraph('<w:r><w:footnoteReference w:id="5"/></w:r>'),
    footnotes: `<w:footnote w:id="5"><w:p>${run("777 km")}</w:p></w:footnote>`,
  },
  "an endnote": related("endnotes", notes("endnotes", "endnote")),
  "a comment": related("comments", notes("comments", "comment")),
  "automatic numbers": {
    body: paragraph(""),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="777 %1."/></w:lvl></w:abstractNum>',
  },
  "a chart, numbers": related(
    "chart",
    `<c:chart ${C}><c:ser><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>777</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:chart>`,
  ),
  "a chart, text": related(
    "chart",
    `<c:chart ${C} ${A}><c:title><c:tx><c:rich><a:p><a:r><a:t>777 km</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart>`,
  ),
  "a chart of the new kind": related(
    "chartEx",
    '<cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:data><cx:numDim><cx:lvl><cx:pt idx="0">777</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chart>',
  ),
  "a drawing in a chart": related(
    "chartUserShapes",
    `<c:shapes ${C} ${A}><a:p><a:r><a:t>777</a:t></a:r></a:p></c:shapes>`,
  ),
  "a diagram": related(
    "diagramData",
    `<d:model xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" ${A}><a:p><a:r><a:t>777</a:t></a:r></a:p></d:model>`,
  ),
  "a diagram as drawn": related(
    "diagramDrawing",
    `<d:drawing xmlns:d="http://schemas.microsoft.com/office/drawing/2008/diagram" ${A}><a:p><a:r><a:t>777</a:t></a:r></a:p></d:drawing>`,
  ),
};
