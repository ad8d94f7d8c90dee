import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { CheckedDocument, CheckedParagraph } from "../../../src/domain/checking/checked-document.ts";
import { readDocument } from "../../../src/read/document/read-document.ts";
import { type DocxParts, docxFile } from "../../support/word/docx-file.ts";

const read = (parts: DocxParts, changes?: "accepted" | "rejected"): CheckedDocument =>
  readDocument(docxFile(parts), "thử.docx", changes);

const paragraphs = (document: CheckedDocument): readonly CheckedParagraph[] =>
  document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "paragraph"));

const first = (body: string, parts: Omit<DocxParts, "body"> = {}): CheckedParagraph =>
  paragraphs(read({ ...parts, body }))[0]!;

const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const STYLES = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Tieude"><w:name w:val="Tiêu đề"/><w:basedOn w:val="Normal"/>
    <w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="720"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Nhan"><w:name w:val="Nhấn"/><w:rPr><w:b/><w:color w:val="ff0000"/></w:rPr></w:style>`;
const FONTS =
  '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>';

test("inherited formatting: document defaults, base style, style, direct formatting", () => {
  const { style, look, runs } = first(
    `<w:p><w:pPr><w:pStyle w:val="Tieude"/><w:spacing w:after="0"/></w:pPr>${run("a")}${run("b", '<w:sz w:val="26"/><w:rFonts w:ascii="Times New Roman"/>')}</w:p>`,
    { styles: STYLES, fonts: FONTS },
  );
  expect(style).toBe("Tiêu đề");
  expect(look).toMatchObject({ align: "justify", before: 6, after: 0, line: { kind: "multiple" } });
  expect(look.firstLine).toBeCloseTo(12.7, 5);
  expect(look.line.value).toBeCloseTo(1.079, 3);
  expect(runs.map((one) => [one.look.font, one.look.size, one.look.bold])).toEqual([
    ["Calibri", 14, true],
    ["Times New Roman", 13, true],
  ]);
});

test("bold of paragraph style and character style cancel each other; direct bold does not", () => {
  const bold = (properties: string) =>
    first(`<w:p><w:pPr><w:pStyle w:val="Tieude"/></w:pPr>${run("x", properties)}</w:p>`, { styles: STYLES }).runs[0]!
      .look;
  expect(bold('<w:rStyle w:val="Nhan"/>')).toMatchObject({ bold: false, colour: "FF0000" });
  expect(bold('<w:rStyle w:val="Nhan"/><w:b/>').bold).toBe(true);
  expect(bold('<w:b w:val="0"/>').bold).toBe(false);
});

test("split runs, links and content controls join into one paragraph; each piece knows its place", () => {
  const { text, runs } = first(
    `<w:p>${run("Đ")}<w:hyperlink>${run("ộc ")}</w:hyperlink><w:sdt><w:sdtContent>${run("lập")}</w:sdtContent></w:sdt><w:r><w:tab/><w:t>-</w:t><w:br/><w:noBreakHyphen/></w:r></w:p>`,
  );
  expect(text).toBe("Độc lập\t-\n\u2011");
  expect(runs.map(({ start }) => start)).toEqual([0, 1, 4, 7]);
});

test("decomposed letters are read as composed ones, and the paragraph says so", () => {
  const { text, decomposed } = first(`<w:p>${run("Hà Tĩnh".normalize("NFD"))}</w:p>`);
  expect([text, decomposed]).toEqual(["Hà Tĩnh", true]);
  expect(first(`<w:p>${run("Hà Tĩnh")}</w:p>`)).not.toHaveProperty("decomposed");
});

test("tracked changes: read as accepted, or as rejected", () => {
  const body = `<w:p>${run("còn ")}<w:ins>${run("5")}</w:ins><w:del><w:r><w:delText>6</w:delText></w:r></w:del>${run("/9", "<w:b/><w:rPrChange><w:rPr/></w:rPrChange>")}</w:p>`;
  expect(read({ body }).hasChanges).toBe(true);
  const [accepted, rejected] = (["accepted", "rejected"] as const).map(
    (changes) => paragraphs(read({ body }, changes))[0]!,
  );
  expect([accepted!.text, rejected!.text]).toEqual(["còn 5/9", "còn 6/9"]);
  expect([accepted!.runs.at(-1)!.look.bold, rejected!.runs.at(-1)!.look.bold]).toEqual([true, false]);
});

