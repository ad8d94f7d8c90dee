import { describe, expect, test } from "vitest";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { readEditedDocument } from "../../../src/read/edited/edited-document.ts";
import { docxFile } from "../../support/word/docx-file.ts";

const FILE = "bao-cao.docx";
const open = (name: string, id = 1) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
const close = (id = 1) => `<w:bookmarkEnd w:id="${id}"/>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>${run(text)}</w:p>`;
const STYLES = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading 1"/></w:style>';

const read = (body: string, more = {}) => readEditedDocument(docxFile({ body, styles: STYLES, ...more }), FILE);

/** Name and text of each anchor. */
const anchorsOf = (body: string, more = {}) =>
  read(body, more).paragraphs.flatMap(({ text, anchors }) =>
    anchors.map(({ name, from, to }) => [name, text.slice(from, to)]),
  );

describe("the text of an anchor", () => {
  test.each([
    [
      "one run",
      `<w:p>${run("làm được ")}${open("_ntmF1")}${run("22,6 km")}${close()}${run(" đường")}</w:p>`,
      "22,6 km",
    ],
    ["runs that an editor split", `<w:p>${open("_ntmF1")}${run("22")}${run(",6 km")}${close()}</w:p>`, "22,6 km"],
    ["entities", `<w:p>${open("_ntmF1")}${run("A &amp; B &#x1EC7;")}${close()}</w:p>`, "A & B ệ"],
    ["a bookmark around the paragraph", `${open("_ntmF1")}<w:p>${run("22,6 km")}</w:p>${close()}`, "22,6 km"],
    [
      "a tracked change counts as accepted",
      `<w:p>${open("_ntmF1")}<w:del w:id="8"><w:r><w:delText>22,6</w:delText></w:r></w:del><w:ins w:id="9">${run("23,6")}</w:ins>${close()}</w:p>`,
      "23,6",
    ],
    ["LibreOffice's copy of a name", `<w:p>${open("_ntmF1_Copy_1")}${run("22,6")}${close()}</w:p>`, "22,6"],
    [
      "an alternative for old programs is not read twice",
      `<w:p>${open("_ntmF1")}${run("22,6")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback>${run("22,6")}</mc:Fallback></mc:AlternateContent></w:r>${close()}</w:p>`,
      "22,6",
    ],
    ["nothing left inside", `<w:p>${run("22,6")}${open("_ntmF1")}${close()}</w:p>`, ""],
  ])("%s", (_, body, text) => {
    expect(anchorsOf(body)).toEqual([["_ntmF1", text]]);
  });

  test("other people's bookmarks are none of ours", () => {
    expect(
      anchorsOf(`<w:p>${open("_GoBack")}${run("1")}${close()}${open("ntmF1", 2)}${run("2")}${close(2)}</w:p>`),
    ).toEqual([]);
  });

  test("a piece says where its characters stand in the XML", () => {
    const document = read(`<w:p>${run("a ")}${open("_ntmF1")}${run("22,6")}${close()}</w:p>`);
    const [, piece] = document.paragraphs[0]!.pieces;
    const xml = document.parts.get(piece!.part)!;
    expect(xml.slice(piece!.from, piece!.to)).toBe("22,6");
    expect(xml.slice(piece!.run.from, piece!.run.to)).toBe(run("22,6"));
  });
});

describe("places", () => {
  const cell = (text: string, merge = "") => `<w:tc><w:tcPr>${merge}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const continued = "<w:vMerge/>";

  test("letterhead, headings, paragraphs with text, cells, annexes, notes by the order of their marks", () => {
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const { paragraphs } = read(
      [
        `<w:tbl><w:tr>${cell("Số: 12/BC")}</w:tr></w:tbl>`,
        `<w:p>${run("Kính gửi")}</w:p><w:p/>${heading("A. Kết quả")}${heading("I. Đường")}`,
        `<w:p>${run("một")}${mark(7)}</w:p><w:p>${run("hai")}${mark(5)}</w:p>`,
        `<w:tbl><w:tr>${cell("TT")}${cell("Số")}</w:tr><w:tr>${cell("", continued)}${cell("3")}</w:tr></w:tbl>`,
        `<w:p>${run("Phụ lục II")}</w:p><w:p>${run("Biểu")}</w:p>`,
      ].join(""),
      {
        footnotes: `<w:footnote w:id="5"><w:p>${run("x")}</w:p></w:footnote><w:footnote w:id="7"><w:p>${run("y")}</w:p></w:footnote>`,
      },
    );
    const places = paragraphs.filter(({ text }) => text !== "").map(({ text, place }) => `${text}: ${place}`);
    expect(places).toEqual([
      "Số: 12/BC: Phần đầu, bảng 1, dòng 1, cột 1",
      "Kính gửi: Phần đầu, đoạn 1",
      "A. Kết quả: Phần A",
      "I. Đường: Phần I",
      "một: Phần I, đoạn 1",
      "hai: Phần I, đoạn 2",
      "TT: Phần I, bảng 1, dòng 1, cột 1",
      "Số: Phần I, bảng 1, dòng 1, cột 2",
      "3: Phần I, bảng 1, dòng 2, cột 1",
      "Phụ lục II: Phụ lục II",
      "Biểu: Phụ lục II, đoạn 1",
      "x: Chú thích 2",
      "y: Chú thích 1",
    ]);
    expect(paragraphs.filter(({ letterhead }) => letterhead).map(({ text }) => text)).toEqual(["Số: 12/BC"]);
  });

  test("what Word computes is marked as a field", () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${run("Trang ")}${field("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>${field("separate")}${run("12")}${field("end")}</w:p>`;
    expect(read(body).paragraphs[0]).toMatchObject({ text: "Trang 12", fields: [{ from: 6, to: 8 }] });
  });
});

test("the identity that ntm report wrote is read in any order of properties; without it there is none", () => {
  const property = (name: string, value: string) =>
    `<property pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
  const values = { identity: "ab12", document: "bao-cao", period: "2024-H1", form: "final" };
  const xml = `<Properties>${Object.entries(values)
    .map(([key, value]) => property(`ntm-${key}`, value))
    .join("")}</Properties>`;
  expect(read("<w:p/>", { parts: { "docProps/custom.xml": xml } }).identity).toEqual({
    type: "bao-cao",
    period: "2024-H1",
    draft: false,
    identity: "ab12",
  });
  expect(read("<w:p/>").identity).toBeUndefined();
});

test.each([
  ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'],
  ["tags that do not match", "<w:document><w:body></w:document></w:body>"],
  ["XML that ends too early", "<w:document><w:body>"],
  ["a tag without end", '<w:document a="'],
  ["elements nested ten thousand deep", "<w:r>".repeat(10_000)],
])("%s cannot be read", (_, xml) => {
  const parts = { "word/document.xml": xml };
  expect(() => read("", { parts })).toThrow(CannotRun);
});

test("a file that is no Word document is refused with one sentence", () => {
  expect(() => readEditedDocument(Buffer.from("PK văn bản"), FILE)).toThrow(/^Không đọc được "bao-cao\.docx"/);
});
