import { box, cell, type Defect, deleted, inserted, p, row, table } from "./sound-template.ts";

const BODY = (index: number): string => `Thân mẫu, đoạn ${index}`;
const CELL = (line: number, column: number): string => `Thân mẫu, bảng 1, dòng ${line}, cột ${column}`;

/** One defect each: what is planted, and the finding with its place; two where a block has its ends in two parts. */
export const DEFECTS: readonly (readonly [name: string, defect: Defect, finding: string, other?: string])[] = [
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
