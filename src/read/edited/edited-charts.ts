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

/** A chart part on the way through its tokens. */
interface Drawing {
  readonly xml: string;
  /** Names of the open elements, outermost first. */
  readonly path: string[];
  readonly series: OpenSeries[];
  title: string;
  /** Index of the point at hand. */
  point: number;
  /** The label of one point at hand. */
  label?: { readonly from: number; index: number } | undefined;
}

/** What a chart part draws. Throws `MalformedXml`. */
export function chartIn(xml: string): { readonly title: string; readonly series: readonly OpenSeries[] } {
  const drawing: Drawing = { xml, path: [], series: [], title: "", point: 0 };
  for (const token of xmlTokens(xml, wordPrefix)) {
    const { kind, name } = token;
    if (kind === "text" || kind === "cdata") addText(drawing, token);
    else if (kind === "close") {
      drawing.path.pop();
      if (name === "c:dLbl") closeLabel(drawing, token);
    } else {
      ELEMENTS[name]?.(drawing, token);
      if (kind === "open") drawing.path.push(name);
    }
  }
  return drawing;
}

function addText(drawing: Drawing, token: XmlToken): void {
  const { xml, path, point } = drawing;
  const [holder, current] = [path.at(-1), drawing.series.at(-1)];
  const characters = charactersOf(xml, token);
  if (holder === "a:t" && path.includes("c:title") && path.indexOf("c:title") < 3) drawing.title += characters;
  if (!current || !path.includes("c:ser")) return;
  if (holder === "c:f" && path.includes("c:val")) current.reference += characters;
  if (holder !== "c:v") return;
  if (path.includes("c:tx")) current.name += characters;
  else if (path.includes("c:cat")) current.categories.set(point, characters);
  else if (path.includes("c:val")) current.values.set(point, { from: token.from, to: token.to, text: characters });
}

/** What the start of an element says, by the element's name. */
const ELEMENTS: Readonly<Record<string, (drawing: Drawing, token: XmlToken) => void>> = {
  "c:ser": ({ series }, { kind }) => {
    if (kind !== "open") return;
    const maps = { categories: new Map(), values: new Map(), formats: new Map(), unlabelled: new Map() };
    series.push({ name: "", reference: "", ...maps });
  },
  "c:pt": (drawing, token) => {
    drawing.point = Number(attributeIn(drawing, token, "idx"));
  },
  "c:dLbl": (drawing, { kind, from }) => {
    if (kind === "open") drawing.label = { from, index: -1 };
  },
  "c:idx": (drawing, token) => {
    if (drawing.label && drawing.path.at(-1) === "c:dLbl")
      drawing.label.index = Number(attributeIn(drawing, token, "val"));
  },
  "c:numFmt": ({ xml, label, series }, { from, to }) => {
    if (!label) return;
    const [whole = "", lead = "", code = ""] = /(\sformatCode\s*=\s*["'])([^"']*)/.exec(xml.slice(from, to)) ?? [];
    const start = xml.indexOf(whole, from) + lead.length;
    if (whole !== "") series.at(-1)?.formats.set(label.index, { from: start, to: start + code.length, code });
  },
  "c:delete": (drawing, token) => {
    const { label, series } = drawing;
    if (!label || attributeIn(drawing, token, "val") === "0") return;
    series.at(-1)?.unlabelled.set(label.index, { from: label.from, to: label.from });
  },
};

/** A label that is taken away spans its whole element: that is what comes back. */
function closeLabel(drawing: Drawing, { to }: XmlToken): void {
  const { label, series } = drawing;
  drawing.label = undefined;
  const unlabelled = series.at(-1)?.unlabelled;
  if (label && unlabelled?.has(label.index)) unlabelled.set(label.index, { from: label.from, to });
}

const attributeIn = ({ xml }: Drawing, { from, to }: XmlToken, attribute: string): string =>
  attributeOf(xml.slice(from, to), attribute) ?? "";

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
