import { expect, test } from "vitest";
import { templateChecker } from "../../src/commands/templates/check-template.ts";
import { escapeXml } from "../../src/domain/text/escape-xml.ts";
import { type DocxParts, docxFile } from "../support/docx-file.ts";
import { ROOT } from "../support/workspace.ts";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((one) => (one.startsWith("<") ? one : run(one))).join("")}</w:p>`;
const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith("<w:tc>") ? one : cell(p(one)))).join("")}</w:tr>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>${rows.join("")}</w:tbl>`;
const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
const noteMark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
const deleted = (text: string): string =>
  `<w:del w:id="9" w:author="a"><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins w:id="9" w:author="a">${run(text)}</w:ins>`;

/** Paragraphs of a sound template by name, so that a defect is a change of one of them. */
const SOUND = {
  title: p('Kết quả {{period "this"}}'),
  count: p('Toàn tỉnh làm được {{qty "roads-built" zero="chưa có"}} đường giao thông.'),
  open: p('{{#if (gt "news-items" 0)}}'),
  news: p('Báo, đài đăng {{qty "news-items"}} về xây dựng nông thôn mới.'),
  otherwise: p("{{else}}"),
  none: p("Chưa có tin, bài được đăng."),
  close: p("{{/if}}"),
  inline: p('Sản phẩm{{#if (gt "ocop-products" 0)}} đã công nhận {{qty "ocop-products"}}{{else}} chưa có{{/if}}.'),
  head: row("Xã", "Quyết định"),
  each: row('{{#each (where "recognitions" title="commune" date=(within "period"))}}', ""),
  item: row("{{unit.name}}", "{{#if (present decision)}}{{symbol decision}}{{else}}-{{/if}}"),
  empty: row("{{else}}", ""),
  nobody: row("Không có xã nào", ""),
  endEach: row("{{/each}}", ""),
  noted: p("Số liệu do các huyện báo cáo", noteMark, "."),
  boxed: p(box(p('Kỳ {{period "this"}}'))),
};
type Pieces = Record<keyof typeof SOUND, string>;

const HEADER = p('Số liệu đến ngày {{period "end"}}');
const NOTE = p(' Đến ngày {{period "end"}}.');

interface Defect {
  readonly body?: Partial<Pieces>;
  readonly header?: string;
  readonly note?: string;
  readonly parts?: DocxParts["parts"];
}

function file({ body = {}, header = HEADER, note = NOTE, parts }: Defect): Buffer {
  const all: Pieces = { ...SOUND, ...body };
  const { head, each, item, empty, nobody, endEach, noted, boxed, ...before } = all;
  return docxFile({
    body: [...Object.values(before), table(head, each, item, empty, nobody, endEach), noted, boxed, SECTION].join(""),
    header,
    footnotes: `<w:footnote w:id="2">${note}</w:footnote>`,
    ...(parts ? { parts } : {}),
  });
}

const SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/></w:sectPr>';

const check = templateChecker(ROOT, "2024-07-01");
const found = (defect: Defect): readonly string[] =>
  check(file(defect), "templates/mau.docx").map(
    ({ code, place: { passage = "" } }) => `${code} @ ${passage.replace(/: “.*$/s, "")}`,
  );

test("the template that defects are planted in has none", () => {
  expect(check(file({}), "templates/mau.docx")).toEqual([]);
});

const BODY = (index: number): string => `Thân mẫu, đoạn ${index}`;
const CELL = (line: number, column: number): string => `Thân mẫu, bảng 1, dòng ${line}, cột ${column}`;

