import { describe, expect, test } from "vitest";
import { sampleWorkbook } from "../../support/workbook/defective-workbook.ts";
import { readSubmission } from "../../support/workbook/read-submission.ts";
import { findingsOf, partsOf, valuesOf, zip } from "../fixtures.ts";

const one =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>Xã</t></is></c><c r="C1" t="s"><v>0</v></c></row>';
const READ = {
  A1: { kind: "number", value: 1, percent: false },
  B1: { kind: "text", value: "Xã" },
  C1: { kind: "text", value: "Cẩm Bình" },
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const RELS = "xl/_rels/workbook.xml.rels";

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationsOf = (...relations: readonly string[]) =>
  `<Relationships xmlns="${RELATIONS}">${relations.join("")}</Relationships>`;

const BASE: Readonly<Record<string, string>> = {
  ...partsOf(one),
  "_rels/.rels": relationsOf(relation("rId1", "officeDocument", "xl/workbook.xml")),
  [RELS]: relationsOf(
    relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    relation("rId2", "sharedStrings", "sharedStrings.xml"),
  ),
  [STRINGS]: `<sst xmlns="${MAIN}"><si><t>Cẩm Bình</t></si></sst>`,
};

type Parts = Readonly<Record<string, string | Uint8Array>>;

const renamed = (parts: Parts, from: string, to: string): Parts => {
  const { [from]: content, ...others } = parts;
  return { ...others, [to]: content! };
};
const changed = (part: string, change: (xml: string) => string): Parts => ({ ...BASE, [part]: change(BASE[part]!) });
const prefixed = (xml: string, prefix: string) =>
  xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`).replace("xmlns=", `xmlns:${prefix}=`);
const wide = (xml: string, order: "le" | "be", mark = true) => {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${xml.replace("UTF-8", "UTF-16")}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};
const at = (main: string, target: string): Parts =>
  renamed(
    renamed({ ...BASE, "_rels/.rels": relationsOf(relation("a", "officeDocument", target)) }, "xl/workbook.xml", main),
    RELS,
    main.replace(/[^/]*$/, "_rels/$&.rels"),
  );

describe("parts are found by relationships, media types and namespaces", () => {
  test.each<[string, Parts]>([
    ["as Excel writes it", BASE],
    ["part-name-case: xl/SharedStrings.xml", renamed(BASE, STRINGS, "xl/SharedStrings.xml")],
    [
      "every name in capitals",
      Object.fromEntries(Object.entries(BASE).map(([name, part]) => [name.toUpperCase(), part])),
    ],
    ["workbook2: the main part is called otherwise", at("xl/workbook2.xml", "xl/workbook2.xml")],
    ["the main part is called by an absolute name", at("xl/book.xml", "/xl/book.xml")],
    ["a folder of another name", at("xl/bảng tính.xml", "xl/b%E1%BA%A3ng%20t%C3%ADnh.xml")],
    [
      "names with backslashes",
      Object.fromEntries(Object.entries(BASE).map(([name, part]) => [name.replaceAll("/", "\\"), part])),
    ],
    ["a target with backslashes", changed(RELS, (xml) => xml.replace("worksheets/sheet1", "worksheets\\sheet1"))],
    ["an absolute target", changed(RELS, (xml) => xml.replace("worksheets/", "/xl/worksheets/"))],
    ["a target with dots", changed(RELS, (xml) => xml.replace("worksheets/", "./../xl/./worksheets/"))],
    ["a target of another case", changed(RELS, (xml) => xml.replace("worksheets/sheet1", "Worksheets/Sheet1"))],
    ["a target with a fragment", changed(RELS, (xml) => xml.replace("sheet1.xml", "sheet1.xml#A1"))],
    ["an escaped target", changed(RELS, (xml) => xml.replace("sheet1.xml", "sheet%31.xml"))],
    [
      "strict relationships",
      changed(RELS, (xml) => xml.replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")),
    ],
    ["no relationships of the package", renamed(BASE, "_rels/.rels", "docProps/x.xml")],
    ["relationships with a prefix", changed(RELS, (xml) => prefixed(xml, "rel"))],
    ['encoding="utf8"', changed(SHEET, (xml) => xml.replace("UTF-8", "utf8"))],
    ["a label of UTF-16 on UTF-8", changed(SHEET, (xml) => xml.replace("UTF-8", "utf-16"))],
    ["a sheet in UTF-16", { ...BASE, [SHEET]: wide(BASE[SHEET]!, "le") }],
    ["a sheet in UTF-16, big endian", { ...BASE, [SHEET]: wide(BASE[SHEET]!, "be") }],
    ["a sheet in UTF-16 without a mark", { ...BASE, [SHEET]: wide(BASE[SHEET]!, "le", false) }],
    ["a list of sheets in UTF-16", { ...BASE, "xl/workbook.xml": wide(BASE["xl/workbook.xml"]!, "le") }],
    ["relationships in UTF-16", { ...BASE, [RELS]: wide(BASE[RELS]!, "be") }],
    ["texts in UTF-16", { ...BASE, [STRINGS]: wide(BASE[STRINGS]!, "le") }],
    ["namespace-prefix-hyphen: my-ns:", changed(SHEET, (xml) => prefixed(xml, "my-ns"))],
    ["a prefix with a dot and letters of Vietnamese", changed(SHEET, (xml) => prefixed(xml, "bảng.số_1"))],
    ["texts with a prefix", changed(STRINGS, (xml) => prefixed(xml, "x"))],
    ["a list of sheets with a prefix", changed("xl/workbook.xml", (xml) => prefixed(xml, "ss"))],
    [
      "relationships named by another prefix",
      changed("xl/workbook.xml", (xml) => xml.replace("xmlns:r=", "xmlns:rel-1=").replace("r:id", "rel-1:id")),
    ],
    [
      "a prefix declared where it is used",
      changed(SHEET, (xml) =>
        xml.replace('<c r="A1"><v>1</v></c>', `<q:c xmlns:q="${MAIN}" r="A1"><q:v>1</q:v></q:c>`),
      ),
    ],
    [
      "elements of other namespaces",
      changed(SHEET, (xml) =>
        xml
          .replace("<row", '<row xmlns:e="urn:e"><e:c r="A1"><e:v>9</e:v></e:c></row><row')
          .replace(
            "</worksheet>",
            '<extLst><ext xmlns:e="urn:e"><e:sheetData><row><c r="A1"><v>9</v></c></row></e:sheetData></ext></extLst></worksheet>',
          ),
      ),
    ],
    [
      "choices for other programs",
      changed(SHEET, (xml) =>
        xml.replace(
          "<row",
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:e="urn:e"><mc:Choice Requires="e"><row><c r="A1"><v>9</v></c></row></mc:Choice><mc:Fallback/></mc:AlternateContent><row',
        ),
      ),
    ],
  ])("%s", async (_, parts) => {
    expect(await valuesOf(zip(parts))).toEqual(READ);
  });

  test("a whole form under other names says the same", async () => {
    const original = await readSubmission(sampleWorkbook().bytes());
    const moved = sampleWorkbook()
      .renamed("xl/workbook.xml", "xl/workbook2.xml")
      .renamed("xl/_rels/workbook.xml.rels", "xl/_rels/workbook2.xml.rels")
      .renamed("xl/sharedStrings.xml", "xl/SharedStrings.xml")
      .part("_rels/.rels", (xml) => xml.replace("workbook.xml", "workbook2.xml"))
      .part("[Content_Types].xml", (xml) => xml.replace("workbook.xml", "workbook2.xml"));
    const read = await readSubmission(moved.bytes());
    expect(read.findings).toEqual([]);
    expect([...read.submission!.observations]).toEqual([...original.submission!.observations]);
    expect([...read.submission!.lists]).toEqual([...original.submission!.lists]);
  });
});

describe("what is not supported is named", () => {
  test.each<[string, Parts, string, string]>([
    [
      "an encoding",
      changed(SHEET, (xml) => xml.replace("UTF-8", "windows-1258")),
      "file/unreadable-part",
      "dùng bảng mã windows-1258, chỉ đọc được UTF-8 và UTF-16",
    ],
    [
      "bytes of another encoding",
      { ...BASE, [SHEET]: Buffer.from(BASE[SHEET]!, "latin1") },
      "file/unreadable-part",
      "có chỗ không phải chữ theo bảng mã UTF-8",
    ],
    [
      "a namespace",
      changed(SHEET, (xml) => xml.replace(MAIN, "urn:khac")),
      "file/unreadable-part",
      'thuộc không gian tên "urn:khac"',
    ],
    [
      "a prefix of no namespace",
      changed(SHEET, (xml) => xml.replace(/<(\/?)(?=[a-z])/g, "<$1x:")),
      "file/unreadable-part",
      "<x:worksheet> không khai báo không gian tên",
    ],
    [
      "another part in the place of a sheet",
      { ...BASE, [SHEET]: BASE[STRINGS]! },
      "file/damaged",
      "chứa <sst>, cần <worksheet>",
    ],
    ["a missing part", renamed(BASE, STRINGS, "xl/x.xml"), "file/damaged", 'thiếu thành phần "sharedStrings.xml"'],
  ])("%s", async (_, parts, code, words) => {
    const [finding] = await findingsOf(zip(parts));
    expect(finding!.code).toBe(code);
    expect(finding!.found).toContain(words);
  });
});
