import { expect, test } from "vitest";
import { readWordTemplate } from "../../../src/read/template/word-template.ts";
import { p, run, table, wordTemplate } from "../../support/word/word-template.ts";

const read = (parts: Parameters<typeof wordTemplate>[0]) => readWordTemplate(wordTemplate(parts), "mau.docx");

const textOf = (body: string): string => {
  const outcome = read({ body });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings, null, 1));
  return outcome.value.text.trim();
};

const TAG = '{{qty "roads-built" none="chưa có"}}';

test.each<readonly [string, string]>([
  ["over runs", p("Làm {{q", 'ty "roads', '-built" none="chưa ', 'có"}', "} đường")],
  [
    "by marks of proofing",
    p(
      "Làm {{qty ",
      '<w:proofErr w:type="spellStart"/>',
      '"roads-built"',
      '<w:proofErr w:type="spellEnd"/>',
      ' none="chưa có"}} đường',
    ),
  ],
  [
    "by a bookmark",
    p(
      "Làm {{qty ",
      '<w:bookmarkStart w:id="1" w:name="cho"/>',
      '"roads-built" none="chưa có"',
      '<w:bookmarkEnd w:id="1"/>',
      "}} đường",
    ),
  ],
  ["by AutoCorrect of quotes", p("Làm {{qty “roads-built” none=“chưa có”}} đường")],
  ["by a no-break hyphen", p('Làm {{qty "roads', "<w:r><w:noBreakHyphen/></w:r>", 'built" none="chưa có"}} đường')],
  ["by a soft hyphen", p('Làm {{qty "roads-', "<w:r><w:softHyphen/></w:r>", 'bu\u00ADilt" none="chưa có"}} đường')],
  [
    "by a tracked insertion",
    p('Làm {{qty "roads', `<w:ins w:id="1" w:author="a">${run("-built")}</w:ins>`, '" none="chưa có"}} đường'),
  ],
  [
    "by a tracked deletion",
    p(
      'Làm {{qty "roads-',
      '<w:del w:id="1" w:author="a"><w:r><w:delText>lost</w:delText></w:r></w:del>',
      'built" none="chưa có"}} đường',
    ),
  ],
  [
    "by the result of a field",
    p(
      'Làm {{qty "roads-',
      '<w:fldSimple w:instr=" QUOTE ">',
      "<w:r><w:t>built</w:t></w:r>",
      "</w:fldSimple>",
      '" none="chưa có"}} đường',
    ),
  ],
  [
    "by a link",
    p('Làm {{qty "roads-', `<w:hyperlink w:anchor="x">${run("built")}</w:hyperlink>`, '" none="chưa có"}} đường'),
  ],
  ["by a no-break space and a zero-width one", p('Làm {\u200B{qty\u00A0"roads-built" none="chưa có"}} đường')],
])("a tag split %s is read whole", (_, body) => {
  expect(textOf(body)).toBe(`Làm ${TAG} đường`);
});

test("curly quotes in the words of a tag stay", () => {
  expect(textOf(p('{{x none="gọi là “mới”"}}'))).toBe('{{x none="gọi là “mới”"}}');
});

