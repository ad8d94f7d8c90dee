import { join } from "node:path";
import { addMonths, formatISO, parseISO } from "date-fns";
import type { Period } from "../../src/domain/office/period.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { PERIOD_NOTES } from "./sample-notes.ts";
import { narrativesIn, type SampleSources, SOURCES } from "./sample-sources.ts";

const FOLDER = `${SOURCES}/2023`;
const MONTHS_OF_CERTIFICATE = 36;

/** The sources of the year 2023: its own, and what those of the period after it say of the year's end. */
export async function sourcesOf2023(root: string, after: SampleSources, period: Period): Promise<SampleSources> {
  const csv = (name: string) => readCsv(join(root, FOLDER, `${name}.csv`));
  const { lists } = after;
  return {
    lists: {
      ...lists,
      assessments: [...csv("assessments"), ...lists.assessments.filter(isOthers)],
      communes: lists.communes.map(communeBefore),
      crops: [],
      dossiers: csv("dossiers"),
      events: csv("events"),
      exceptions: [],
      linkages: [],
      prices: [],
      products: lists.products.flatMap((row) => productBefore(row, period)),
      recognitions: lists.recognitions.map((row) => recognitionBefore(row, period)),
    },
    tasks: csv("tasks"),
    districts: [...after.districts.filter(({ role }) => role === "plan").map(asNextPlan), ...csv("districts")],
    province: withNextPlans(csv("province"), after.province),
    narratives: await narrativesIn(root, `${FOLDER}/narratives.yaml`),
    waterShares: { basic: [2, 15], advanced: [55.2, 58], model: [57, 61] },
    hasCommuneCriteria: false,
    notes: PERIOD_NOTES["2023"],
  };
}

/** The notice speaks of one district's criteria; those of the others are as half a year later. */
const isOthers = ({ district }: CsvRow): boolean => district !== "444";

/** The plan of the year after, as the year's last workbook foresees it. */
const asNextPlan = (row: CsvRow): CsvRow => ({ ...row, role: "nextPlan" });

function withNextPlans(rows: readonly CsvRow[], after: readonly CsvRow[]): readonly CsvRow[] {
  const plans = new Map(after.map(({ indicator, plan }) => [indicator!, plan!]));
  return rows.map((row) => ({ ...row, nextPlan: plans.get(row.indicator!) ?? "" }));
}

/** Model hamlets without those of the period after; as many were registered, planned and recognised in the year. */
function communeBefore(row: CsvRow): CsvRow {
  const known = Number(row["model-hamlets"]) - Number(row["new-model-hamlets"]);
  const inYear = String(Math.min(known, Number(row["registered-hamlets"])));
  return {
    ...row,
    "model-hamlets": String(known),
    "registered-hamlets": inYear,
    "planned-hamlets": inYear,
    "new-model-hamlets": inYear,
  };
}

/** A product first rated later is not there yet; one rated again later has its earlier certificate. */
function productBefore(row: CsvRow, { end }: Period): readonly CsvRow[] {
  const day = row["recognised-on"]!;
  if (day <= end) return [row];
  if (row.kind === "new") return [];
  const earlier = formatISO(addMonths(parseISO(day), -MONTHS_OF_CERTIFICATE), { representation: "date" });
  return [{ ...row, kind: "new", "recognised-on": earlier }];
}

/** A title of an earlier year that was confirmed later, after a merger of communes, was held before too. */
function recognitionBefore(row: CsvRow, { end, year }: Period): CsvRow {
  if (row.date === "" || row.date! <= end || row.year === String(year)) return row;
  return {
    ...row,
    decision: "",
    date: "",
    note: `Đã đạt chuẩn trước khi sắp xếp đơn vị; ${row.decision} công nhận lại`,
  };
}
