import type { SetOverview, TargetOverview } from "../../../domain/document/period-overview.ts";
import { barChart } from "../page/bar-chart.ts";
import { element, type Html, text } from "../page/html.ts";
import { plainTable } from "../page/plain-table.ts";

/** Every target with its bar; a bar is full at the whole of the plan. */
export function targetTable(targets: readonly TargetOverview[]): Html {
  if (targets.length === 0) return text("");
  const rows = targets.map(({ name, actual, plan, share }) => [
    text(name),
    text(actual),
    text(plan),
    element("b", {}, text(`${decimal(share)}%`)),
    element("progress", {
      max: 100,
      value: Math.max(0, Math.min(100, share)),
      "aria-label": `${name}: ${decimal(share)}%`,
    }),
  ]);
  return plainTable("Tiến độ so với kế hoạch năm", ["Chỉ tiêu", "Thực hiện", "Kế hoạch", "Đạt", "Tiến độ"], rows);
}

const decimal = (value: number): string => String(value).replace(".", ",");

/** How many units meet each set, as far as the workbooks tell. */
export function setTable(sets: readonly SetOverview[]): Html {
  if (sets.length === 0) return text("");
  const series = (name: string, of: (set: SetOverview) => number) => ({
    name,
    values: sets.map((set) => ({ value: of(set), shown: String(of(set)) })),
  });
  const told = sets.map(
    ({ name, met, notMet, noData }) => `${name}: ${met} đạt, ${notMet} chưa đạt, ${noData} chưa đủ số liệu`,
  );
  return element(
    "figure",
    { class: "chart" },
    barChart({
      type: "stacked",
      direction: "horizontal",
      label: `Số đơn vị theo kết quả chấm. ${told.join("; ")}`,
      categories: sets.map(({ name }) => name),
      series: [
        series("Đạt", ({ met }) => met),
        series("Chưa đạt", ({ notMet }) => notMet),
        series("Chưa đủ số liệu", ({ noData }) => noData),
      ],
    }),
  );
}