test("rows, nested tables, notes, boxes, headers and footers are read", () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p("{{box}}")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p("{{box}}")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const outcome = read({
    body: [
      p("Ghi ", '<w:r><w:footnoteReference w:id="3"/></w:r>', "rồi."),
      p(box),
      table(["A", "B"], ["{{#each rows}}", ""], ["{{name}}", table(["{{inner}}"]) + p("")], ["{{/each}}", ""]),
    ].join(""),
    header: p("{{head}}"),
    footer: p("{{foot}}"),
    footnotes: `<w:footnote w:id="3">${p("{{note}}")}</w:footnote>`,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  expect(outcome.value.text.replace(/\n+/g, "\n").trim().split("\n")).toEqual([
    "Ghi  ({{note}}  ) rồi.",
    " ({{box}}  ) ",
    "| A  | B  |",
    "{{#each rows}}",
    expect.stringMatching(/^\| \{\{name\}\} +\| +\{\{inner\}\} +\|$/),
    "{{/each}}",
    "{{head}}",
    "{{foot}}",
  ]);
  expect(outcome.value.places.map(({ passage }) => passage)).toContain(
    "Thân mẫu, bảng 1, dòng 2, cột 1: “{{#each rows}}”",
  );
});

test.each<readonly [string, string, string]>([
  [
    "opens in a paragraph of its own and closes inside one",
    p("{{#if x}}") + p("chữ {{/if}}"),
    "Thân mẫu, đoạn 2: “chữ {{/if}}”",
  ],
  [
    "opens in one cell and closes in the next",
    table(["{{#each x}} {{a}}", "{{b}} {{/each}}"]),
    "Thân mẫu, bảng 1, dòng 1, cột 2: “{{b}} {{/each}}”",
  ],
  [
    "opens before a table and closes in a row",
    p("{{#each x}}") + table(["{{a}}"], ["{{/each}}"]),
    "Thân mẫu, bảng 1, dòng 2, cột 1: “{{/each}}”",
  ],
  [
    "opens in one table and closes in another",
    table(["{{#each x}}"], ["{{a}}"]) + p("") + table(["{{/each}}"]),
    "Thân mẫu, bảng 2, dòng 1, cột 1: “{{/each}}”",
  ],
  ["parts at another level", p("{{#if x}}") + p("a {{else}} b") + p("{{/if}}"), "Thân mẫu, đoạn 2: “a {{else}} b”"],
  ["is never closed", p("{{#if x}}") + p("a"), "Thân mẫu, đoạn 1: “{{#if x}}”"],
  ["is never opened", p("a") + p("{{/if}}"), "Thân mẫu, đoạn 2: “{{/if}}”"],
])("a block that %s is refused at its place", (_, body, passage) => {
  const outcome = read({ body });
  expect(outcome.ok).toBe(false);
  expect(outcome.findings.map(({ code, place }) => [code, place.passage])).toEqual([["template/word-block", passage]]);
});

test("a block from the body into the header is refused in both", () => {
  const outcome = read({ body: p("{{#if x}}"), header: p("{{/if}}") });
  expect(outcome.findings.map(({ place }) => place.passage)).toEqual([
    "Thân mẫu, đoạn 1: “{{#if x}}”",
    "Đầu trang 1, đoạn 1: “{{/if}}”",
  ]);
});

test.each<readonly [string, string]>([
  ["a tag that is not closed in its paragraph", p("Làm {{qty") + p('"x"}}')],
  [
    "a tag in the code of a field",
    p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK {{x}}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  ],
  ["a backslash before a tag", p("\\{{x}}")],
])("%s is refused", (_, body) => {
  const outcome = read({ body });
  expect(outcome.ok).toBe(false);
  for (const { code } of outcome.findings) expect(code).toBe("template/word-tag");
});

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

test.each<readonly [string, Partial<Parameters<typeof wordTemplate>[0]>]>([
  [
    "macro",
    {
      relationships:
        '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
      parts: { "word/vbaProject.bin": "x" },
    },
  ],
  [
    "OLE",
    {
      relationships: `<Relationship Id="rId9" Type="${OFFICE}/oleObject" Target="embeddings/a.bin"/>`,
      parts: { "word/embeddings/a.bin": "x" },
    },
  ],
  [
    "ra ngoài tệp",
    { relationships: `<Relationship Id="rId9" Type="${OFFICE}/image" Target="http://x/y.png" TargetMode="External"/>` },
  ],
  [
    "tệp mẫu ngoài",
    {
      relationships: `<Relationship Id="rId9" Type="${OFFICE}/attachedTemplate" Target="file:///x.dotm" TargetMode="External"/>`,
    },
  ],
])("a template with %s is refused", (what, parts) => {
  const outcome = read({ body: p("a"), ...parts });
  expect(outcome.ok).toBe(false);
  expect(outcome.findings[0]).toMatchObject({ code: "template/word-file", found: expect.stringContaining(what) });
});

test("a plain link passes", () => {
  const outcome = read({
    body: p("a"),
    relationships: `<Relationship Id="rId9" Type="${OFFICE}/hyperlink" Target="https://hatinh.gov.vn" TargetMode="External"/>`,
  });
  expect(outcome.ok).toBe(true);
});
