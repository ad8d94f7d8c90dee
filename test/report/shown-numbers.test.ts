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
  "w:t, đoạn riêng": { body: `${paragraph("")}<w:p>${run("Thêm 777 km")}</w:p>` },
  "w:t không trong đoạn nào": { body: `${paragraph("")}${run("777 km")}` },
  "w:t trong CDATA": { body: paragraph("<w:r><w:t><![CDATA[777 km]]></w:t></w:r>") },
  "w:delText ngoài w:del": { body: paragraph("<w:r><w:delText>777 km</w:delText></w:r>") },
  "w:sym, chữ số của phông thường": { body: paragraph('<w:r><w:sym w:font="Symbol" w:char="F037"/></w:r>'.repeat(3)) },
  "w:sym, chữ số khoanh tròn": { body: paragraph('<w:r><w:sym w:font="Wingdings" w:char="F087"/></w:r>'.repeat(3)) },
  "chữ của vùng riêng": { body: paragraph(run("\uF037\uF037\uF037", '<w:rFonts w:ascii="Symbol"/>')) },
  "w:ins": { body: paragraph(`<w:ins w:id="9">${run("777 km")}</w:ins>`) },
  "w:hyperlink": { body: paragraph(`<w:hyperlink>${run("777 km")}</w:hyperlink>`) },
  "w:smartTag, w:customXml": {
    body: paragraph(`<w:smartTag><w:customXml>${run("777 km")}</w:customXml></w:smartTag>`),
  },
  "w:sdt trong đoạn": { body: paragraph(`<w:sdt><w:sdtContent>${run("777 km")}</w:sdtContent></w:sdt>`) },
  "w:sdt quanh đoạn": { body: `${paragraph("")}<w:sdt><w:sdtContent><w:p>${run("777")}</w:p></w:sdtContent></w:sdt>` },
  "w:ruby, chữ nhỏ ở trên": {
    body: paragraph(`<w:r><w:ruby><w:rt>${run("777")}</w:rt><w:rubyBase>${run("số")}</w:rubyBase></w:ruby></w:r>`),
  },
  "w:ruby, chữ chính": {
    body: paragraph(`<w:r><w:ruby><w:rt>${run("số")}</w:rt><w:rubyBase>${run("777")}</w:rubyBase></w:ruby></w:r>`),
  },
  "w:fldSimple": { body: paragraph(`<w:fldSimple w:instr="QUOTE x">${run("777 km")}</w:fldSimple>`) },
  "kết quả của trường": { body: paragraph(field("= 700 + 77", "777")) },
  "kết quả của liên kết": { body: paragraph(field('HYPERLINK "http://a.vn"', "777 km")) },
  "số trang viết kèm chữ": { body: paragraph(field("PAGE \\# \"'777 km'\"", "777 km")) },
  "ô chọn của biểu mẫu cũ": {
    body: paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/><w:listEntry w:val="777 km"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  },
  "m:t": { body: paragraph(math("<m:r><m:t>777</m:t></m:r>")) },
  "dấu ngoặc của công thức": { body: paragraph(math('<m:d><m:dPr><m:begChr m:val="777"/></m:dPr><m:e/></m:d>')) },
  "hộp chữ": { body: paragraph(drawing(`<wps:wsp><wps:txbx>${box("777 km")}</wps:txbx></wps:wsp>`)) },
  "hộp chữ VML": {
    body: paragraph(`<w:r><w:pict><v:shape><v:textbox>${box("777 km")}</v:textbox></v:shape></w:pict></w:r>`),
  },
  "chữ nghệ thuật VML": {
    body: paragraph('<w:r><w:pict><v:shape><v:textpath string="777 km"/></v:shape></w:pict></w:r>'),
  },
  "chữ trong hình": { body: paragraph(drawing("<a:txBody><a:p><a:r><a:t>777 km</a:t></a:r></a:p></a:txBody>")) },
  "nội dung thay thế, nhánh đầu": {
    body: paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(`<wps:txbx>${box("777")}</wps:txbx>`)}</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`,
    ),
  },
  "nội dung thay thế, nhánh cuối": {
    body: paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:textbox>${box("777")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  },
  "phần tử lạ": { body: paragraph(`<z:note xmlns:z="http://a.vn/z">${run("777 km")}</z:note>`) },
  "chữ ẩn": { body: paragraph(run("777 km", "<w:vanish/>")) },
  "đầu trang": { body: paragraph(""), header: `<w:p>${run("777 km")}</w:p>` },
  "chân trang": related("footer", story("ftr")),
  "chú thích": {
    body: paragraph('<w:r><w:footnoteReference w:id="5"/></w:r>'),
    footnotes: `<w:footnote w:id="5"><w:p>${run("777 km")}</w:p></w:footnote>`,
  },
  "chú thích cuối": related("endnotes", notes("endnotes", "endnote")),
  "ghi chú bên lề": related("comments", notes("comments", "comment")),
  "số tự động": {
    body: paragraph(""),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="777 %1."/></w:lvl></w:abstractNum>',
  },
  "biểu đồ, số": related(
    "chart",
    `<c:chart ${C}><c:ser><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>777</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:chart>`,
  ),
  "biểu đồ, chữ": related(
    "chart",
    `<c:chart ${C} ${A}><c:title><c:tx><c:rich><a:p><a:r><a:t>777 km</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart>`,
  ),
  "biểu đồ kiểu mới": related(
    "chartEx",
    '<cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:data><cx:numDim><cx:lvl><cx:pt idx="0">777</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chart>',
  ),
  "hình trong biểu đồ": related(
    "chartUserShapes",
    `<c:shapes ${C} ${A}><a:p><a:r><a:t>777</a:t></a:r></a:p></c:shapes>`,
  ),
  "sơ đồ": related(
    "diagramData",
    `<d:model xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" ${A}><a:p><a:r><a:t>777</a:t></a:r></a:p></d:model>`,
  ),
  "sơ đồ đã vẽ": related(
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
  "hình ảnh": drawing(
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><a:blip r:embed="r1"/></pic:pic>',
  ),
  "hình ảnh VML": '<w:r><w:pict><v:shape><v:imagedata r:id="r1"/></v:shape></w:pict></w:r>',
  "tệp khác chèn vào": '</w:p><w:altChunk r:id="r1"/><w:p>',
  "văn bản con": '</w:p><w:subDoc r:id="r1"/><w:p>',
  "đối tượng nhúng": "<w:r><w:object/></w:r>",
  "ô điều khiển": '<w:r><w:control r:id="r1"/></w:r>',
  "nét vẽ tay": '<w:r><w:contentPart r:id="r1"/></w:r>',
  phim: '<w:r><w:movie r:id="r1"/></w:r>',
  "ô lấy chữ từ dữ liệu": '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent/></w:sdt>',
  "số trang kiểu cũ": "<w:r><w:pgNum/></w:r>",
  "ngày tự tính": "<w:r><w:dayLong/><w:dayShort/><w:monthLong/><w:monthShort/><w:yearLong/><w:yearShort/></w:r>",
};

