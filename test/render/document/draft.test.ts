import { expect, test } from "vitest";
import type { Origin, ReportDocument } from "../../../src/domain/document/report-document.ts";
import { cellFigure } from "../../support/cell-figure.ts";
import { rendered } from "../rendered.ts";
import { letter, wideAnnex } from "../sample-document.ts";

const figure = (id: string): Origin => ({ kind: "figure", figure: cellFigure(id, "F7") });
const hole: Origin = {
  kind: "hole",
  hole: {
    id: "plan:roads",
    label: "Kế hoạch đường",
    reason: "chưa có số liệu",
    places: [{ file: "a.xlsx", sheet: "Chỉ tiêu", address: "E7" }],
  },
};

const document = (origins: readonly Origin[]): ReportDocument =>
  letter({
    origins,
    footnotes: [[{ text: "trong đó " }, { text: "3", origin: 1 }]],
    body: [
      {
        kind: "paragraph",
        runs: [
          { text: "12,5", origin: 0 },
          { text: " km" },
          { text: "", footnote: 0 },
          { text: "; lại " },
          { text: "12,5", origin: 0 },
        ],
      },
      ...(origins[2] ? [{ kind: "paragraph" as const, runs: [{ text: "[thiếu]", origin: 2 }] }] : []),
    ],
  });

const parts = await rendered(document([figure("roads"), figure("asphalt"), hole]), { draft: true });
const xml = parts["word/document.xml"]!;
const comments = parts["word/comments.xml"]!.match(/<w:comment .*?<\/w:comment>/gs)!;

test("a draft explains each figure once, at its first place; ids of comments come after those of footnotes", () => {
  expect(xml.match(/<w:commentReference /g)).toHaveLength(3);
  expect(xml).toContain(
    '<w:commentRangeStart w:id="2"/><w:r><w:t xml:space="preserve">12,5</w:t></w:r><w:commentRangeEnd w:id="2"/>',
  );
  expect(comments).toHaveLength(3);
});

test("a comment names label, formula and cells", () => {
  expect(comments[0]).toContain("Chỉ tiêu roads");
  expect(comments[0]).toContain("roads = data/periods/2024-H1/duc-tho.xlsx › Chỉ tiêu!F7");
  expect(comments[0]).toContain('w:date="2024-06-14T00:00:00Z"');
});

test("a figure of a footnote is explained at its reference, for Word has no comments in footnotes", () => {
  expect(xml).toMatch(/<w:commentRangeStart w:id="3"\/><w:r>.{0,80}<w:footnoteReference w:id="1"\/>/);
  expect(comments[1]).toContain("asphalt");
  expect(parts["word/footnotes.xml"]).not.toContain("comment");
});

test("a missing value is highlighted in a draft and says which cell should hold it", () => {
  expect(xml).toContain('<w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">[thiếu]</w:t>');
  expect(comments[2]).toContain("plan:roads: chưa có số liệu: a.xlsx › Chỉ tiêu!E7");
});

test("cells of a table carry comments and highlights too", async () => {
  const annex = wideAnnex("Biểu", 1, 3);
  const [table] = annex.blocks;
  const row = {
    cells: [
      { runs: [{ text: "1", origin: 0 }] },
      { runs: [{ text: "2", origin: 1 }] },
      { runs: [{ text: "-", origin: 1 }] },
    ],
  };
  const blocks = table?.kind === "table" ? [{ ...table, rows: [row] }] : [];
  const drafted = await rendered(letter({ annexes: [{ ...annex, blocks }], origins: [figure("roads"), hole] }), {
    draft: true,
  });
  expect(drafted["word/document.xml"]!.match(/<w:commentReference /g)).toHaveLength(2);
  expect(drafted["word/document.xml"]!.match(/<w:highlight /g)).toHaveLength(2);
});

test("the final form has neither comments nor highlights", async () => {
  const final = await rendered(document([figure("roads"), figure("asphalt")]));
  expect(final["word/document.xml"]).not.toMatch(/comment|highlight/);
  expect(final["word/comments.xml"] ?? "").not.toContain("<w:comment ");
});

test("the final form refuses a missing value", async () => {
  await expect(rendered(document([figure("roads"), figure("asphalt"), hole]))).rejects.toThrow("plan:roads");
});

test("a draft with nothing to explain has no comments", async () => {
  expect((await rendered(letter(), { draft: true }))["word/document.xml"]).not.toContain("comment");
});

const marked = (files: Readonly<Record<string, string>>): readonly boolean[] =>
  Object.entries(files)
    .filter(([name]) => name.startsWith("word/header"))
    .map(([, header]) => header.includes('string="DỰ THẢO"'));

test("a draft says so across every page, of annexes too; the official file says nothing", async () => {
  const two = { ...document([figure("roads"), figure("asphalt")]), annexes: [wideAnnex("Biểu", 1, 3)] };
  // First and following pages of two sections.
  expect(marked(await rendered(two, { draft: true }))).toEqual([true, true, true, true]);
  expect(marked(await rendered(two))).toEqual([false, false, false, false]);
});
