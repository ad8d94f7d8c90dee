import { parsePeriod } from "../../src/domain/office/period.ts";
import type { ListedTask, TaskListing } from "../../src/domain/tasks/task.ts";
import type { ListRow, Scalar } from "../../src/domain/workbook/submission.ts";
import { evaluateTasks } from "../../src/evaluate/tasks/tasks.ts";
import { figure, hole, indicator, place, view } from "./view.ts";

export type LedgerFields = Readonly<Record<string, Scalar | undefined>>;

/** A sound row of the ledger; `undefined` empties a cell. */
export function ledgerRow(fields: LedgerFields = {}): ListRow {
  const all = {
    assigned: "earlier",
    source: "84/TB-UBND",
    item: "II.4",
    lead: "Sở Nội vụ",
    content: "kiện toàn bộ máy",
    ...fields,
  };
  const cells = Object.entries(all).flatMap(([column, value]) =>
    value === undefined ? [] : [[column, { value, place: place(`${column}5`, "Nhiệm vụ") }] as const],
  );
  return { key: "", fields: Object.fromEntries(cells), place: place("B5", "Nhiệm vụ") };
}

const SIPAS = indicator("sipas", "Chỉ số SIPAS", { unit: "%", entered: "province" });

/** The rows as they stand on a day; SIPAS is 88,97 %. */
export function ledger(rows: readonly LedgerFields[], asOf = "2024-06-14"): TaskListing {
  const tasks = evaluateTasks(rows.map(ledgerRow), {
    asOf,
    register: view({}).register,
    indicators: new Map([[SIPAS.id, SIPAS]]),
    figure: (ref) => (ref === "year:sipas" ? figure("sipas", "88.97", { unit: "%" }) : hole(ref)),
  });
  const listed = tasks.map((task): ListedTask => {
    const { content, progress } = task.row.fields;
    return { ...task, content: String(content?.value), ...(progress ? { progress: String(progress.value) } : {}) };
  });
  return { period: parsePeriod("2024-H1"), asOf, tasks: listed, total: listed.length, findings: [] };
}
