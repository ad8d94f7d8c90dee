import { expect, test } from "vitest";
import { composed } from "../../compose/composed.ts";
import { CAN_LOC, figure, place, row, SON_KIM_1, THACH_HA, THACH_LIEN } from "../../support/view.ts";
import { paragraphsOf, rendered, textsOf } from "../rendered.ts";

const area = (value: number, address: string) =>
  figure(`area ${address}`, value, { trace: { kind: "cell", place: place(address) } });

const lists = {
  crops: [
    row(CAN_LOC, SON_KIM_1, { name: "cam", area: area(1, "C5") }),
    row(CAN_LOC, SON_KIM_1, { name: "bưởi", area: area(2, "C6") }),
    row(THACH_HA, THACH_LIEN, { name: "cam", area: area(4, "C7") }),
  ],
};

const body = [
  '::table{widths="1 3 3 2" head="2" numbered merge="2" note="(*) Một.|(**) Hai."}',
  "|TT|Đơn vị|Kết quả|<|",
  "|:-:|-|-|-:|",
  "|^|^|Cây|Diện tích|",
  '{{#each (group "crops")}}',
  '|##|**{{district}}**||**{{num (total rows "area")}}**|',
  "{{#each rows}}",
  "|#|{{unit}}|{{name}}|{{num area}}|",
  "{{/each}}",
  "{{/each}}",
  '||**Tổng cộng**||**{{num (total "crops" "area")}}**|',
].join("\n");

const parts = await rendered(composed(body, { lists }));
const table = parts["word/document.xml"]!.match(/<w:tbl>.*?<\/w:tbl>/gs)!.find((one) => one.includes("Diện tích"))!;
const rows = table.match(/<w:tr>.*?<\/w:tr>/gs)!;
const texts = rows.map((one) => paragraphsOf(one).map(({ text }) => text));

test("the row (1) (2) (3) repeats with the header on every page, and no row breaks across pages", () => {
  expect(rows.map((one) => one.includes("<w:tblHeader/>"))).toEqual([true, true, true, ...Array(6).fill(false)]);
  expect(rows.every((one) => one.includes("<w:cantSplit/>"))).toBe(true);
  expect(texts[2]).toEqual(["(1)", "(2)", "(3)", "(4)"]);
});

test("groups are numbered I, II, their rows from 1 each, and totals stand in bold", () => {
  expect(texts.slice(3)).toEqual([
    ["I", "Can Lộc", "", "3"],
    ["1", "Sơn Kim 1", "cam", "1"],
    ["2", "", "bưởi", "2"],
    ["II", "Thạch Hà", "", "4"],
    ["1", "Thạch Liên", "cam", "4"],
    ["", "Tổng cộng", "", "7"],
  ]);
  expect(rows.slice(3).map((one) => one.includes("<w:b/>"))).toEqual([true, false, false, true, false, true]);
});

test("equal neighbours are one cell, from its first row down", () => {
  expect(rows.slice(3).map((one) => one.match(/<w:vMerge[^>]*>/g) ?? [])).toEqual([
    [],
    ['<w:vMerge w:val="restart"/>'],
    ["<w:vMerge/>"],
    [],
    [],
    [],
  ]);
  for (const one of rows) {
    const spans = [...one.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, span]) => Number(span) - 1);
    expect(one.match(/<w:tc>/g)!.length + spans.reduce((sum, span) => sum + span, 0)).toBe(4);
  }
});

test("each line of a note is a paragraph under the table", () => {
  expect(textsOf(parts["word/document.xml"]!, "TableNote")).toEqual(["(*) Một.", "(**) Hai."]);
});
