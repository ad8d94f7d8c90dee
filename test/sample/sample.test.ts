import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleWorkbooks } from "../../.build/sample/sample-workbooks.ts";
import { isHole } from "../../src/domain/figures/figure.ts";
import { formatNumber } from "../../src/domain/text/vietnamese.ts";
import { thresholdFigure } from "../../src/evaluate/criteria/threshold-figure.ts";
import { type Measure, measurer } from "../../src/evaluate/figures/measure.ts";
import { readYaml } from "../../src/read/workspace/yaml-file.ts";
import { criteriaSets } from "../../src/validate/criteria/criteria-set.ts";
import { ALL } from "../support/share.ts";
import { packageForms, ROOT, type SamplePeriod, samplePeriod } from "./sample-period.ts";

let sample: SamplePeriod;
let measure: Measure;

beforeAll(async () => {
  sample = await samplePeriod("2024-H1");
  const { indicators } = await packageForms();
  const previous = await samplePeriod("2023-H1");
  const file = "data/criteria/tinh-hoan-thanh-ntm-2021-2025.yaml";
  const sets = criteriaSets([await readYaml(join(ROOT, file), file)]);
  const threshold = (ref: string, date: string) => thresholdFigure(sets, ref, date, "default");
  measure = measurer({ ...sample, previous, indicators, threshold });
});

function printed(ref: string, unit?: string): string {
  const figure = measure(ref, unit);
  if (isHole(figure)) return `thiếu: ${figure.reason}`;
  return [figure.qualifier, formatNumber(figure.value, figure.format)].filter(Boolean).join(" ");
}

const listOf = (id: string) => [
  ...(sample.data.province?.lists.get(id) ?? []),
  ...sample.data.reports.flatMap((district) => district.lists.get(id) ?? []),
];
const fieldsOf = (id: string) =>
  listOf(id).map(({ key, fields }) => ({
    key,
    ...Object.fromEntries(Object.entries(fields).map(([column, { value }]) => [column, value])),
  }));

describe("the sample's files", () => {
  test.runIf(ALL)("made again from the sources they are the files in data/periods, byte for byte", async () => {
    const built = await sampleWorkbooks(ROOT);
    const kept = readdirSync(join(ROOT, "data/periods"), { recursive: true, encoding: "utf8" });
    const workbooks = kept.filter((path) => path.endsWith(".xlsx")).map((path) => `data/periods/${path}`);
    // Thirteen districts and the province twice, three provinces of other periods, 69 communes and their province.
    expect(workbooks).toHaveLength(2 * 14 + 3 + 70);
    expect(built.map(({ path }) => path).sort()).toEqual(workbooks.sort());
    for (const { path, bytes } of built) {
      expect(Buffer.from(bytes).equals(readFileSync(join(ROOT, path))), `${path}: chạy npm run sample`).toBe(true);
    }
  });

  test("no cell is missing, of the wrong kind or out of bounds", () => {
    expect(sample.findings).toEqual([]);
  });

  test.each([
    ["2023-H1", ["spring-rice-area", "spring-rice-production"]],
    ["2022", ["spring-rice-area", "spring-rice-production", "province-households", "poor-households"]],
  ])("period %s has only the numbers that documents compare with", async (period, compared) => {
    const { data } = await samplePeriod(period);
    const filled = [...data.province!.observations.values()].filter((one) => one.actual ?? one.plan);
    expect(filled.map(({ indicator }) => indicator)).toEqual(compared);
  });
});

