import { expect, test } from "vitest";
import { composeReport } from "../../../src/compose/compose-report.ts";
import type { Block } from "../../../src/domain/document/report-document.ts";
import type { ViewRow } from "../../../src/domain/document/view.ts";
import { CAN_LOC, figure, format, HONG_LINH, hole, place, row, THACH_HA, view } from "../../support/view.ts";
import { composed, template, textOf } from "../composed.ts";

const money = { unit: "triệu đồng", format: format({ decimals: 1, scale: 1_000_000 }) };

const funds = (of: typeof CAN_LOC, planned: number, spent: number | undefined): ViewRow =>
  row(
    of,
    undefined,
    {
      planned: figure(`planned ${of.code}`, planned, money),
      ...(spent === undefined ? {} : { spent: figure(`spent ${of.code}`, spent, money) }),
    },
    place("C5", "Vốn"),
  );

const lists = {
  funds: [funds(CAN_LOC, 2_000_000, 1_234_567), funds(THACH_HA, 3e9, 0), funds(HONG_LINH, 550_000, 1e5)],
};

const TABLE = [
  '::table{head="2" numbered}',
  "|TT|Huyện|Vốn|<|",
  "|-|-|-|-|",
  "|^|^|Kế hoạch|Thực hiện|",
  '{{#each (where "funds")}}| # | {{district}} | {{num planned}} | {{num spent}} |',
  "{{/each}}",
  '||**Cộng**|**{{num (total "funds" "planned")}}**|**{{num (total "funds" "spent")}}**|',
].join("\n");

const chart = (attributes: string): string => `::chart{${attributes}}`;
const FULL = 'type="bar" title="Vốn" alt="Vốn theo huyện" labels="2" values="3 4"';

type Chart = Extract<Block, { readonly kind: "chart" }>;
const isChart = (block: Block): block is Chart => block.kind === "chart";
const charts = (body: string, parts = { lists }): readonly Chart[] => composed(body, parts).body.filter(isChart);

test("a chart takes labels, column names and numbers of the table just before it, without bold rows and the row (1) (2)", () => {
  const document = composed(`${TABLE}\n\n${chart(`${FULL} direction="horizontal" percent`)}`, { lists });
  const [drawn] = document.body.filter(isChart);
  expect(drawn).toMatchObject({
    type: "bar",
    direction: "horizontal",
    percent: true,
    title: [{ text: "Vốn" }],
    alt: [{ text: "Vốn theo huyện" }],
    categories: ["Can Lộc", "Thạch Hà", "TX. Hồng Lĩnh"],
  });
  expect(drawn!.series.map(({ name, values }) => [name, values.map((one) => one?.value)])).toEqual([
    ["Kế hoạch", ["2", "3000", "0.6"]],
    ["Thực hiện", ["1.2", "0", "0.1"]],
  ]);
  const origin = drawn!.series[1]!.values[0]!.origin;
  expect(document.origins[origin]).toMatchObject({ kind: "figure", figure: { id: "spent 443" } });
});

test("every value of a chart is exactly the digits printed in the table's cell", () => {
  const document = composed(`${TABLE}\n\n${chart(FULL)}`, { lists });
  const [table] = document.body.flatMap((block) => (block.kind === "table" ? [block] : []));
  const [drawn] = document.body.filter(isChart);
  for (const [index, { values }] of drawn!.series.entries()) {
    const printed = table!.rows.slice(0, 3).map(({ cells }) => textOf(cells[index + 2]!.runs));
    expect(values.map((one) => one!.value)).toEqual(printed.map((text) => text.replaceAll(".", "").replace(",", ".")));
  }
});

test("half of the last unit rounds up; trailing zeros follow the indicator's print; what there is never draws as 0", () => {
  const values = (value: string, overrides: Parameters<typeof format>[0]) => {
    const figures = { x: figure("x", value, { format: format(overrides) }) };
    const body = `|a|b|\n|-|-|\n|m|{{num "x"}}|\n\n${chart('type="bar" title="t" alt="t" labels="1" values="2"')}`;
    const [block] = composed(body, { figures }).body.filter(isChart);
    return block!.series[0]!.values[0]!.value;
  };
  expect(values("2.344", { decimals: 2 })).toBe("2.34");
  expect(values("2.345", { decimals: 2 })).toBe("2.35");
  expect(values("80.04", { decimals: 1, trimZeros: true })).toBe("80");
  expect(values("80.04", { decimals: 1, trimZeros: false })).toBe("80.0");
  expect(values("100", { decimals: 0 })).toBe("100");
  expect(values("-0.001", { decimals: 2, trimZeros: false })).toBe("-0.001");
});

test("a draft leaves rows with missing figures out of the chart; the official document is refused", () => {
  const missing = { lists: { funds: [...lists.funds.slice(0, 2), funds(HONG_LINH, 550_000, undefined)] } };
  const source = template(`${TABLE.split("\n").slice(0, -1).join("\n")}\n\n${chart(FULL)}`);
  expect(composeReport(source, view(missing), { draft: false }).ok).toBe(false);
  const draft = composeReport(source, view(missing), { draft: true });
  const [drawn] = draft.ok ? draft.value.body.filter(isChart) : [];
  expect(drawn!.categories).toEqual(["Can Lộc", "Thạch Hà"]);
  expect(drawn!.series.map(({ values }) => values.length)).toEqual([2, 2]);
});

