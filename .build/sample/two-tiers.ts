import { join } from "node:path";
import type { CriteriaSet } from "../../src/domain/criteria/criteria.ts";
import { criteriaColumns } from "../../src/domain/criteria/criteria-columns.ts";
import type { Period } from "../../src/domain/office/period.ts";
import { reportersOf, type Unit, workbookNames } from "../../src/domain/units/unit.ts";
import { type Form, formOf } from "../../src/domain/workbook/form.ts";
import type { Scalar } from "../../src/domain/workbook/submission.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { narrativesFor } from "../../src/load/narratives.ts";
import { writeForm } from "../../src/render/form/form.ts";
import type { EnteredObservation, EnteredRow, FormValues } from "../../src/render/form/form-values.ts";
import { free } from "./district-values.ts";
import { figureValues } from "./province-values.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import type { SampleWorkbook } from "./sample-workbook.ts";
import { between, spread } from "./spread.ts";

/** What every workbook of this period says of itself: nothing in it was reported by anybody. */
const INVENTED = "Toàn bộ số liệu trong tệp này là minh họa, để thử chương trình; không phải số liệu của đơn vị.";
const SHEETS = [
  "identity",
  "indicators",
  "communes",
  "recognitions",
  "hamlets",
  "products",
  "commune-basic",
  "incomes",
];

/**
 * The workbooks of a half-year with two tiers: one of every commune and ward, and the province's. All values are made up
 * and depend on the unit's code only; ranges and the province's own figures stand in `sources/2026`.
 */
export async function twoTierWorkbooks(root: string, period: Period): Promise<readonly SampleWorkbook[]> {
  const knowledge = openKnowledge(root);
  const csv = (name: string): readonly CsvRow[] => readCsv(join(root, `.build/sample/sources/2026/${name}.csv`));
  const register = knowledge.registerOn(period.end);
  const indicators = knowledge.indicatorsOn(period.end);
  const { reporting, province } = knowledge.formsIn(period.id);
  const names = [reporting, province].flatMap(({ sheets }) =>
    sheets.flatMap((one) => (one.kind === "criteria" ? [one.set] : [])),
  );
  const sets = new Map(knowledge.sets(names).map((set) => [set.id, set]));
  const base = { period, register, indicators, sets };
  const ranges = csv("ranges");
  const made: SampleWorkbook[] = [];
  const write = async (form: Form, unit: Unit, values: FormValues): Promise<void> => {
    const bytes = await writeForm(form, { ...base, unit, values: { ...values, notes: NOTES } });
    made.push({ path: `data/periods/${period.id}/${workbookNames(register).get(unit.code)}.xlsx`, bytes });
  };
  for (const unit of reportersOf(register)) {
    const form = formOf(reporting, unit);
    await write(form, unit, communeValues(form, unit, ranges, sets));
  }
  const own = figureValues(csv("province"), { reported: INVENTED, identity: INVENTED, indicators: INVENTED } as never);
  const events = csv("events").map((row) => free(row));
  const incomes = reportersOf(register).map(({ code }): EnteredRow => {
    const income = between(code, "income", 48, 86, 1);
    return { key: code, fields: { income, year: 2025 } };
  });
  const narratives = narrativesFor(knowledge, period).map(({ section }): EnteredRow => {
    return { fields: { section, style: "paragraph", text: section.startsWith("Mở đầu") ? OPENING : TEXT } };
  });
  const crops = csv("crops").map((row) => free(row));
  const lists = { crops, events, incomes, narratives, tasks: csv("tasks").map((row) => free(row)) };
  await write(province, register.province, { ...own, lists: new Map(Object.entries(lists)) });
  return made;
}

const OPENING = "Văn phòng Điều phối nông thôn mới tỉnh báo cáo kết quả {kỳ này} (số liệu minh họa, lập từ tệp mẫu):";
const TEXT = "Nội dung minh họa: chuyên viên viết đoạn này.";
const NOTES = Object.fromEntries(SHEETS.map((sheet) => [sheet, INVENTED]));