/** Fact of the reference report → reference → text as it must print (the right value where the report errs). */
const FACTS: readonly (readonly [string, string, string])[] = [
  ["A.II.1.1/02", "recognised-communes", "181"],
  ["A.II.1.1/03", "steering-districts", "13"],
  ["A.II.1.1/05", "plan:proposed-advanced-communes", "20"],
  ["A.II.1.1/06", "proposed-advanced-communes", "2"],
  ["A.II.1.1/07", "plan:proposed-model-communes", "5"],
  ["A.II.1.1/08", "proposed-model-communes", "1"],
  ["A.II.1.1/10", "recognised-districts-in-period", "1"],
  ["A.II.1.1/14", "registered-advanced-districts", "4"],
  ["A.II.1.1/20", "civilised-urban-units", "0"],
  ["A.II.1.1/21", "plan:ocop-in-period", "50"],
  ["A.II.1.1/22", "plan:ocop-four-stars-in-period", "5"],
  ["A.II.1.1/23", "ocop-new", "7"],
  ["A.II.1.1/24", "ocop-renewed-three-stars", "10"],
  ["A.II.1.1/25", "ocop-ideas", "50"],
  ["A.II.1.1/32", "recognised-districts", "8"],
  ["A.II.1.1/32 %", "recognised-districts-share", "80"],
  ["A.II.1.1/36", "completed-towns", "1"],
  ["A.II.1.1/36 %", "completed-towns-share", "33,3"],
  ["A.II.1.1/45", "advanced-communes", "60"],
  ["A.II.1.1/45 %", "advanced-communes-share", "33"],
  ["A.II.1.1/47", "expected-advanced-communes", "80"],
  ["A.II.1.1/47 %", "expected-advanced-communes-share", "44"],
  ["A.II.1.1/49", "sipas", "88,97"],
  ["A.II.1.2/02", "news-items", "gần 600"],
  ["A.II.1.2/03", "outreach-sessions", "895"],
  ["A.II.1.2/07", "provincial-training-people", "1.080"],
  ["A.II.1.2/10", "vocational-people", "175"],
  ["A.II.1.2/11", "district-training-classes", "231"],
  ["A.II.1.2/12", "district-training-people", "19.710"],
  ["A.II.1.3.1/02", "roads-built", "22,6"],
  ["A.II.1.3.1/03", "cement-roads", "15,78"],
  ["A.II.1.3.1/03 KH", "plan:cement-roads", "301,8"],
  ["A.II.1.3.1/03 %", "cement-roads-progress", "5,2"],
  ["A.II.1.3.1/04 %", "drainage-progress", "1,2"],
  ["A.II.1.3.1/05, N01", "restored-roads-progress", "4,6"],
  ["A.II.1.3.1/06, N11", "learning-houses", "19"],
  ["A.II.1.3.1/07", "commune-health-stations", "19"],
  ["A.II.1.3.1/08", "commune-health-stations-investment", "264,5"],
  ["A.II.1.3.1/09", "district-health-centres", "04"],
  ["A.II.1.3.1/10, N09", "commune-cultural-houses", "6"],
  ["A.II.1.3.1/11, N10", "hamlet-cultural-houses", "57"],
  ["A.II.1.3.1/12", "schools-built", "33"],
  ["A.II.1.3.2/04", "spring-rice-yield", "61,17"],
  ["A.II.1.3.2/04 tăng", "spring-rice-yield-change", "1,58"],
  ["A.II.1.3.2/05", "spring-rice-production", "trên 36,3"],
  ["A.II.1.3.2/05 tăng", "spring-rice-production-change", "8.841"],
  ["A.II.1.3.2/08", "typical-industrial-products", "14"],
  ["fn3/01, N02", "concentrated-land", "10.693,4"],
  ["fn3/02", "concentrated-land-progress", "72"],
  ["fn5/01, N03", "vietgap-area", "1.894"],
  ["fn5/02, N04", "organic-area", "314,3"],
  ["fn5/03", "organic-certified-area", "70"],
  ["fn5/04, N05", "que-lam-rice", "143,25"],
  ["fn5/10", "dong-giao-districts", "05"],
  ["A.II.1.3.3/04", "national-standard-schools", "521"],
  ["A.II.1.3.3/04 %", "national-standard-schools-share", "81,53"],
  ["A.II.1.3.3/07", "food-safety-compliance", "trên 90"],
  ["A.II.1.3.3/09", "waste-treated-share", "90,8"],
  ["A.II.1.3.3/10", "wastewater-models", "khoảng 6.000"],
  ["A.II.1.3.4/07", "security-model-points", "trên 900"],
  ["fn7/01", "job-position-services", "750"],
  ["A.II.1.3.5/03", "registered-hamlets", "146"],
  ["A.II.1.3.5/04, N06", "new-model-hamlets", "16"],
  ["A.II.1.3.5/05", "planned-hamlets", "146"],
  ["A.II.1.3.5/06", "model-hamlet-houses", "trên 1.750"],
  ["A.II.1.3.5/08", "model-hamlet-gardens", "trên 10.000"],
  ["A.II.1.3.5/09", "model-hamlet-barns", "876"],
  ["A.II.1.3.5/10, N07", "model-hamlet-roads", "218,278"],
  ["A.II.1.3.5/11, N08", "model-hamlet-restored-roads", "39,05"],
  ["A.II.1.3.5/12", "model-hamlet-commune-cultural-houses", "26"],
  ["A.II.1.3.5/13", "model-hamlet-cultural-houses", "66"],
  ["A.II.1.3.5/14", "model-hamlet-learning-houses", "14"],
  ["A.II.1.3.5/16", "model-hamlets", "1.202"],
  ["A.II.1.3.5/16 mẫu số", "hamlets", "1.627"],
  ["A.II.1.3.5/16 %", "model-hamlets-share", "73,9"],
  ["A.II.1.3.5/17", "expected-model-hamlets-progress", "100"],
  ["A.II.1.4.a/03", "sponsorship", "16,918"],
  ["A.II.1.4.a/03 tỉnh", "provincial-sponsorship", "0,132"],
  ["A.II.1.4.a/03 huyện", "district-sponsorship", "16,786"],
  ["A.II.1.4.b/02", "funds", "64.752"],
  ["A.II.1.4.b/02 KH", "funds-allocated", "482.078"],
  ["A.II.1.4.b/02 %", "funds-progress", "13,43"],
  ["A.II.1.4.b/03", "investment-funds", "61.751"],
  ["A.II.1.4.b/03 KH", "plan:investment-funds", "397.202"],
  ["A.II.1.4.b/03 %", "investment-funds-progress", "15,55"],
  ["A.II.1.4.b/04", "recurrent-funds", "3.002"],
  ["A.II.1.4.b/04 KH", "plan:recurrent-funds", "84.875"],
  ["A.II.1.4.b/04 %", "recurrent-funds-progress", "3,54"],
  ["A.II.2/02", "ocop-rating-districts", "4"],
  ["A.II.2/08", "ocop-inspected-districts", "13"],
  ["A.II.2/09", "ocop-products", "343"],
  ["A.II.2/10", "ocop-valid", "239"],
  ["A.II.2/10, 4 sao", "ocop-valid-four-stars", "7"],
  ["A.II.2/10, 3 sao", "ocop-valid-three-stars", "232"],
  ["A.II.2/11", "ocop-four-star-candidates", "7"],
  ["B.I/08 từ", "advanced-progress-from", "45"],
  ["B.I/08 đến", "advanced-progress-to", "55"],
  ["B.I/21", "thematic-programmes", "6"],
  ["C.I/02", "remaining-advanced-communes", "18"],
  ["C.I/03", "remaining-model-communes", "4"],
  ["C.I/06", "advanced-districts-required", "2"],
];

