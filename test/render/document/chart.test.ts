import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { Block, ReportDocument } from "../../../src/domain/document/report-document.ts";
import { Decimal } from "../../../src/domain/text/decimal.ts";
import { renderDocx } from "../../../src/render/document/docx.ts";
import { traceJson } from "../../../src/render/document/trace-json.ts";
import { cellFigure } from "../../support/cell-figure.ts";
import { paragraphsOf, rendered } from "../rendered.ts";
import { layout, letter, runs } from "../sample-document.ts";

type Chart = Extract<Block, { readonly kind: "chart" }>;

const figures = ["15.78", "100", "0", "-2.5"].map((value, index) => ({
  ...cellFigure(`roads-${index}`, `F${index + 1}`),
  value: new Decimal(value),
}));

const value = (origin: number): Chart["series"][number]["values"][number] => ({
  value: figures[origin]!.value.toFixed(),
  origin,
});

const chart = (changes: Partial<Chart> = {}): Chart => ({
  kind: "chart",
  type: "bar",
  direction: "vertical",
  percent: false,
  title: runs("Đường giao thông & rãnh"),
  alt: runs("Can Lộc làm nhiều nhất"),
  categories: ["Can Lộc", "Thạch Hà", "TX. Hồng Lĩnh"],
  series: [
    { name: "Kế hoạch", values: [value(1), value(1), value(1)] },
    { name: "Thực hiện", values: [value(0), value(2), undefined] },
  ],
  ...changes,
});

const document = (...blocks: readonly Chart[]): ReportDocument =>
  letter({
    body: [...blocks, { kind: "paragraph", runs: runs("Hết./.") }],
    origins: figures.map((figure) => ({ kind: "figure", figure })),
  });

const chartXml = async (changes: Partial<Chart> = {}): Promise<string> =>
  (await rendered(document(chart(changes))))["word/charts/chart1.xml"]!;

const all = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map(([, one]) => one!);

/** The sheet behind a chart, row by row. */
function sheetOf(bytes: Uint8Array, name = "word/embeddings/Microsoft_Excel_Worksheet1.xlsx") {
  const parts = unzipSync(unzipSync(bytes)[name]!);
  const strings = all(strFromU8(parts["xl/sharedStrings.xml"]!), /<t[^>]*>([^<]*)<\/t>/g);
  return all(strFromU8(parts["xl/worksheets/sheet1.xml"]!), /<row [^>]*>(.*?)<\/row>/gs).map((row) =>
    [...row.matchAll(/<c r="([A-Z]+)\d+"( t="s")?><v>([^<]*)<\/v>/g)].map(
      ([, column, text, stored]) => `${column}:${text ? strings[Number(stored)] : stored}`,
    ),
  );
}

test("a chart is Word's own, its numbers in a workbook inside the document, as the chart draws them", async () => {
  const bytes = await renderDocx(document(chart()), layout, { draft: false });
  expect(sheetOf(bytes)).toEqual([
    ["B:Kế hoạch", "C:Thực hiện"],
    ["A:Can Lộc", "B:100", "C:15.78"],
    ["A:Thạch Hà", "B:100", "C:0"],
    ["A:TX. Hồng Lĩnh", "B:100"],
  ]);
  const xml = strFromU8(unzipSync(bytes)["word/charts/chart1.xml"]!);
  expect(all(xml, /<c:cat>.*?<\/c:cat>/gs)).toHaveLength(2);
  expect(all(xml, /<c:numCache>(.*?)<\/c:numCache>/gs).map((cache) => all(cache, /<c:v>([^<]*)</g))).toEqual([
    ["100", "100", "100"],
    ["15.78", "0"],
  ]);
  expect(xml).toMatch(/<c:externalData r:id="rId1">/);
});

