import type { EditedChart, EditedPoint, EditedSeries } from "../../domain/document/edited-chart.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";
import { attributeOf, charactersOf, type XmlToken, xmlTokens } from "../../opc/xml-tokens.ts";
import { wordPrefix } from "../../wordml/namespaces.ts";

interface Point extends TextSpan {
  readonly text: string;
}

interface OpenSeries {
  name: string;
  readonly categories: Map<number, string>;
  readonly values: Map<number, Point>;
  readonly formats: Map<number, TextSpan & { readonly code: string }>;
  readonly unlabelled: Map<number, TextSpan>;
  /** "Sheet1!$B$2:$B$14" */
  reference: string;
}

/** What a chart part draws. Throws `MalformedXml`. */
export function chartIn(xml: string): { readonly title: string; readonly series: readonly OpenSeries[] } {
  const series: OpenSeries[] = [];
  const path: string[] = [];
  let title = "";
  let point = 0;
  let label: { readonly from: number; index: number } | undefined;
  const text = (token: XmlToken): void => {
    const [holder, current] = [path.at(-1), series.at(-1)];
    const characters = charactersOf(xml, token);
    if (holder === "a:t" && path.includes("c:title") && path.indexOf("c:title") < 3) title += characters;
    if (!current || !path.includes("c:ser")) return;
    if (holder === "c:f" && path.includes("c:val")) current.reference += characters;
    if (holder !== "c:v") return;
    if (path.includes("c:tx")) current.name += characters;
    else if (path.includes("c:cat")) current.categories.set(point, characters);
    else if (path.includes("c:val")) current.values.set(point, { from: token.from, to: token.to, text: characters });
  };
  const tag = ({ kind, name, from, to }: XmlToken): void => {
    const current = series.at(-1);
    const value = (attribute: string): string => attributeOf(xml.slice(from, to), attribute) ?? "";
    if (name === "c:ser" && kind === "open") {
      const maps = { categories: new Map(), values: new Map(), formats: new Map(), unlabelled: new Map() };
      series.push({ name: "", reference: "", ...maps });
    } else if (name === "c:pt" && kind !== "close") point = Number(value("idx"));
    else if (name === "c:dLbl" && kind === "open") label = { from, index: -1 };
    else if (name === "c:idx" && label && kind !== "close" && path.at(-1) === "c:dLbl")
      label.index = Number(value("val"));
    else if (name === "c:numFmt" && label && kind !== "close") {
      const [whole = "", lead = "", code = ""] = /(\sformatCode\s*=\s*["'])([^"']*)/.exec(xml.slice(from, to)) ?? [];
      const start = xml.indexOf(whole, from) + lead.length;
      if (whole !== "") current?.formats.set(label.index, { from: start, to: start + code.length, code });
    } else if (name === "c:delete" && label && kind !== "close" && value("val") !== "0") {
      current?.unlabelled.set(label.index, { from: label.from, to: label.from });
    } else if (name === "c:dLbl" && kind === "close" && label) {
      if (current?.unlabelled.has(label.index)) current.unlabelled.set(label.index, { from: label.from, to });
      label = undefined;
    }
  };
  for (const token of xmlTokens(xml, wordPrefix)) {
    if (token.kind === "text" || token.kind === "cdata") {
      text(token);
      continue;
    }
    if (token.kind === "close") path.pop();
    tag(token);
    if (token.kind === "open") path.push(token.name);
  }
  return { title, series };
}

/** Values of a sheet's cells by address, with where they stand in its XML: only numbers, which the cell itself holds. */
export function numbersIn(xml: string): ReadonlyMap<string, Point> {
  const cells = new Map<string, Point>();
  const path: string[] = [];
  let address = "";
  for (const token of xmlTokens(xml, wordPrefix)) {
    const { kind, name, from, to } = token;
    if (kind === "text" && path.at(-1) === "x:v" && address !== "") {
      cells.set(address, { from, to, text: charactersOf(xml, token) });
    }
    if (kind === "close") path.pop();
    else if (kind === "open") {
      path.push(name);
      const tag = xml.slice(from, to);
      if (name === "x:c") address = /^(n|)$/.test(attributeOf(tag, "t") ?? "") ? (attributeOf(tag, "r") ?? "") : "";
      if (name === "x:f") address = "";
    }
  }
  return cells;
}

/** Name of the sheet that a reference is to, and the column and first row of its range. */
export function referenceIn(
  reference: string,
): { readonly sheet: string; readonly column: string; readonly row: number } | undefined {
  const [, quoted, plain, column, row] = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)/.exec(reference) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet !== undefined && column && row ? { sheet, column, row: Number(row) } : undefined;
}

/** The chart with its points side by side: category, value, format, cell. */
export function editedChart(
  { title, series }: ReturnType<typeof chartIn>,
  known: Pick<EditedChart, "part" | "place" | "alt" | "workbook">,
  cells: ReadonlyMap<string, Point>,
): EditedChart {
  return { ...known, title, series: series.map((one) => seriesOf(one, cells)) };
}

function seriesOf(series: OpenSeries, cells: ReadonlyMap<string, Point>): EditedSeries {
  const reference = referenceIn(series.reference);
  const points = [...series.values].map(([index, { from, to, text }]): EditedPoint => {
    const cell = reference && cells.get(`${reference.column}${reference.row + index}`);
    const format = series.formats.get(index);
    const unlabelled = series.unlabelled.get(index);
    return {
      category: series.categories.get(index) ?? "",
      value: text,
      at: { from, to },
      ...(format ? { format } : {}),
      ...(unlabelled ? { unlabelled } : {}),
      ...(cell ? { cell: { from: cell.from, to: cell.to, value: cell.text } } : {}),
    };
  });
  return { name: series.name, points };
}
