import { expect, test } from "vitest";
import type { Table } from "../../../src/domain/document/report-document.ts";
import { annexLabel } from "../../../src/domain/text/annex-label.ts";
import { lookOf, paragraphsOf, rendered, textsOf } from "../rendered.ts";
import { letter, runs, wideAnnex } from "../sample-document.ts";

const parts = await rendered(
  letter({ annexes: [wideAnnex("Kết quả hạ tầng", 4), { ...wideAnnex("Biểu", 2), landscape: false }] }),
);
const xml = parts["word/document.xml"]!;
const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs)!;
const table = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)![2]!;
const rows = table.match(/<w:tr>.*?<\/w:tr>/gs)!;

test("two or more annexes have Roman numerals, one has none", () => {
  expect([0, 1, 3, 8, 9, 13].map((index) => annexLabel("Phụ lục", index, 14))).toEqual(
    ["I", "II", "IV", "IX", "X", "XIV"].map((numeral) => `Phụ lục ${numeral}`),
  );
  expect(annexLabel("Phụ lục", 0, 1)).toBe("Phụ lục");
  expect(textsOf(xml, "AnnexLabel")).toEqual(["Phụ lục I", "Phụ lục II"]);
});

test("label and title are centred and bold, the title in capitals, the reference italic", () => {
  expect(textsOf(xml, "AnnexTitle")).toEqual(["KẾT QUẢ HẠ TẦNG", "BIỂU"]);
  expect(textsOf(xml, "AnnexReference")[0]).toMatch(/^\(Kèm theo .*\)$/);
  expect(["AnnexLabel", "AnnexTitle", "AnnexReference"].map((id) => lookOf(parts, id))).toEqual([
    [14, true, false, "center"],
    [14, true, false, "center"],
    [14, false, true, "center"],
  ]);
});

test("each annex is a section numbered from 1 with no number on its first page", () => {
  expect(sections).toHaveLength(3);
  expect(sections.map((one) => one.includes('<w:pgNumType w:start="1"/>'))).toEqual([false, true, true]);
  expect(sections.every((one) => one.includes("<w:titlePg/>"))).toBe(true);
});

test("every section, across or upright, has its page number in the header of all pages but its first", () => {
  const relations = parts["word/_rels/document.xml.rels"]!;
  const headers = sections.map((one) =>
    ["first", "default"].map((type) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]*)"`).exec(one)![1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)![1];
      return /<w:instrText[^>]*>PAGE</.test(parts[`word/${target}`]!);
    }),
  );
  expect(headers).toEqual([
    [false, true],
    [false, true],
    [false, true],
  ]);
});

test("only an annex that asks for it lies across", () => {
  expect(sections.map((one) => /w:orient="(\w+)"/.exec(one)![1])).toEqual(["portrait", "landscape", "portrait"]);
  expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906"');
});

test("header rows repeat, no row breaks across pages, borders are single", () => {
  expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, true, false, false, false, false]);
  expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
  expect(table.match(/w:val="single" w:sz="4"/g)).toHaveLength(6);
});

test("columns add up to the width of the text", () => {
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(12);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 1701 - 850);
  expect(widths[1]! / widths[0]!).toBeCloseTo(3, 1);
});

test("cells span columns and rows, and covered cells are filled in", () => {
  expect(rows[0]!.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
  expect(rows[0]).toContain('<w:gridSpan w:val="10"/>');
  expect(rows[1]!.match(/<w:vMerge\/>/g)).toHaveLength(2);
  expect(rows[1]!.match(/<w:tc>/g)).toHaveLength(12);
});

test("head, cells and total rows look as they should; every cell is 12 pt", () => {
  expect(paragraphsOf(rows[0]!)[0]!.style).toBe("TableHead");
  expect(
    paragraphsOf(rows[2]!)
      .map((one) => one.style)
      .slice(0, 3),
  ).toEqual(["TableCentre", "TableLeft", "TableRight"]);
  expect(rows[5]).toContain("<w:b/>");
  expect(["TableHead", "TableLeft", "TableCentre", "TableRight"].map((id) => lookOf(parts, id)[0])).toEqual([
    12, 12, 12, 12,
  ]);
});

test("the unit of measure stands on the right above the table and stays with it; notes stand below", () => {
  const styles = paragraphsOf(xml).map((one) => one.style);
  expect(textsOf(xml, "TableCaption")[0]).toBe("Đơn vị tính: km");
  expect(lookOf(parts, "TableCaption")).toEqual([12, false, true, "right"]);
  expect(styles.indexOf("TableCaption")).toBeLessThan(styles.indexOf("TableHead"));
  expect(styles.lastIndexOf("TableNote")).toBeGreaterThan(styles.lastIndexOf("TableRight"));
});

const grid = (cells: Table["rows"][number]["cells"]): Table => ({
  kind: "table",
  columns: [
    { width: 1, align: "left" },
    { width: 1, align: "left" },
  ],
  head: [],
  rows: [{ cells }],
  notes: [],
});

test.each([
  ["too few cells", [{ runs: runs("a") }]],
  ["too many cells", [{ runs: runs("a") }, { runs: runs("b") }, { runs: runs("c") }]],
  ["a span past the edge", [{ runs: runs("a") }, { runs: runs("b"), columnSpan: 2 }]],
])("a row with %s is a bug and is refused", async (_, cells) => {
  await expect(rendered(letter({ body: [grid(cells)] }))).rejects.toThrow(/row/);
});

test("two tables in a row stay two, and text of cells is escaped", async () => {
  const one = grid([{ runs: runs("a < b & c") }, { runs: runs('"d"\ne') }]);
  const { "word/document.xml": source = "" } = await rendered(letter({ body: [one, one] }));
  expect(source).not.toContain("</w:tbl><w:tbl>");
  expect(source).toContain("a &lt; b &amp; c");
  expect(source).toContain('&quot;d&quot;</w:t><w:br/><w:t xml:space="preserve">e');
});

test("a body that ends in a table keeps its last row with the signature", async () => {
  const one = { ...grid([{ runs: runs("a") }, { runs: runs("b") }]), notes: [runs("ghi chú")] };
  const { "word/document.xml": source = "" } = await rendered(letter({ body: [one] }));
  const kept = paragraphsOf(source).filter(({ style }) => /^Table/.test(style));
  expect(kept.map(({ text, xml: own }) => [text, own.includes("<w:keepNext/>")])).toEqual([
    ["a", true],
    ["b", true],
    ["ghi chú", true],
  ]);
});