test.each(FACTS)("fact %s: %s prints as %s", (_fact, ref, expected) => {
  expect(printed(ref).replace(/^khoảng (45|55)$/, "$1")).toBe(expected);
});

describe("numbers of each district printed in the report", () => {
  const ORDER = ["436", "437", "439", "440", "441", "442", "443", "444", "445", "446", "447", "448", "449"];
  const ROWS: readonly (readonly [string, string])[] = [
    ["commune-health-stations", "1 1 0 0 1 2 1 2 3 2 4 1 1"],
    ["concentrated-land", "156 0 156 303 67 25,4 3.886 418 2.718 947 939 1.078 0"],
    ["que-lam-rice", "0 0 1,5 0 2,5 0 18 0 0 89 32 0,25 0"],
    ["new-model-hamlets", "0 1 0 0 3 0 0 0 3 7 0 2 0"],
    ["model-hamlet-commune-cultural-houses", "3 0 0 0 0 3 8 3 4 2 3 0 0"],
    ["district-health-centres", "0 0 01 01 0 0 01 0 0 0 0 01 0"],
  ];
  test.each(ROWS)("%s", (ref, expected) => {
    expect(ORDER.map((code) => printed(ref, code)).join(" ")).toBe(expected);
  });

  test("the five districts with the most sponsorship have the report's order and amounts", () => {
    const amounts = ORDER.map((code) => [printed("district-sponsorship", code), code] as const);
    expect(amounts.sort(([one], [other]) => other.localeCompare(one)).slice(0, 5)).toEqual([
      ["3,534", "444"],
      ["3,487", "440"],
      ["2,122", "439"],
      ["1,950", "442"],
      ["1,240", "446"],
    ]);
  });
});