test("a cell without figure is blank in the chart; a row without any number is left out", () => {
  const figures = { x: figure("x", 1), y: figure("y", 2) };
  const body = `|a|b|c|\n|-|-|-|\n|m|{{num "x"}}||\n|n|||\n|p|-|{{num "y"}}|`;
  const [block] = composed(`${body}\n\n${chart('type="bar" title="t" alt="t" labels="1" values="2 3"')}`, {
    figures,
  }).body.filter(isChart);
  expect(block!.categories).toEqual(["m", "p"]);
  expect(block!.series.map(({ values }) => values.map((one) => one?.value))).toEqual([
    ["1", undefined],
    [undefined, "2"],
  ]);
});

test("the label of a vertically merged cell serves all rows it covers", () => {
  const figures = { x: figure("x", 1), y: figure("y", 2) };
  const body = `::table{merge="1"}\n|a|b|\n|-|-|\n|m|{{num "x"}}|\n|m|{{num "y"}}|`;
  const [block] = composed(`${body}\n\n${chart('type="stacked" title="t" alt="t" labels="1" values="2"')}`, {
    figures,
  }).body.filter(isChart);
  expect(block).toMatchObject({ type: "stacked", direction: "vertical", percent: false, categories: ["m", "m"] });
});

test("a table without rows has no chart; two charts may draw one table, and stand right below it", () => {
  expect(charts(`${TABLE.split("\n").slice(0, 4).join("\n")}\n\n${chart(FULL)}`)).toEqual([]);
  expect(charts(`${TABLE}\n${chart(FULL)}\n${chart(FULL.replace("bar", "stacked"))}`)).toHaveLength(2);
});

test("title and description of a chart print period and figures, and keep their source", () => {
  const document = composed(`${TABLE}\n\n${chart(FULL.replace('"Vốn"', `"Vốn năm {{period "year"}}"`))}`, { lists });
  const [drawn] = document.body.filter(isChart);
  expect(textOf(drawn!.title)).toBe("Vốn năm 2024");
  expect(document.origins[drawn!.title[1]!.origin!]).toMatchObject({ kind: "date" });
});

test.each([
  ["does not stand after a table", `chữ\n\n${chart(FULL)}`, "::chart phải đứng ngay sau một bảng"],
  ["stands after words in between", `${TABLE}\n\nchữ\n\n${chart(FULL)}`, "::chart phải đứng ngay sau một bảng"],
  [
    "names a column of labels that is not there",
    `${TABLE}\n\n${chart(FULL.replace("2", "9"))}`,
    "bảng có 4 cột, không có cột 9",
  ],
  [
    "names a column of numbers that is not there",
    `${TABLE}\n\n${chart(FULL.replace("3 4", "5"))}`,
    "bảng có 4 cột, không có cột 5",
  ],
  ["draws a column of words", `${TABLE}\n\n${chart(FULL.replace("3 4", "2"))}`, "cột 2 của bảng không có số liệu nào"],
  [
    "draws a column without a name",
    `${TABLE.replace("Thực hiện", "")}\n\n${chart(FULL)}`.replace("|Vốn|<|", "|Vốn||"),
    "cột 4 của bảng phải có tên",
  ],
  ["has too many columns", `${TABLE}\n\n${chart(FULL.replace("3 4", "3 4 3 4 3 4"))}`, "nhiều nhất 5 cột"],
  [
    "has an empty description",
    `${TABLE}\n\n${chart(FULL.replace("Vốn theo huyện", " "))}`,
    "biểu đồ phải có title và alt",
  ],
])("a chart that %s stops composing", (_, body, message) => {
  expect(() => composed(body, { lists })).toThrow(message);
});

test("a cell that prints two figures cannot be drawn", () => {
  const figures = { x: figure("x", 1), y: figure("y", 2) };
  const body = `|a|b|\n|-|-|\n|m|{{ratio "x" "y"}}|\n\n${chart('type="bar" title="t" alt="t" labels="1" values="2"')}`;
  expect(() => composed(body, { figures })).toThrow("ô in nhiều số liệu");
});

test("a chart at the end takes no closing mark; a figure missing only in its description is missing too", () => {
  const head = "---\nkind: letter\nsubject: V/v thử\n---\n";
  const body = composed(`${TABLE}\n\n${chart(FULL)}`, { lists }, head).body;
  expect(body.at(-1)!.kind).toBe("chart");
  const source = template(`${TABLE}\n\n${chart(FULL.replace("Vốn theo", '{{num "x"}}'))}`);
  const outcome = composeReport(source, view({ lists, figures: { x: hole("x", "D7") } }), { draft: false });
  expect(outcome).toMatchObject({ ok: false, findings: [{ code: "figure/missing", place: place("D7") }] });
});
