import type { EditedChart, EditedPoint, EditedSeries, XmlSpan } from "../../domain/document/edited-chart.ts";
import type { EditedDocument } from "../../domain/document/edited-document.ts";
import type { Block } from "../../domain/document/report-document.ts";
import type { WrittenTrace } from "../../domain/figures/written-trace.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { NUMERAL } from "./passage.ts";

type ComposedChart = Extract<Block, { readonly kind: "chart" }>;

/** A number, title or description of a chart that the present data changes; as Vietnamese prints them. */
export interface ChartChange {
  readonly place: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Why it can't be replaced, if it can't. */
  readonly obstacle?: string;
  /** Characters of the XML of the document's parts to be replaced, and the XML in their place. */
  readonly edits: readonly (XmlSpan & { readonly text: string })[];
  /** The same of a sheet in a workbook inside the document. */
  readonly inWorkbook?: { readonly workbook: string; readonly edit: XmlSpan & { readonly text: string } };
}

/**
 * What the present data changes in the charts of a document. A chart is known by its title and the names of its series,
 * a number by its series and category; what no figure of the document as written reads was edited by hand, and stays.
 */
export function planCharts(
  trace: WrittenTrace,
  { charts }: EditedDocument,
  composed: readonly ComposedChart[],
): readonly ChartChange[] {
  const printed = new Set(
    trace.paragraphs.flatMap(({ text }) =>
      [...text.matchAll(NUMERAL)].map(([numeral]) => numeral.replace(/\s?%$/, "")),
    ),
  );
  const left = [...composed];
  return charts.flatMap((chart) => {
    const at = left.findIndex((one) => isSameChart(chart, one));
    const [now] = at < 0 ? [] : left.splice(at, 1);
    if (now) return changesOf(chart, now, printed);
    return [{ place: chart.place, label: chart.title, before: chart.title, after: "", obstacle: GONE, edits: [] }];
  });
}

const GONE = "lập lại hôm nay không có biểu đồ này với các dãy số như vậy";

const masked = (text: string): string => text.normalize("NFC").replace(NUMERAL, "#").replace(/\s+/g, " ").trim();

const isSameChart = (chart: EditedChart, now: ComposedChart): boolean =>
  masked(chart.title) === masked(textOf(now.title)) &&
  chart.series.map(({ name }) => masked(name)).join("\n") === now.series.map(({ name }) => masked(name)).join("\n");

const textOf = (runs: ComposedChart["title"]): string =>
  runs
    .map(({ text }) => text)
    .join("")
    .normalize("NFC");

const changesOf = (chart: EditedChart, now: ComposedChart, printed: ReadonlySet<string>): readonly ChartChange[] => [
  ...descriptionChange(chart, now),
  ...titleChange(chart, now),
  ...chart.series.flatMap((series, index) => seriesChanges(chart, series, now, index, printed)),
];

function descriptionChange({ alt, place }: EditedChart, now: ComposedChart): readonly ChartChange[] {
  const after = textOf(now.alt);
  if (!alt || alt.text.normalize("NFC") === after || masked(alt.text) !== masked(after)) return [];
  const edits = [{ ...alt.at, text: escapeXml(after) }];
  return [{ place, label: "lời mô tả", before: alt.text, after, edits }];
}

function titleChange({ title, place }: EditedChart, now: ComposedChart): readonly ChartChange[] {
  const after = textOf(now.title);
  if (title.normalize("NFC").trim() === after.trim()) return [];
  const obstacle = "số trong tiêu đề biểu đồ không tự thay";
  return [{ place, label: "tiêu đề", before: title, after, obstacle, edits: [] }];
}

function seriesChanges(
  chart: EditedChart,
  series: EditedSeries,
  now: ComposedChart,
  index: number,
  printed: ReadonlySet<string>,
): readonly ChartChange[] {
  const values = valuesByCategory(now, index);
  const seen = new Map<string, number>();
  const labelOf = (category: string): string => `${series.name} – ${category}`;
  const standing = series.points.flatMap((point): readonly ChartChange[] => {
    const key = keyOf(point.category, seen);
    const isThere = values.has(key);
    const value = values.get(key);
    values.delete(key);
    const of = { place: chart.place, label: labelOf(point.category), before: vietnamese(point.value) };
    if (!isThere) return [{ ...of, after: "", obstacle: "lập lại hôm nay không có mục này", edits: [] }];
    if (value === undefined) return [{ ...of, after: "", obstacle: "nay không có số liệu", edits: [] }];
    if (Number(value) === Number(point.value)) return [];
    const isOurs = printed.has(of.before);
    const edits = isOurs ? editsOf(chart, point, value, now) : { obstacle: "đã sửa tay", edits: [] };
    return [{ ...of, after: vietnamese(value), ...edits }];
  });
  const fresh = [...values].flatMap(([key, value]): readonly ChartChange[] => {
    if (value === undefined) return [];
    const [category = ""] = key.split("\n");
    const of = { place: chart.place, label: labelOf(category), before: "", after: vietnamese(value) };
    return [{ ...of, obstacle: "biểu đồ chưa có mục này", edits: [] }];
  });
  return [...standing, ...fresh];
}

/** Categories may be named alike: each with how many stood before it. */
function keyOf(category: string, seen: Map<string, number>): string {
  const name = category.normalize("NFC").trim();
  const count = seen.get(name) ?? 0;
  seen.set(name, count + 1);
  return `${name}\n${count}`;
}

function valuesByCategory({ categories, series }: ComposedChart, index: number): Map<string, string | undefined> {
  const seen = new Map<string, number>();
  return new Map(categories.map((category, at) => [keyOf(category, seen), series[index]?.values[at]?.value]));
}

type Edits = Pick<ChartChange, "edits" | "inWorkbook" | "obstacle">;

function editsOf({ part, workbook }: EditedChart, point: EditedPoint, value: string, now: ComposedChart): Edits {
  const decimals = value.split(".")[1]?.length ?? 0;
  const { format, unlabelled, cell } = point;
  if (!workbook || !cell) return { obstacle: "không tìm thấy ô của nó trong bảng số kèm biểu đồ", edits: [] };
  if (Number(cell.value) !== Number(point.value)) return { obstacle: "bảng số kèm biểu đồ ghi số khác", edits: [] };
  const isZeroInStack = now.type === "stacked" && Number(value) === 0;
  if (unlabelled && decimals > 0) return { obstacle: "nhãn của nó đã tắt", edits: [] };
  return {
    edits: [
      { part, from: point.at.from, to: point.at.to, text: value },
      ...(format ? [{ part, from: format.from, to: format.to, text: withDecimals(format.code, decimals) }] : []),
      // A label that was taken away from a nought comes back with a number.
      ...(unlabelled && !isZeroInStack ? [{ part, from: unlabelled.from, to: unlabelled.to, text: "" }] : []),
    ],
    inWorkbook: { workbook: workbook.part, edit: { part: workbook.sheet, from: cell.from, to: cell.to, text: value } },
  };
}

/** "#,##0.0" with as many decimals as the number has; the code is as the XML writes it. */
const withDecimals = (code: string, decimals: number): string =>
  code.replace(
    /^((?:\[[^\]]*\])?[^0]*)0(?:\.0+)?/,
    (_, lead: string) => `${lead}0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`,
  );

/** "1234.5" → "1.234,5" */
function vietnamese(value: string): string {
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