function communeValues(
  form: Form,
  unit: Unit,
  ranges: readonly CsvRow[],
  sets: ReadonlyMap<string, CriteriaSet>,
): FormValues {
  const { code } = unit;
  const isWard = unit.type === "ward";
  const observations = new Map<string, EnteredObservation>();
  for (const { indicator = "", least, most, planLeast, planMost, decimals } of ranges) {
    const places = Number(decimals);
    const plan =
      planMost === "" ? undefined : between(code, `plan ${indicator}`, Number(planLeast), Number(planMost), places);
    const ahead = between(code, indicator, Number(least), Number(most), places);
    const actual = plan === undefined ? ahead : Number((plan * spread(code, indicator)).toFixed(places));
    observations.set(indicator, { actual, ...(plan === undefined ? {} : { plan }) });
  }
  if (isWard) for (const id of OF_HAMLETS) observations.set(id, { actual: 0 });
  keepWithin(observations);
  const hamlets = isWard ? 0 : between(code, "hamlets", 9, 32, 0);
  const model = Math.round(hamlets * (0.55 + 0.4 * spread(code, "model")));
  const registered = isWard ? 0 : Math.min(hamlets - model, between(code, "registered", 0, 3, 0));
  const fresh = spread(code, "new") > 0.8 ? Math.min(1, registered) : 0;
  observations.set("expected-model-hamlets", { actual: registered, plan: registered });
  const households = between(code, "households", 3200, 9800, 0);
  const served = Math.round(households * (0.42 + 0.5 * spread(code, "served")));
  const communes = {
    hamlets,
    "model-hamlets": model,
    "registered-hamlets": registered,
    "planned-hamlets": registered,
    "new-model-hamlets": fresh,
    households,
    "central-water-households": served,
  };
  const lists = new Map<string, readonly EnteredRow[]>([
    ["communes", [{ key: code, fields: communes }]],
    ["recognitions", recognitionsOf(unit)],
    ["hamlets", Array.from({ length: registered }, (_, index) => ({ fields: hamlet(code, index, index < fresh) }))],
    ["products", productsOf(unit)],
    ...form.sheets.flatMap((sheet): [string, EnteredRow[]][] =>
      sheet.kind === "criteria" ? [[sheet.id, [{ key: code, fields: wordsOf(sets.get(sheet.set)!, code) }]]] : [],
    ),
  ]);
  return { identity: { preparedBy: "Số liệu mẫu" }, observations, lists };
}

/** Wards have no thôn. */
const OF_HAMLETS = [
  ...["hamlet-cultural-houses", "model-hamlet-houses", "model-hamlet-toilets", "model-hamlet-gardens"],
  ...["model-hamlet-barns", "model-hamlet-roads", "model-hamlet-restored-roads"],
];

/** Parts no larger than the whole. */
function keepWithin(observations: Map<string, EnteredObservation>): void {
  const value = (id: string): number => observations.get(id)?.actual ?? 0;
  const atMost = (id: string, most: number): void => {
    observations.set(id, { ...observations.get(id), actual: Math.max(0, Math.min(value(id), most)) });
  };
  atMost("level-one-schools", value("schools"));
  atMost("level-two-schools", value("schools") - value("level-one-schools"));
  atMost("schools-built", value("schools"));
  atMost("waste-treated-at-home", Number((value("waste-generated") * 0.3).toFixed(1)));
  atMost("waste-treated-at-facilities", Number((value("waste-generated") * 0.62).toFixed(1)));
}

const hamlet = (code: string, index: number, isNew: boolean): Readonly<Record<string, Scalar>> => ({
  unit: code,
  name: `Thôn minh họa ${index + 1}`,
  year: 2026,
  planned: true,
  ...(isNew ? { "recognised-on": "2026-05-20" } : {}),
});

/** Communes that were made by merging were recognised anew, or not yet; advanced and exemplary ones among them. */
function recognitionsOf({ code, type }: Unit): readonly EnteredRow[] {
  if (type === "ward") return [];
  const rank = spread(code, "standing");
  const titles = ["commune", ...(rank > 0.35 ? ["advanced-commune"] : []), ...(rank > 0.85 ? ["model-commune"] : [])];
  return titles.map((title) => ({ fields: { unit: code, title, year: 2025, date: "2025-11-28", note: INVENTED } }));
}

function productsOf({ code, shortName }: Unit): readonly EnteredRow[] {
  return Array.from({ length: between(code, "products", 0, 4, 0) }, (_, index) => {
    const isNew = index === 0 && spread(code, "fresh") > 0.6;
    const day = isNew ? "2026-04-20" : "2024-10-15";
    const expiry = isNew ? "2029-04-20" : "2027-10-15";
    const stars = spread(code, `stars ${index}`) > 0.9 ? 4 : 3;
    const fields = {
      name: `Sản phẩm minh họa ${index + 1} của ${shortName}`,
      entity: `Chủ thể minh họa ${index + 1}`,
      unit: code,
      stars,
      kind: "new",
      "recognised-on": day,
      expiry,
    };
    return { fields };
  });
}

/** A self-assessment of every criterion, most of them met. */
function wordsOf(set: CriteriaSet, code: string): Readonly<Record<string, Scalar>> {
  const words = criteriaColumns(set).filter(({ takesNumber }) => !takesNumber);
  return Object.fromEntries(words.map(({ id, number }) => [id, wordOf(spread(code, `criterion ${number}`))]));
}

const wordOf = (share: number): string => (share > 0.3 ? "met" : share > 0.12 ? "nearlyMet" : "notMet");