test("text of cells is escaped, and never a formula", async () => {
  const categories = ["=1+1", "a < b & c", '"d"'];
  const bytes = await renderDocx(document(chart({ categories })), layout, { draft: false });
  expect(
    sheetOf(bytes)
      .slice(1)
      .map(([label]) => label),
  ).toEqual(["A:=1+1", "A:a &lt; b &amp; c", "A:&quot;d&quot;"]);
  expect(strFromU8(unzipSync(bytes)["word/charts/chart1.xml"]!)).toContain("<c:v>a &lt; b &amp; c</c:v>");
});

test.each([
  ["bar", "vertical", "col", "clustered"],
  ["bar", "horizontal", "bar", "clustered"],
  ["stacked", "vertical", "col", "stacked"],
  ["stacked", "horizontal", "bar", "stacked"],
] as const)("%s, %s: %s %s", async (type, direction, barDirection, grouping) => {
  const xml = await chartXml({ type, direction });
  expect(xml).toContain(`<c:barDir val="${barDirection}"/><c:grouping val="${grouping}"/>`);
  expect(xml).toContain(`<c:orientation val="${direction === "horizontal" ? "maxMin" : "minMax"}"/>`);
});

test("each label has the digits of the table: its own decimals, in Vietnamese, % where the values are shares", async () => {
  expect(new Set(all(await chartXml(), /<c:numFmt formatCode="(\[[^"]*)" sourceLinked="0"/g))).toEqual(
    new Set(["[$-42A]#,##0", "[$-42A]#,##0.00"]),
  );
  expect(await chartXml({ percent: true })).toContain("[$-42A]#,##0.00&quot;%&quot;");
});

test("a stack leaves out the labels of zeros, which have no room", async () => {
  const deleted = (xml: string): number => all(xml, /(<c:dLbl><c:idx val="\d"\/><c:delete val="1"\/>)/g).length;
  expect(deleted(await chartXml())).toBe(1);
  expect(deleted(await chartXml({ type: "stacked" }))).toBe(2);
});

test("bars begin at zero, unless some are below it", async () => {
  expect(await chartXml()).toContain('<c:min val="0"/>');
  expect(await chartXml({ series: [{ name: "Tăng", values: [value(3), value(0), value(1)] }] })).not.toContain(
    "<c:min ",
  );
});

test("all text is Times New Roman, in Vietnamese, black on white; every bar has an edge and every category its name", async () => {
  const xml = await chartXml();
  expect(new Set(all(xml, /<a:latin typeface="([^"]*)"/g))).toEqual(new Set(["Times New Roman"]));
  expect(xml).not.toContain("en-US");
  expect(xml).toContain('<c:lang val="vi-VN"/>');
  const fills = all(xml, /<c:ser>.*?<c:spPr><a:solidFill><a:srgbClr val="(\w+)"\/><\/a:solidFill><a:ln w="6350">/gs);
  expect(fills).toHaveLength(2);
  expect(xml).toContain('<c:tickLblSkip val="1"/>');
  expect(xml).toContain('<c:legendPos val="b"/>');
});

test("five series differ by a tenth of the way from black to white at least, when printed without colour", async () => {
  const series = Array.from({ length: 5 }, (_, index) => ({ name: `Cột ${index}`, values: [value(0)] }));
  const xml = await chartXml({ categories: ["Can Lộc"], series });
  const fills = all(xml, /<c:ser>.*?<c:spPr><a:solidFill><a:srgbClr val="(\w+)"/gs);
  const grey = fills.map((fill) => {
    const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
    return (0.299 * red! + 0.587 * green! + 0.114 * blue!) / 255;
  });
  const sorted = grey.toSorted((one, other) => one - other);
  expect(Math.min(...sorted.slice(1).map((one, index) => one - sorted[index]!))).toBeGreaterThan(0.1);
});

test("title and description are for readers who cannot see it; it is as wide as the text and about 8 cm high", async () => {
  const { "word/document.xml": xml = "" } = await rendered(document(chart()));
  expect(xml).toContain('<wp:docPr id="1" name="Đường giao thông &amp; rãnh" descr="Can Lộc làm nhiều nhất"/>');
  const [width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/
    .exec(xml)!
    .slice(1)
    .map((emu) => Number(emu) / 36_000);
  expect(width).toBeCloseTo(165, 0);
  expect(height).toBeCloseTo(80, 0);
  expect(paragraphsOf(xml).find((one) => one.xml.includes("<w:drawing>"))!.style).toBe("TableCentre");
});

test("many horizontal bars make it higher, and never more than a page across holds", async () => {
  const heightOf = async (count: number): Promise<number> => {
    const categories = Array.from({ length: count }, (_, index) => `Xã ${index}`);
    const bars = chart({ direction: "horizontal", categories, series: [{ name: "Đạt", values: [value(0)] }] });
    const { "word/document.xml": xml = "" } = await rendered(document(bars));
    return Math.round(Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)![1]) / 36_000);
  };
  expect(await Promise.all([6, 7, 13, 40].map(heightOf))).toEqual([80, 84, 132, 150]);
});

