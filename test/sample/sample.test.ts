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
import { FACTS } from "./printed-facts.ts";
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
