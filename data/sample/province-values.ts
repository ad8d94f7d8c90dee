import type { FormValues } from "../../src/render/form-values.ts";
import { free } from "./district-values.ts";
import type { CsvRow } from "./read-csv.ts";
import type { SampleSources } from "./sample-sources.ts";

/** What the province's workbook of the sample holds. */
export function provinceValues({ lists, province, narratives }: SampleSources): FormValues {
  return {
    ...figures(province),
    lists: new Map([
      ["crops", lists.crops.map((row) => free(row, ["source"]))],
      ["prices", lists.prices.map((row) => free(row, ["source"]))],
      ["events", lists.events.map((row) => free(row, ["source"]))],
      ["narratives", narratives.map((row) => free(row))],
      ["tasks", lists.tasks.map((row) => free(row, ["facts"]))],
    ]),
  };
}

/** The province's workbook of the same period last year: only what the report compares with. */
export const previousProvinceValues = ({ previousProvince }: SampleSources): FormValues => figures(previousProvince);

const figures = (rows: readonly CsvRow[]): FormValues => ({
  identity: { preparedBy: "Số liệu mẫu" },
  observations: new Map(
    rows.map((row) => [
      row.indicator!,
      {
        ...(row.actual === "" ? {} : { actual: Number(row.actual) }),
        ...(row.plan === "" ? {} : { plan: Number(row.plan) }),
        ...(row.qualifier === "" ? {} : { qualifier: row.qualifier! }),
        note: row.source!.includes("minh họa") ? "Số liệu minh họa" : "Theo báo cáo 6 tháng đầu năm 2024",
      },
    ]),
  ),
  notes: { identity: "Tệp mẫu dựng lại từ báo cáo 6 tháng đầu năm 2024 của tỉnh." },
});