test("a chart at the end of the body stays with the signature", async () => {
  const { "word/document.xml": xml = "" } = await rendered({ ...document(chart()), body: [chart()] });
  expect(paragraphsOf(xml).find((one) => one.xml.includes("<w:drawing>"))!.xml).toContain("<w:keepNext/>");
});

test("every part of the package is declared, and related from another", async () => {
  const bytes = await renderDocx(document(chart(), chart({ type: "stacked" })), layout, { draft: true });
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name !== "[Content_Types].xml");
  const types = strFromU8(parts["[Content_Types].xml"]!);
  const declared = all(types, /PartName="\/([^"]*)"/g);
  const extensions = all(types, /Extension="([^"]*)"/g);
  expect(names.filter((name) => !declared.includes(name) && !extensions.includes(name.split(".").at(-1)!))).toEqual([]);
  expect(declared).toEqual(expect.arrayContaining(["word/charts/chart2.xml"]));
  const targets = names.flatMap((name) => {
    const [, folder, owner] = /^(.*?)_rels\/(.*)\.rels$/.exec(name) ?? [];
    if (folder === undefined || owner === undefined) return [];
    return all(strFromU8(parts[name]!), /Target="([^"]*)"/g).map((target) =>
      new URL(target, `https://package/${folder}${owner}`).pathname.slice(1),
    );
  });
  expect(names.filter((name) => !name.endsWith(".rels") && !targets.includes(name))).toEqual([]);
});

test("the same chart has the same bytes at any time and after any other", async () => {
  const render = () => renderDocx(document(chart(), chart({ percent: true })), layout, { draft: false });
  const first = Buffer.from(await render());
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  try {
    await renderDocx(document(chart({ title: runs("Khác") })), layout, { draft: false });
    expect(first.equals(Buffer.from(await render()))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
  const workbook = unzipSync(first)["word/embeddings/Microsoft_Excel_Worksheet1.xlsx"]!;
  expect((Buffer.from(workbook).readUInt32LE(10) >>> 25) + 1980).toBe(2024);
});

test("a document without a chart does not load what draws them", async () => {
  vi.resetModules();
  let loaded = false;
  vi.doMock("../../../src/render/document/chart.ts", (original) => {
    loaded = true;
    return original();
  });
  const { renderDocx: fresh } = await import("../../../src/render/document/docx.ts");
  await fresh(letter(), layout, { draft: false });
  expect(loaded).toBe(false);
  await fresh(document(chart()), layout, { draft: false });
  expect(loaded).toBe(true);
  vi.doUnmock("../../../src/render/document/chart.ts");
});

test("the trail tells the figures that only the title or the description of a chart prints", () => {
  const title = [{ text: "Đạt " }, { text: "15,78 km", origin: 0 }];
  const alt = [{ text: "100 km", origin: 1 }];
  const texts = traceJson(document(chart({ title, alt })), [], {
    document: "thu.docx",
    type: "thu",
    period: "2024-H1",
    draft: false,
    identity: "",
  });
  const { figures: told } = JSON.parse([...texts].join(""));
  expect(told.slice(0, 2)).toMatchObject([
    { id: "roads-0", printed: ["15,78 km"] },
    { id: "roads-1", printed: ["100 km"] },
  ]);
});
