import type { Block, Run } from "../../../domain/document/report-document.ts";
import { type Bar, barChart } from "../page/bar-chart.ts";
import { element, type Html } from "../page/html.ts";
import { classOf } from "./look.ts";
import { type PageDrawing, runsMarkup } from "./run-markup.ts";

type Chart = Extract<Block, { readonly kind: "chart" }>;

/** A chart under its title; each bar says its value in the digits of the table, and answers like any other number. */
export function chartMarkup(drawing: PageDrawing, chart: Chart): Html {
  const bars = chart.series.map(({ name, values }) => ({
    name,
    values: values.map((one): Bar | undefined =>
      one === undefined
        ? undefined
        : { value: Number(one.value), shown: shownValue(one.value, chart.percent), origin: one.origin },
    ),
  }));
  return element(
    "figure",
    { class: "chart" },
    element("figcaption", { class: classOf("tableHead") }, runsMarkup(drawing, chart.title)),
    barChart({ ...chart, label: wordsOf(chart.alt), series: bars }),
  );
}

/** "1234.5" → "1.234,5", as the table prints it. */
function shownValue(value: string, percent: boolean): string {
  const [whole = "", decimals] = value.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return `${grouped}${decimals === undefined ? "" : `,${decimals}`}${percent ? "%" : ""}`;
}

const wordsOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");