/** One defect each: what is planted, and the finding with its place; two where a block has its ends in two parts. */
const DEFECTS: readonly (readonly [name: string, defect: Defect, finding: string, other?: string])[] = [
  // Words of the template language.
  [
    "a misspelt figure",
    { body: { count: p('Làm được {{qty "road-built" zero="chưa có"}}.') } },
    `template/unknown-figure @ ${BODY(2)}`,
  ],
  [
    "a misspelt helper",
    { body: { count: p('Làm được {{qt "roads-built" zero="chưa có"}}.') } },
    `template/unknown-helper @ ${BODY(2)}`,
  ],
  [
    "a misspelt list",
    { body: { each: row('{{#each (where "recognition")}}', "") } },
    `template/unknown-list @ ${CELL(2, 1)}`,
  ],
  ["a misspelt column", { body: { item: row("{{unit.nam}}", "") } }, `template/unknown-path @ ${CELL(3, 1)}`],
  [
    "an option that the helper has not",
    { body: { count: p('Làm được {{qty "roads-built" zeros="chưa có"}}.') } },
    `template/unknown-option @ ${BODY(2)}`,
  ],
  [
    "a count that may be nothing",
    { body: { count: p('Làm được {{qty "roads-built"}}.') } },
    `template/may-be-zero @ ${BODY(2)}`,
  ],
  [
    "a share of what is no share",
    { body: { count: p('Đạt {{share "roads-built"}}.') } },
    `template/wrong-type @ ${BODY(2)}`,
  ],
  [
    "a plan printed as a result",
    { body: { count: p('Đã làm {{qty "plan:cement-roads" zero="không"}}.') } },
    `template/plan-as-result @ ${BODY(2)}`,
  ],
  ["an unknown partial", { body: { count: p("{{> khong-co}}") } }, `template/unknown-partial @ ${BODY(2)}`],
  // Typed numbers.
  [
    "a digit typed in the body",
    { body: { none: p("Chưa có 1 tin, bài nào được đăng.") } },
    `template/typed-number @ ${BODY(6)}`,
  ],
  [
    "a digit typed in a cell",
    { body: { nobody: row("Không có xã nào", "0") } },
    `template/typed-number @ ${CELL(5, 2)}`,
  ],
  [
    "a digit typed in a header",
    { header: p('Năm 2024, đến ngày {{period "end"}}') },
    "template/typed-number @ Đầu trang 1, đoạn 1",
  ],
  ["a digit typed in a footnote", { note: p(" Theo 13 huyện.") }, "template/typed-number @ Chú thích 2, đoạn 1"],
  ["a digit typed in a text box", { body: { boxed: p(box(p("Kỳ 6 tháng"))) } }, `template/typed-number @ ${BODY(10)}`],
  [
    "a digit cut over two runs",
    { body: { none: p("Chưa có 1", "3 tin, bài.") } },
    `template/typed-number @ ${BODY(6)}`,
  ],
  // Tags.
  ["{{ alone", { body: { count: p('Làm được {{qty "roads-built" đường.') } }, `template/word-tag @ ${BODY(2)}`],
  ["}} alone", { body: { none: p("Chưa có tin, bài}} được đăng.") } }, `template/word-tag @ ${BODY(6)}`],
  [
    "a tag over two paragraphs",
    { body: { none: p("Chưa có {{qty") + p("nào được đăng.") } },
    `template/word-tag @ ${BODY(6)}`,
  ],
  ["a tag over two cells", { body: { nobody: row("{{unit", "name") } }, `template/word-tag @ ${CELL(5, 1)}`],
  [
    "a tag with one brace at its end",
    { body: { count: p('Làm được {{qty "roads-built" zero="chưa có"} đường.') } },
    `template/word-tag @ ${BODY(2)}`,
  ],
  [
    "a quote that is not closed",
    { body: { count: p('Làm được {{qty "roads-built zero="chưa có"}} đường.') } },
    `template/syntax @ ${BODY(2)}`,
  ],
  [
    "a tag in the code of a field",
    { body: { none: p('<w:fldSimple w:instr="HYPERLINK {{name}}"><w:r><w:t>xem</w:t></w:r></w:fldSimple>') } },
    `template/word-tag @ ${BODY(6)}`,
  ],
  [
    "half of a tag deleted by a tracked change",
    { body: { count: p('Làm được {{qty "roads-built" zero="chưa có"', deleted("}}"), " đường.") } },
    `template/word-tag @ ${BODY(2)}`,
  ],
  [
    "a helper spoilt by a tracked insertion",
    { body: { count: p("Làm được {{q", inserted("x"), 'ty "roads-built" zero="chưa có"}} đường.') } },
    `template/unknown-helper @ ${BODY(2)}`,
  ],
  // Blocks.
  ["a block without its close", { body: { close: "" } }, `template/word-block @ ${BODY(3)}`],
  ["a close without its block", { body: { open: "" } }, `template/word-block @ ${BODY(4)}`],
  ["a block closed by another's tag", { body: { close: p("{{/each}}") } }, `template/word-block @ ${BODY(7)}`],
  [
    "a block opened alone and closed within a paragraph",
    { body: { none: p("Chưa có.{{/if}}"), close: "" } },
    `template/word-block @ ${BODY(6)}`,
  ],
  [
    "a block over two cells",
    { body: { item: row("{{#if (present decision)}}{{unit.name}}", "{{symbol decision}}{{/if}}") } },
    `template/word-block @ ${CELL(3, 2)}`,
  ],
  [
    "a loop opened in a cell of another row than it is closed in",
    {
      body: {
        each: "",
        item: row('{{#each (where "recognitions" title="commune" date=(within "period"))}}{{unit.name}}', ""),
      },
    },
    `template/word-block @ ${CELL(3, 1)}`,
  ],
  [
    "a block opened in the body and closed in the header",
    { body: { close: "" }, header: p("{{/if}}") },
    `template/word-block @ ${BODY(3)}`,
    "template/word-block @ Đầu trang 1, đoạn 1",
  ],
  [
    "a block open in the header",
    { header: p('{{#if (gt "news-items" 0)}}Tin') },
    "template/word-block @ Đầu trang 1, đoạn 1",
  ],
  [
    "a block open in a footnote",
    { note: p('{{#if (gt "news-items" 0)}}Tin.') },
    "template/word-block @ Chú thích 2, đoạn 1",
  ],
  [
    "a block of a nested table closed outside",
    { body: { nobody: row(cell(table(row('{{#if (gt "news-items" 0)}}', "")) + p("")), "{{/if}}") } },
    `template/word-block @ ${CELL(5, 2)}`,
  ],
  [
    "an else outside any block",
    { body: { none: p("{{else}}"), open: "", otherwise: "", close: "", news: "" } },
    `template/word-block @ ${BODY(3)}`,
  ],
  // The file.
  [
    "a macro",
    {
      parts: { "word/_rels/document.xml.rels": RELATIONS("vbaProject", "vbaProject.bin"), "word/vbaProject.bin": "x" },
    },
    "template/word-file @ ",
  ],
  [
    "an embedded object",
    {
      parts: {
        "word/_rels/document.xml.rels": RELATIONS("oleObject", "embeddings/o.bin"),
        "word/embeddings/o.bin": "x",
      },
    },
    "template/word-file @ ",
  ],
  [
    "a picture from elsewhere",
    { parts: { "word/_rels/document.xml.rels": RELATIONS("image", 'http://example.org/a.png" TargetMode="External') } },
    "template/word-file @ ",
  ],
  [
    "a part of another namespace",
    { parts: { "word/document.xml": '<w:document xmlns:w="urn:x"><w:body/></w:document>' } },
    "template/word-file @ ",
  ],
  [
    "a tag in endnotes",
    { parts: { "word/endnotes.xml": "<w:endnotes>{{num}}</w:endnotes>" } },
    "template/word-file @ ",
  ],
];

