import type { FormValues } from "../../src/render/form/form-values.ts";
import { free } from "./district-values.ts";
import type { CsvRow } from "./read-csv.ts";
import { INVENTED, type SampleNotes } from "./sample-notes.ts";
import type { SampleSources } from "./sample-sources.ts";

/** What the province's workbook of the sample holds. */
export function provinceValues({ lists, province, narratives, tasks, notes }: SampleSources): FormValues {
  return {
    ...figureValues(province, notes),
    lists: new Map([
      ["crops", lists.crops.map((row) => free(row, ["source"]))],
      ["prices", lists.prices.map((row) => free(row, ["source"]))],
      ["events", lists.events.map((row) => free(row, ["source"]))],
      ["narratives", narratives.map((row) => free(row))],
      ["tasks", tasks.map((row) => free(row, ["facts"]))],
    ]),
  };
}

/** A workbook of figures alone: of a year before, what a document compares with. */
export const figureValues = (rows: readonly CsvRow[], { reported, identity }: SampleNotes): FormValues => ({
  identity: { preparedBy: "Số liệu mẫu" },
  observations: new Map(
    rows.map((row) => [
      row.indicator!,
      {
        ...(row.actual === "" ? {} : { actual: Number(row.actual) }),
        ...(row.plan === "" ? {} : { plan: Number(row.plan) }),
        ...(row.nextPlan ? { nextPlan: Number(row.nextPlan) } : {}),
        ...(row.qualifier === "" ? {} : { qualifier: row.qualifier! }),
        note: row.source!.includes("minh họa") ? INVENTED : reported,
      },
    ]),
  ),
  notes: { identity },
});
