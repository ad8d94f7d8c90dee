import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { composeReport } from "../../src/compose/compose-report.ts";
import { wordSource } from "../../src/load/word-templates.ts";
import { withAnchors } from "../../src/render/document/anchors.ts";
import { renderWord } from "../../src/render/word/word-docx.ts";
import { layout } from "../render/sample-document.ts";
import { CAN_LOC, place, row, THACH_HA, type ViewParts, view } from "../support/view.ts";
import { packageDefects } from "../support/word/package-defects.ts";
import { p, table, wordTemplate } from "../support/word/word-template.ts";

const HEAD = { kind: "letter", subject: ["V/v thử"] } as const;

/** The document that a Word template of a body makes of a view, as its main part; fails the test when it is not valid. */
async function filled(body: string, parts: ViewParts = {}): Promise<string> {
  const source = wordSource(wordTemplate({ body }), "mau.docx", HEAD, "documents.thu.head");
  if (!source.ok) throw new Error(JSON.stringify(source.findings));
  const outcome = composeReport({ ...source.value, partials: new Map() }, view(parts), { draft: false, layout });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  const { document } = withAnchors(outcome.value, layout);
  const bytes = await renderWord({ ...document, word: document.word! }, layout, { draft: false });
  expect(packageDefects(bytes)).toEqual([]);
  return strFromU8(unzipSync(bytes)["word/document.xml"]!);
}

const named = (...names: readonly string[]): ViewParts => ({
  lists: {
    fairs: names.map((name, index) =>
      row(index % 2 === 0 ? CAN_LOC : THACH_HA, undefined, { name }, place(`B${index + 5}`)),
    ),
  },
});

const LOOP = table(["Tên"], ['{{#each (where "fairs")}}'], ["{{name}}"], ["{{/each}}"]);

test.each([
  "</w:t></w:r></w:p><w:p><w:r><w:t>chen",
  "{{num 5}} {{/each}} {{> x}}",
  "a & b < c > \"d\" 'e'",
  '**đậm** [^1] :::annex{name="x"} | ô |',
  "\ue002\ue010\ue003 \ue000\ue010\ue001 \ue004 \ue007",
  "]]> <!-- x --> <?x?>",
])("what a cell says stays text: %j", async (hostile) => {
  const xml = await filled(LOOP + p(""), named(hostile));
  const plain = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) =>
    text!.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
  expect(plain.join("")).toContain(hostile.includes("\ue002") ? "Tên" : hostile.slice(0, 5));
  expect(xml.match(/<w:tr>/g)).toHaveLength(2);
});

test("a loop over nothing leaves no row, and a table without rows is left out", async () => {
  const none = { lists: { fairs: [] } };
  expect((await filled(LOOP + p(""), none)).match(/<w:tr>/g)).toHaveLength(1);
  const bare = table(['{{#each (where "fairs")}}'], ["{{name}}"], ["{{/each}}"]);
  expect(await filled(bare + p("hết"), none)).not.toContain("<w:tbl>");
});

test("a cell whose paragraphs are all left out keeps the one that Word needs", async () => {
  const cell = p('{{#each (where "fairs")}}') + p("{{name}}") + p("{{/each}}");
  expect(await filled(table([cell]) + p(""), { lists: { fairs: [] } })).toContain("</w:tcPr><w:p/></w:tc>");
});

test("groups with rows of their own, nested loops, in one table", async () => {
  const xml = await filled(
    table(
      ['{{#each (group (where "fairs"))}}'],
      ["{{upperFirst district.label}}"],
      ["{{#each rows}}"],
      ["- {{name}}"],
      ["{{/each}}"],
      ["{{/each}}"],
    ) + p(""),
    named("một", "hai", "ba"),
  );
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([one]) => one.replace(/<[^>]*>/g, ""));
  expect(rows).toEqual(["Can Lộc", "- một", "- ba", "Thạch Hà", "- hai"]);
});

test("merged cells keep their marks", async () => {
  const merged = (value: string, text: string) =>
    `<w:tc><w:tcPr><w:vMerge w:val="${value}"/></w:tcPr>${p(text)}</w:tc>`;
  const grid = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid><w:tr>${merged("restart", "A")}<w:tc>${p("x")}</w:tc></w:tr><w:tr>${merged("continue", "")}<w:tc>${p('{{#each (where "fairs") separator="; "}}{{name}}{{/each}}')}</w:tc></w:tr></w:tbl>`;
  const xml = await filled(grid + p(""), named("một", "hai"));
  expect(xml).toContain('<w:vMerge w:val="restart"/>');
  expect(xml.replace(/<[^>]*>/g, "")).toContain("một; hai");
});
