import { expect, test } from "vitest";
import type { Block, Origin, TableCell } from "../../../src/domain/document/report-document.ts";
import { composed } from "../../compose/composed.ts";
import { figure } from "../../support/view.ts";
import { paragraphsOf, rendered } from "../rendered.ts";
import { letter } from "../sample-document.ts";

type Table = Extract<Block, { readonly kind: "table" }>;

const cell = (text: string, rowSpan?: number): TableCell => ({
  runs: [{ text }],
  ...(rowSpan === undefined ? {} : { rowSpan }),
});

const table = (rows: readonly (readonly TableCell[])[], notes: Table["notes"] = []): Table => ({
  kind: "table",
  columns: [
    { width: 1, align: "left" },
    { width: 1, align: "left" },
  ],
  head: [],
  rows: rows.map((cells) => ({ cells })),
  notes,
});

const after: Block = { kind: "paragraph", runs: [{ text: "hết" }] };

/** By row, whether all of its paragraphs stay with the next row. */
async function keptRows(body: readonly Block[], origins: readonly Origin[] = []): Promise<readonly boolean[]> {
  const { "word/document.xml": xml = "" } = await rendered(letter({ body, origins }));
  const drawn = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)!.find((one) => one.includes(">r1<"))!;
  return drawn
    .match(/<w:tr>.*?<\/w:tr>/gs)!
    .map((row) => paragraphsOf(row).every((one) => one.xml.includes("keepNext")));
}

const plain = (count: number) => Array.from({ length: count }, (_, index) => [cell(`r${index + 1}`), cell("x")]);

test("the last row of a table never stands on a page alone, nor do its notes", async () => {
  expect(await keptRows([table(plain(4)), after])).toEqual([false, false, true, false]);
  expect(await keptRows([table(plain(4), [[{ text: "ghi chú" }]]), after])).toEqual([false, false, true, true]);
  expect(await keptRows([table(plain(1)), after])).toEqual([false]);
});

test("rows that a cell joins stay on the page where its words stand, the covered cells too", async () => {
  const rows = [[cell("r1"), cell("nhóm", 3)], [cell("r2")], [cell("r3")], [cell("r4"), cell("x")], ...plain(2)];
  expect(await keptRows([table(rows), after])).toEqual([true, true, false, false, true, false]);
});

test("a heading over a group of rows never stands last on a page", async () => {
  const heading = { bold: true as const, cells: [{ runs: [{ text: "nhóm" }], columnSpan: 2 }] };
  const [first, second, ...more] = plain(5).map((cells) => ({ cells }));
  const grouped = { ...table([]), rows: [first!, heading, second!, ...more] };
  expect(await keptRows([grouped, after])).toEqual([false, true, false, false, true, false]);
});

test("a chart stays with the table that it draws", async () => {
  const body = [
    "|a|b|",
    "|-|-|",
    '|r1|{{num "x"}}|',
    '|r2|{{num "x"}}|',
    "",
    '::chart{labels="1" values="2" title="Đồ thị" alt="Cột"}',
    "",
    "hết",
  ].join("\n");
  const { body: blocks, origins } = composed(body, { figures: { x: figure("x", 3) } });
  expect(await keptRows(blocks, origins)).toEqual([false, true, true]);
});
