import { Paragraph } from "docx";
import { type ChartDataLabels, ChartRun } from "docx/charts";
import type { Layout } from "../../domain/document/layout.ts";
import type { Block } from "../../domain/document/report-document.ts";
import { styleId } from "../parts/styles-xml.ts";

export type Chart = Extract<Block, { readonly kind: "chart" }>;

/** Muted blues that stay apart in black and white, and the colour of numbers on them. */
const LOOKS = [
  { fill: "2F4B6E", text: "FFFFFF" },
  { fill: "B4C7DC", text: "000000" },
  { fill: "7A8CA0", text: "000000" },
  { fill: "E3E9EF", text: "000000" },
  { fill: "000000", text: "FFFFFF" },
] as const;

/** mm; horizontal bars with more than the first height holds grow to the last, which fits across an A4 page. */
const HEIGHT = { least: 80, frame: 28, perBar: 8, most: 150 };

const PT = { title: 12, text: 10 };

/**
 * A chart as Word's own, `width` twips wide: Word opens its numbers for editing, from a workbook inside the document.
 * The axis of values is left out: every bar says its value, in the digits of the table.
 */
export function chart({ font: name }: Layout, data: Chart, width: number, { keepNext = false } = {}): Paragraph {
  const font = { name, size: PT.text, color: "000000" };
  const horizontal = data.direction === "horizontal";
  const run = new ChartRun({
    type: horizontal ? "bar" : "column",
    stacking: data.type === "stacked" ? "stacked" : "none",
    title: { text: textOf(data.title), font: { ...font, size: PT.title, bold: true } },
    // Word draws horizontal bars from the bottom up; readers expect the order of the table.
    categoryAxis: { font, reverseOrder: horizontal },
    // From zero, lest a hidden axis that begins elsewhere makes bars lie.
    valueAxis: { visible: false, gridlines: false, ...(hasNegative(data) ? {} : { minimum: 0 }) },
    categories: data.categories,
    series: data.series.map((one, index) => series(data, one, index, font)),
    legend: { position: "bottom", font },
    font: { name, color: "000000" },
    chartArea: { fill: "FFFFFF", border: "none" },
    gapWidth: 60,
    ...(data.type === "bar" ? { overlap: 0 } : {}),
    transformation: { width: Math.round(width / TWIPS_PER_PIXEL), height: Math.round(heightOf(data) / MM_PER_PIXEL) },
    altText: { name: textOf(data.title), description: textOf(data.alt) },
  });
  return new Paragraph({
    style: styleId("tableCentre"),
    spacing: { before: 120, after: 120 },
    children: [run],
    ...(keepNext ? { keepNext } : {}),
  });
}

const hasNegative = ({ series: all }: Chart): boolean =>
  all.some(({ values }) => values.some((one) => one?.value.startsWith("-")));

const TWIPS_PER_PIXEL = 15;
const MM_PER_PIXEL = 25.4 / 96;

function series(data: Chart, { name, values }: Chart["series"][number], index: number, font: ChartDataLabels["font"]) {
  const { fill, text } = LOOKS[index % LOOKS.length]!;
  const stacked = data.type === "stacked";
  const label = { value: true, font: { ...font, color: stacked ? text : "000000" } };
  return {
    name,
    color: fill,
    values: values.map((one) => (one === undefined ? null : Number(one.value))),
    dataLabels: { ...label, numberFormat: numberFormat(data, "0") },
    // Each number has its own decimals, as in the table; in a stack a zero has no room for its label.
    pointLabels: values.map((one) => {
      if (one === undefined || (stacked && Number(one.value) === 0)) return false;
      return { ...label, numberFormat: numberFormat(data, one.value) };
    }),
  };
}

/** As the table prints it, in Vietnamese ([$-42A]): 1.234,5 or 5,2%. */
function numberFormat({ percent }: Chart, value: string): string {
  const decimals = value.split(".")[1] ?? "";
  return `[$-42A]#,##0${decimals && "."}${decimals.replace(/\d/g, "0")}${percent ? '"%"' : ""}`;
}

function heightOf({ direction, type, categories, series: all }: Chart): number {
  if (direction === "vertical") return HEIGHT.least;
  const bars = categories.length * (type === "stacked" ? 1 : all.length);
  return Math.min(HEIGHT.most, Math.max(HEIGHT.least, HEIGHT.frame + bars * HEIGHT.perBar));
}

const textOf = (runs: Chart["title"]): string =>
  runs
    .map(({ text }) => text)
    .join("")
    .normalize("NFC");