test.each(Object.keys(UNREAD))("%s: verify says that it cannot read inside", (name) => {
  expect(findingsOf({ body: paragraph(UNREAD[name]!) }).map(({ code }) => code)).toEqual(["verify/unread"]);
});

/** Ways in which the figure itself is in the file, and nobody reads it as written. */
const HIDDEN: Readonly<Record<string, readonly [string, string]>> = {
  "chữ ẩn": ["<w:vanish/>", "verify/unseen"],
  "chữ ẩn theo kiểu": ['<w:rStyle w:val="An"/>', "verify/unseen"],
  "gạch ngang": ["<w:strike/>", "verify/unseen"],
  "chữ trắng": ['<w:color w:val="FFFFFF"/>', "verify/unseen"],
  "cỡ chữ 1": ['<w:sz w:val="2"/>', "verify/unseen"],
};

test.each(Object.keys(HIDDEN))("a figure made invisible: %s", (name) => {
  const [looks, code] = HIDDEN[name]!;
  const body = paragraph("").replace(run("22,6 km"), run("22,6 km", looks));
  expect(findingsOf({ body }).map((one) => one.code)).toEqual([code]);
});

test.each([
  ["thêm số vào trong dấu neo, mẩu chữ riêng", `${run("22,6 km")}${run(" thêm 777 km")}`, "22,6 km thêm 777 km"],
  ["thêm chữ đổi nghĩa vào trong dấu neo", `${run("22,6")}${run(" nghìn")}${run(" km")}`, "22,6 nghìn km"],
  ["thêm phần tử số khác vào trong dấu neo", `${run("22,6 km")}${math("<m:r><m:t>777</m:t></m:r>")}`, "22,6 km777"],
])("%s: a figure is changed", (_, inside, text) => {
  const found = findingsOf({ body: paragraph("").replace(run("22,6 km"), inside) });
  expect(found.map(({ code }) => code)).toEqual(["verify/changed"]);
  expect(found[0]!.found).toContain(`"${text}"`);
});

test.each([
  ["xóa có theo dõi", `<w:del w:id="8"><w:r><w:delText>22,6 km</w:delText></w:r></w:del>`],
  [
    "ở trong mã của trường",
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
  ["dấu ẩn trong dấu neo", run("\u202E22,6 km")],
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