const LEVELS = [
  ["upperRoman", "%1."],
  ["decimal", "%2."],
  ["decimal", "%2.%3."],
  ["lowerLetter", "%4)"],
  ["bullet", "-"],
].map(
  ([format, text], level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${level * 360}" w:hanging="360"/></w:pPr></w:lvl>`,
);
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${LEVELS.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;

test("automatic numbers are computed: I. 1. 1.1. a) -, counted anew under each upper level, restarted where the list says so", () => {
  const item = (level: number, list = 1): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run("x")}</w:p>`;
  const body = [item(0), item(1), item(2), item(2), item(3), item(4), item(1), item(2), item(0), item(0, 2)].join("");
  expect(paragraphs(read({ body, numbering: NUMBERING })).map(({ label }) => label)).toEqual([
    "I.",
    "1.",
    "1.1.",
    "1.2.",
    "a)",
    "-",
    "2.",
    "2.1.",
    "II.",
    "IV.",
  ]);
});

test("lines: drawn, drawn in the old way, paragraph borders, with length and side", () => {
  const shape = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wp:positionV><wp:posOffset>30000</wp:posOffset></wp:positionV><wp:extent cx="2160000" cy="0"/><a:graphic><wps:wsp><a:prstGeom prst="straightConnector1"/></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="170.1pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(first(`<w:p>${run("x")}${shape}</w:p>`).lines).toEqual([{ by: "shape", length: 60, at: "below" }]);
  const [old] = first('<w:p><w:r><w:pict><v:line from="10pt,0" to="110pt,0"/></w:pict></w:r></w:p>').lines;
  expect(old!.length).toBeCloseTo(35.28, 2);
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850" w:header="567"/></w:sectPr>';
  const [border] = first(
    `<w:p><w:pPr><w:pBdr><w:top w:val="single"/><w:bottom w:val="nil"/></w:pBdr><w:ind w:left="567" w:right="567"/></w:pPr></w:p>${page}`,
  ).lines;
  expect(border).toMatchObject({ by: "border", at: "above" });
  expect(border!.length).toBeCloseTo(145, 0);
});

test("a text box is a paragraph of its anchor; paragraphs in it have their own numbering", () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx><w:txbxContent><w:p>${run("trong hộp")}</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
  const { boxes, text } = first(`<w:p>${run("ngoài")}${box}</w:p>`);
  expect(text).toBe("ngoài");
  expect(boxes.map((one) => [one.text, one.place.index])).toEqual([["trong hộp", 1]]);
});

test("tables: columns, cells merged across and down, head, ruled or not", () => {
  const cell = (text: string, properties = ""): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const table = `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="567"/><w:gridCol w:w="1134"/></w:tblGrid>
    <w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("a", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("b", '<w:vMerge w:val="restart"/>')}${cell("c")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("d")}</w:tr></w:tbl>`;
  const [block] = read({ body: table }).sections[0]!.blocks;
  expect(block).toMatchObject({
    kind: "table",
    bordered: true,
    rows: [
      { head: true, cells: [{ columnSpan: 2 }] },
      { head: false, cells: [{ continued: false }, {}] },
      { cells: [{ continued: true }, { blocks: [{ text: "d" }] }] },
    ],
  });
});

test("sections, paper, margins, page numbers: each section has its own", () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>';
  const portrait =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850" w:header="567"/><w:titlePg/></w:sectPr>';
  const landscape =
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType w:start="1"/></w:sectPr>';
  const { sections } = read({
    body: `<w:p>${run("a")}</w:p><w:p><w:pPr>${portrait}</w:pPr></w:p><w:p>${run("b")}</w:p>${landscape}`,
    header: `<w:p>${field}</w:p>`,
  });
  expect(sections).toHaveLength(2);
  expect(sections[0]!.page).toMatchObject({ landscape: false, titlePage: true });
  expect(sections[0]!.page!.margins.left).toBeCloseTo(30, 1);
  expect(sections[0]!.headers.default![0]!.runs).toMatchObject([{ field: "PAGE" }]);
  expect(sections[1]!.page).toMatchObject({ landscape: true, titlePage: false, pageStart: 1 });
});

test.each([
  ["with units", '<w:pgSz w:w="21cm" w:h="842pt"/>', [210, 297]],
  ["that is no number counts as not given", '<w:pgSz w:w="abc" w:h=""/>', [215.9, 279.4]],
])("paper %s", (_, size, expected) => {
  const { sections } = read({ body: `<w:p>${run("a")}</w:p><w:sectPr>${size}</w:sectPr>` });
  const { width, height } = sections[0]!.page!;
  expect([width, height].map(Math.round)).toEqual(expected.map(Math.round));
});

test("footnotes: the mark in a sentence leads to its text", () => {
  const { footnotes, ...document } = read({
    body: `<w:p>${run("tấn")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p>${run("226,6 tấn")}</w:p></w:footnote>`,
  });
  expect(document.sections[0]!.blocks[0]).toMatchObject({ text: "tấn", runs: [{}, { footnote: "2", text: "" }] });
  expect([...footnotes].map(([id, [note]]) => [id, note!.text])).toEqual([["2", "226,6 tấn"]]);
});

/** So many characters at least, that no zip shrinks as far as a bomb. */
const counted = (length: number): string => Array.from({ length: length / 7 }, (_, index) => index + 1e6).join(" ");

test.each([
  ["what is no archive", Buffer.from("Cộng hòa"), /không phải là văn bản Word/],
  ["an empty file", Buffer.alloc(0), /tệp rỗng/],
  [
    "a renamed spreadsheet",
    Buffer.from(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })),
    /là sổ làm việc Excel, không phải văn bản Word/,
  ],
  [
    "an old Word document",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    /Không đọc được/,
  ],
  [
    "a path that leads outside",
    Buffer.from(zipSync({ "word/document.xml": strToU8("<a/>"), "../x": strToU8("") })),
    /không an toàn/,
  ],
  [
    "a document type declaration",
    docxFile({ body: "", parts: { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><document>&b;</document>' } }),
    /không phải XML đúng/,
  ],
  ["broken XML", docxFile({ body: "<w:p>" }), /không phải XML đúng/],
  [
    "an unusually large part",
    docxFile({ body: counted(25 * 1024 * 1024) }),
    /word\/document\.xml" bên trong lớn bất thường/,
  ],
  ["too deep a nesting", docxFile({ body: "<w:p>".repeat(5000) + "</w:p>".repeat(5000) }), /không phải XML đúng/],
])("%s is refused in one sentence", (_, bytes, message) => {
  expect(() => readDocument(bytes, "thử.docx")).toThrow(message);
});