function RELATIONS(type: string, target: string): string {
  const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  return `<Relationships><Relationship Id="rId9" Type="${base}header" Target="header1.xml"/><Relationship Id="rId21" Type="${base}footnotes" Target="footnotes.xml"/><Relationship Id="rId50" Type="${base}${type}" Target="${target}"/></Relationships>`;
}

test("forty single defects", () => {
  expect(DEFECTS).toHaveLength(40);
});

test.each(DEFECTS.map(([name, defect, ...findings]) => ({ name, defect, findings })))(
  "$name is found at its place, and nothing else",
  ({ defect, findings }) => {
    expect(found(defect)).toEqual(findings);
  },
);

test.each<readonly [name: string, defect: Defect]>([
  ["curly quotes inside a tag", { body: { count: p("Làm được {{qty “roads-built” zero=“chưa có”}} đường.") } }],
  [
    "no-break spaces and hyphens inside a tag",
    { body: { count: p('Làm được {{qty\u00a0"roads\u2011built" zero="chưa có"}} đường.') } },
  ],
  ["a soft hyphen inside a tag", { body: { count: p('Làm được {{qty "roads-bu\u00adilt" zero="chưa có"}} đường.') } }],
  [
    "a tag of many runs with a bookmark and proofing marks between",
    {
      body: {
        count: p(
          "Làm được {",
          '{qty "roads',
          '<w:proofErr w:type="spellStart"/>',
          '-built" zero="chưa',
          '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>',
          ' có"}',
          "} đường.",
        ),
      },
    },
  ],
  ["a deleted digit", { body: { none: p("Chưa có ", deleted("15 "), "tin, bài.") } }],
  [
    "the number of a page as a program last counted it",
    {
      header: p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        "16",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    },
  ],
  ["a numbered heading typed by hand", { body: { title: p('I. Kết quả {{period "this"}}') } }],
])("%s is no defect", (_, defect) => {
  expect(found(defect)).toEqual([]);
});