describe("the lists", () => {
  test("each advanced or model commune has all lower titles; communes outside the programme have none", () => {
    const held = new Map<string, string[]>();
    for (const row of fieldsOf("recognitions") as { unit?: string; title?: string }[]) {
      held.set(row.unit!, [...(held.get(row.unit!) ?? []), row.title!]);
    }
    const communes = sample.register.communes.filter(({ type }) => type === "commune");
    for (const { code, inProgramme } of communes) {
      const titles = held.get(code) ?? [];
      expect(new Set(titles).size, code).toBe(titles.length);
      expect(titles.includes("commune"), code).toBe(inProgramme);
      if (titles.includes("model-commune")) expect(titles, code).toContain("advanced-commune");
    }
    expect([...held.values()].flat().filter((title) => title === "model-commune")).toHaveLength(15);
  });

  test("unmet criteria of a civilised town of six towns are those of the report's footnote", () => {
    const unmet = fieldsOf("civilised").flatMap((row) => {
      const verdicts = Object.entries(row).filter(([column]) => /^c\d$/.test(column));
      return verdicts.length === 0 ? [] : [[row.key, verdicts.filter(([, verdict]) => verdict === "notMet").length]];
    });
    expect(Object.fromEntries(unmet)).toEqual({ 18562: 4, 18406: 4, 18484: 7, 18373: 1, 18352: 4, 18229: 1 });
  });

  test("self-assessed criteria of the districts have the report's numbers", () => {
    const rows = sample.data.reports.map(({ unit, lists }) => {
      const verdicts = lists.get("assessments")!.map(({ fields }) => fields.verdict?.value);
      return [unit, ["met", "nearlyMet", "notMet"].map((one) => verdicts.filter((verdict) => verdict === one).length)];
    });
    const filled = rows.filter(([, counts]) => (counts as number[]).some((count) => count > 0));
    expect(Object.fromEntries(filled)).toEqual({
      440: [3, 0, 6],
      442: [3, 0, 6],
      443: [4, 0, 5],
      444: [4, 0, 5],
      445: [0, 4, 5],
      447: [9, 0, 0],
    });
  });

  test("production links have the areas, trees and places of footnote 5", () => {
    const rows = fieldsOf("linkages") as { crop?: string; unit?: string; actual?: number; plan?: number }[];
    const others = rows.filter(({ crop }) => crop !== undefined && crop !== "rice");
    expect(others.map(({ crop, unit, actual, plan }) => [crop, unit, actual, plan])).toEqual([
      ["bu-orange", undefined, 2, undefined],
      ["sweetcorn", undefined, 13, undefined],
      ["star-apple", undefined, 1, undefined],
      ["guava", "18316", 100, undefined],
      ["melon", undefined, undefined, 36],
      ["soybean", "18691", 1.8, undefined],
      ["melon", undefined, 10.5, 16.5],
      ["sweetcorn", undefined, 1.5, undefined],
      ["watermelon", "18421", 0.3, undefined],
    ]);
  });

  test("rice prices and visited districts are those of the report", () => {
    const prices = fieldsOf("prices") as unknown as { item: string; from: number; to: number }[];
    expect(prices.map(({ item, from, to }) => [item, from, to])).toEqual([
      ["fresh-rice", 5800, 6300],
      ["dried-rice", 8300, 8500],
      ["rice-price-rise", 200, 500],
    ]);
    const events = fieldsOf("events") as { kind?: string; unit?: string }[];
    expect(events.flatMap(({ kind, unit }) => (kind === "working-session" ? [unit] : []))).toEqual([
      "444",
      "445",
      "443",
    ]);
  });

  test("OCOP certificates end after 36 months; ending on the cut-off day they still count, a day earlier they do not", () => {
    const products = fieldsOf("products") as unknown as { "recognised-on": string; expiry: string }[];
    for (const product of products) {
      const [year, ...rest] = product["recognised-on"].split("-");
      expect(product.expiry).toBe([Number(year) + 3, ...rest].join("-"));
    }
    const expiries = products.map(({ expiry }) => expiry);
    expect(expiries).toContain(sample.period.end);
    expect(expiries).toContain("2024-06-13");
    expect(expiries.filter((expiry) => expiry >= sample.period.end)).toHaveLength(239);
  });

  test("numbers of villages in a commune agree: recognised in the period within the total so far, that within all villages", () => {
    for (const row of fieldsOf("communes") as unknown as Record<string, number>[]) {
      expect(row["new-model-hamlets"]).toBeLessThanOrEqual(row["model-hamlets"]!);
      expect(row["model-hamlets"]).toBeLessThanOrEqual(row.hamlets!);
      const before = row["model-hamlets"]! - row["new-model-hamlets"]!;
      expect(before + row["registered-hamlets"]!).toBeLessThanOrEqual(row.hamlets!);
    }
  });
});
