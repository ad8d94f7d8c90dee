import { textWidth } from "../../../domain/text/text-width.ts";
import { element, type Html, join, text } from "./html.ts";

export interface Bar {
  readonly value: number;
  /** As it is printed beside the bar. */
  readonly shown: string;
  /** Index of the origin that it answers with; a bar without one is only drawn. */
  readonly origin?: number;
}

export interface BarChart {
  readonly type: "bar" | "stacked";
  readonly direction: "vertical" | "horizontal";
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (Bar | undefined)[] }[];
}

/** Units of the drawing; it is scaled to the width of the page. */
const WIDTH = 640;
const FONT = 11;
const LINE = 14;
const GAP = 10;
/** Number of fills that the style sheet has. */
const FILLS = 5;

/** A bar chart as SVG without any style of its own: classes `fill-0` … say which series a bar belongs to. */
export function barChart(chart: BarChart): Html {
  const plot = chart.direction === "horizontal" ? horizontal(chart) : vertical(chart);
  const legend = legendOf(chart, plot.height + LINE);
  return element(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${legend.height}`, role: "group", "aria-label": chart.label, class: "bars" },
    ...plot.marks,
    ...legend.marks,
  );
}

interface Plot {
  readonly marks: readonly Html[];
  readonly height: number;
}

/** Length of a value on an axis of the given length; from zero, so that bars do not lie. */
function scaleOf(
  { type, categories, series }: BarChart,
  length: number,
): { least: number; of: (value: number) => number } {
  const ends = categories.flatMap((_, index) => {
    const values = series.flatMap(({ values: all }) => all[index]?.value ?? []);
    return type === "stacked" ? [values.reduce((sum, value) => sum + value, 0)] : values;
  });
  const most = Math.max(0, ...ends);
  const least = Math.min(0, ...ends);
  const span = most - least || 1;
  return { least: (-least / span) * length, of: (value) => (value / span) * length };
}

function horizontal(chart: BarChart): Plot {
  const { categories, series, type } = chart;
  const widest = Math.max(...categories.map(widthOf));
  const left = Math.min(WIDTH * 0.35, widest + GAP);
  const { least, of } = scaleOf(chart, WIDTH - left - 70);
  const zero = left + least;
  const marks: Html[] = [];
  let y = 0;
  for (const [index, category] of categories.entries()) {
    const lines = wrapped(category, left - GAP);
    const own = type === "stacked" ? LINE : LINE * series.length;
    const height = Math.max(own, lines.length * LINE);
    marks.push(linesOf(lines, left - GAP / 2, y + height / 2 - ((lines.length - 1) * LINE) / 2 + FONT / 3, "end"));
    marks.push(...rowOfBars(chart, index, { zero, top: y + (height - own) / 2, of }));
    y += height + GAP;
  }
  marks.push(element("line", { class: "axis", x1: zero, x2: zero, y1: 0, y2: y }));
  return { marks, height: y };
}

/** The bars of a category with their values: one after the other when stacked, else one below the other. */
function rowOfBars(
  { categories, series, type }: BarChart,
  index: number,
  { zero, top: first, of }: { readonly zero: number; readonly top: number; readonly of: (value: number) => number },
): readonly Html[] {
  const isStacked = type === "stacked";
  let start = zero;
  let top = first;
  return series.flatMap(({ name, values }, place) => {
    const bar = values[index];
    const length = of(bar?.value ?? 0);
    const width = Math.abs(length);
    const from = length < 0 ? start + length : start;
    const [x, anchor] = isStacked ? [from + width / 2, "middle"] : [Math.max(from + width, start) + 4, "start"];
    const drawn = bar && [
      rect(place, from, top + 1, width, LINE - 2),
      printedValue(
        bar,
        `${categories[index]}, ${name}`,
        x,
        top + LINE / 2 + FONT / 3,
        anchor,
        isStacked ? place : undefined,
      ),
    ];
    if (isStacked) start += length;
    else top += LINE;
    return drawn ?? [];
  });
}

function vertical(chart: BarChart): Plot {
  const { categories, series, type } = chart;
  const plot = 200;
  const step = WIDTH / categories.length;
  const { least, of } = scaleOf(chart, plot - 2 * LINE);
  const ground = plot - least;
  const count = type === "stacked" ? 1 : series.length;
  const thickness = Math.min(48, (step * 0.7) / count);
  const marks: Html[] = [];
  let deepest = 1;
  for (const [index, category] of categories.entries()) {
    let x = step * index + (step - thickness * count) / 2;
    let base = ground;
    for (const [place, { name, values }] of series.entries()) {
      const bar = values[index];
      const length = of(bar?.value ?? 0);
      if (bar) {
        const inside = type === "stacked";
        const y = inside ? base - length / 2 + FONT / 3 : Math.min(base, base - length) - 4;
        marks.push(rect(place, x, Math.min(base, base - length), thickness, Math.abs(length)));
        marks.push(
          printedValue(bar, `${category}, ${name}`, x + thickness / 2, y, "middle", inside ? place : undefined),
        );
      }
      if (type === "stacked") base -= length;
      else x += thickness;
    }
    const lines = wrapped(category, step - 4);
    deepest = Math.max(deepest, lines.length);
    marks.push(linesOf(lines, step * (index + 0.5), plot + LINE, "middle"));
  }
  marks.push(element("line", { class: "axis", x1: 0, x2: WIDTH, y1: ground, y2: ground }));
  return { marks, height: plot + deepest * LINE + GAP };
}

function legendOf({ series }: BarChart, top: number): Plot {
  const marks: Html[] = [];
  let [x, y] = [0, top];
  for (const [index, { name }] of series.entries()) {
    const width = widthOf(name) + 3 * GAP;
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + LINE + 2];
    marks.push(rect(index, x, y - FONT + 1, FONT, FONT));
    marks.push(element("text", { x: x + FONT + 5, y }, text(name)));
    x += width;
  }
  return { marks, height: y + GAP };
}

const rect = (series: number, x: number, y: number, width: number, height: number): Html =>
  element("rect", {
    class: `fill-${series % FILLS}`,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  });

/** In a stack a zero has no room for its number. */
function printedValue(bar: Bar, of: string, x: number, y: number, anchor: string, on: number | undefined): Html {
  if (on !== undefined && bar.value === 0) return text("");
  const place = {
    x: round(x),
    y: round(y),
    "text-anchor": anchor,
    class: on === undefined ? undefined : `on-${on % FILLS}`,
  };
  const shown = element("text", place, text(bar.shown));
  if (bar.origin === undefined) return shown;
  const label = `${of}: ${bar.shown}`;
  return element("a", { class: "n", role: "button", href: "#trail", "data-o": bar.origin, "aria-label": label }, shown);
}

const linesOf = (lines: readonly string[], x: number, y: number, anchor: string): Html =>
  join(
    lines.map((line, index) =>
      element("text", { x: round(x), y: round(y + index * LINE), "text-anchor": anchor }, text(line)),
    ),
  );

const widthOf = (line: string): number => textWidth(line, { size: FONT });

/** A label broken at spaces into lines of the given width. */
function wrapped(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const round = (value: number): number => Math.round(value * 10) / 10;
