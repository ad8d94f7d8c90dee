import { expect, test } from "vitest";
import { verifyDocument } from "../../src/check/editing/verify-document.ts";
import { readEditedDocument } from "../../src/read/edited/edited-document.ts";
import { SHOWN_PARTS, SHOWN_TEXT, UNREADABLE_CONTENT } from "../../src/wordml/shown-text.ts";
import { trace } from "../check/editing/sample.ts";
import { docxFile } from "../support/docx-file.ts";

const run = (text: string, looks = "") =>
  `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const FIGURE = `${run("làm được ")}<w:bookmarkStart w:id="1" w:name="_ntmF1"/>${run("22,6 km")}<w:bookmarkEnd w:id="1"/>`;
const paragraph = (content: string) => `<w:p>${FIGURE}${run(" đường. ")}${content}</w:p>`;
const drawing = (content: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
const math = (content: string) =>
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

const WORDS = { styles: '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>' };
const story = (name: string) =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>${run("777 km")}</w:p></w:${name}>`;
const notes = (name: string, item: string) =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:${item} w:id="5" w:author="A"><w:p>${run("777 km")}</w:p></w:${item}></w:${name}>`;

/** Every way in which a Word file can show 777 that nobody wrote there when the document was made. */
const CARRIERS: Readonly<Record<string, Parameters<typeof docxFile>[0]>> = {
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

const findingsOf = (parts: Parameters<typeof docxFile>[0]) => {
  const document = readEditedDocument(docxFile({ ...WORDS, ...parts }), "sua.docx");
  return verifyDocument(trace("làm được [F1:roads|22,6 km] đường."), document).findings;
};

test.each(Object.keys(CARRIERS))("777 in %s: verify sees it", (name) => {
  const found = findingsOf(CARRIERS[name]!);
  expect(found.map(({ code }) => code)).toEqual(["verify/new-number"]);
  expect(found[0]!.found).toContain("777");
});

/** Elements that show nothing of their own that could be a number. */
const WITHOUT_NUMBERS = [
  "w:br",
  "w:cr",
  "w:tab",
  "w:ptab",
  "w:noBreakHyphen",
  "w:softHyphen",
  "a:br",
  "a:tab",
  "m:den",
];

test("every element of the table that shows words is tried above or below", () => {
  const tried = JSON.stringify(CARRIERS) + JSON.stringify(UNREAD);
  const missing = [...Object.keys(SHOWN_TEXT), ...Object.keys(UNREADABLE_CONTENT)].filter(
    (name) => !WITHOUT_NUMBERS.includes(name) && !new RegExp(`<${name}\\b`).test(tried),
  );
  expect(missing.filter((name) => !/^(m:(chr|endChr|sepChr)|cx:v)$/.test(name))).toEqual([]);
  const parts = Object.keys(SHOWN_PARTS).filter(
    (type) => !tried.includes(type) && !["header", "footnotes"].includes(type),
  );
  expect(parts).toEqual([]);
});

/** What shows something in which no text can be read. */
const UNREAD: Readonly<Record<string, string>> = {
  "a picture": drawing(
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><a:blip r:embed="r1"/></pic:pic>',
  ),
  "a VML picture": '<w:r><w:pict><v:shape><v:imagedata r:id="r1"/></v:shape></w:pict></w:r>',
  "another file put in": '</w:p><w:altChunk r:id="r1"/><w:p>',
  "a subdocument": '</w:p><w:subDoc r:id="r1"/><w:p>',
  "an embedded object": "<w:r><w:object/></w:r>",
  "a control": '<w:r><w:control r:id="r1"/></w:r>',
  ink: '<w:r><w:contentPart r:id="r1"/></w:r>',
  "a movie": '<w:r><w:movie r:id="r1"/></w:r>',
  "a control bound to data": '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent/></w:sdt>',
  "a page number of the old kind": "<w:r><w:pgNum/></w:r>",
  "automatic dates": "<w:r><w:dayLong/><w:dayShort/><w:monthLong/><w:monthShort/><w:yearLong/><w:yearShort/></w:r>",
};

test.each(Object.keys(UNREAD))("%s: verify says that it cannot read inside", (name) => {
  expect(findingsOf({ body: paragraph(UNREAD[name]!) }).map(({ code }) => code)).toEqual(["verify/unread"]);
});

/** Ways in which the figure itself is in the file, and nobody reads it as written. */
const HIDDEN: Readonly<Record<string, readonly [string, string]>> = {
  "hidden text": ["<w:vanish/>", "verify/unseen"],
  "hidden by style": ['<w:rStyle w:val="An"/>', "verify/unseen"],
  "struck through": ["<w:strike/>", "verify/unseen"],
  "white text": ['<w:color w:val="FFFFFF"/>', "verify/unseen"],
  "size 1": ['<w:sz w:val="2"/>', "verify/unseen"],
};

test.each(Object.keys(HIDDEN))("a figure made invisible: %s", (name) => {
  const [looks, code] = HIDDEN[name]!;
  const body = paragraph("").replace(run("22,6 km"), run("22,6 km", looks));
  expect(findingsOf({ body }).map((one) => one.code)).toEqual([code]);
});

test.each([
  [
    "a number put into the bookmark in a run of its own",
    `${run("22,6 km")}${run(" thêm 777 km")}`,
    "22,6 km thêm 777 km",
  ],
  [
    "a word that changes the sense put into the bookmark",
    `${run("22,6")}${run(" nghìn")}${run(" km")}`,
    "22,6 nghìn km",
  ],
  [
    "another numeric element put into the bookmark",
    `${run("22,6 km")}${math("<m:r><m:t>777</m:t></m:r>")}`,
    "22,6 km777",
  ],
])("%s: a figure is changed", (_, inside, text) => {
  const found = findingsOf({ body: paragraph("").replace(run("22,6 km"), inside) });
  expect(found.map(({ code }) => code)).toEqual(["verify/changed"]);
  expect(found[0]!.found).toContain(`"${text}"`);
});

test.each([
  ["deleted with tracking", `<w:del w:id="8"><w:r><w:delText>22,6 km</w:delText></w:r></w:del>`],
  [
    "in the code of a field",
    field("IF 1=1", "").replace(
      "<w:instrText> IF 1=1 </w:instrText>",
      `<w:instrText>IF</w:instrText></w:r>${run("22,6 km")}<w:r>`,
    ),
  ],
])("a figure %s: no longer in the document", (_, inside) => {
  const found = findingsOf({ body: paragraph("").replace(run("22,6 km"), inside) });
  expect(found.map(({ code }) => code)).toEqual(["verify/removed"]);
});

test.each([
  ["a hidden mark in the bookmark", run("\u202E22,6 km")],
  ["w:bdo", `<w:bdo w:val="rtl">${run("22,6 km")}</w:bdo>`],
])("a figure turned around: %s", (_, inside) => {
  const found = findingsOf({ body: paragraph("").replace(run("22,6 km"), inside) });
  expect(found.map(({ code }) => code)).toEqual(["verify/changed", "verify/unseen"]);
  const before = findingsOf({ body: paragraph("").replace(run("làm được "), run("làm được \u202E")) });
  expect(before.map(({ code }) => code)).toEqual(["verify/unseen"]);
});

test("a whole table row deleted with tracking: its figures are gone", () => {
  const row = `<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p>${FIGURE}</w:p></w:tc></w:tr></w:tbl>`;
  expect(findingsOf({ body: `<w:p>${run("a")}</w:p>${row}` }).map(({ code }) => code)).toEqual(["verify/removed"]);
});

test("white on a coloured ground, page numbers, numbers of footnotes: nothing to say", () => {
  const shaded = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="2F4B6E"/></w:tcPr>${paragraph("").replace(run("22,6 km"), run("22,6 km", '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`;
  expect(findingsOf({ body: `<w:p>${run("a")}</w:p>${shaded}` })).toEqual([]);
  expect(
    findingsOf({ body: paragraph(`${field("PAGE \\* MERGEFORMAT", "777")}${field("PAGEREF _Toc12 \\h", "777")}`) }),
  ).toEqual([]);
});
