import { describe, expect, test } from "vitest";
import { cellsOf } from "../../../src/domain/criteria/evidence.ts";
import { type Figure, type Hole, isHole } from "../../../src/domain/figures/figure.ts";
import type { Formula } from "../../../src/domain/figures/indicator.ts";
import { measurer } from "../../../src/evaluate/figures/measure.ts";
import type { MeasuredPeriod } from "../../../src/evaluate/figures/measured-period.ts";
import { dictionary, indicator } from "../../support/law.ts";
import { period } from "../checked-period.ts";

const formula = (id: string, unit: string, value: Formula, more: object = {}) =>
  indicator(id, { unit, formula: value, entered: undefined as never, aggregate: "own", ...more });

/** Until the half year drains and ditches, since then channels, which were both; lamps are new. */
const INDICATORS = dictionary(
  indicator("roads"),
  indicator("drains", { until: "2024-H1" }),
  indicator("ditches", { until: "2024-H1" }),
  indicator("channels", { since: "2024-H2", replaces: ["drains", "ditches"] }),
  indicator("paths", { until: "2024-H1" }),
  indicator("lanes", { since: "2024-H2", replaces: ["paths"] }),
  indicator("lamps", { unit: "bóng", since: "2024-H2" }),
  // Until the half year all bridges, since then wide and narrow ones: their sum goes on with the series.
  indicator("bridges", { until: "2024-H1" }),
  indicator("wide-bridges", { since: "2024-H2" }),
  indicator("narrow-bridges", { since: "2024-H2" }),
  formula(
    "all-bridges",
    "km",
    { sum: ["wide-bridges", "narrow-bridges"] },
    { since: "2024-H2", replaces: ["bridges"] },
  ),
  formula("works", "km", { sum: ["roads", "lanes", "lamps"] }),
  formula("share", "%", { ratio: ["lamps", "roads"] }),
  formula("growth", "km", { difference: ["lanes", "previous:lanes"] }),
);

const of = (id: string, figures: Readonly<Record<string, number>>) =>
  period(id, {
    "443": { figures },
    "437": { figures: Object.fromEntries(Object.keys(figures).map((one) => [one, 0])) },
  });

const H1 = of("2024-H1", { roads: 3, drains: 1, ditches: 2, paths: 5, bridges: 9 });
const H2 = of("2024-H2", { roads: 4, channels: 6, lanes: 7, lamps: 8, "wide-bridges": 2, "narrow-bridges": 4 });
const LAST = of("2023-H2", { roads: 2, drains: 1, ditches: 1, paths: 4, bridges: 5 });

const measureOf = (current: MeasuredPeriod) =>
  measurer({
    ...current,
    previous: LAST,
    ...(current === H2 ? { yearSoFar: { earlier: [H1], missing: [] } } : {}),
    indicators: INDICATORS,
    threshold: () => {
      throw new Error("no thresholds here");
    },
  });

const [inH1, inH2] = [measureOf(H1), measureOf(H2)];
const said = (found: Figure | Hole) => (isHole(found) ? found.reason : found.value.toNumber());

describe("before its time", () => {
  test("an indicator is what it takes the place of, with its name and its cells", () => {
    expect(inH1("lanes")).toEqual(inH1("paths"));
    expect(inH1("lanes").label).toBe(inH1("paths").label);
  });

  test("of several it is the sum", () => {
    expect(said(inH1("channels"))).toBe(3);
  });

  test("what takes nobody's place is not asked for", () => {
    expect(said(inH1("lamps"))).toBe("kỳ 6 tháng đầu năm 2024 không hỏi chỉ tiêu này");
  });
});

test("a sum goes without parts that were not there yet, a ratio does not", () => {
  expect([said(inH1("works")), said(inH2("works"))]).toEqual([8, 19]);
  expect(said(inH1("share"))).toContain("không hỏi");
});

test("last year's and the year so far read the old one's cells", () => {
  const last = inH2("previous:lanes") as Figure;
  expect(said(last)).toBe(4);
  expect(new Set(cellsOf(last).map(({ file }) => file.split("/")[2]))).toEqual(new Set(["2023-H2"]));
  expect(said(inH2("growth"))).toBe(3);
  expect(said(inH2("year:lanes"))).toBe(12);
});

test("after its time an indicator's series is that of its only successor; of merged ones nobody's", () => {
  expect(said(inH2("paths"))).toBe(7);
  expect(said(inH2("drains"))).toContain("không hỏi");
});

describe("of one that was split", () => {
  test("the sum of the parts is the old one before, its own since, and last year's and the year's are of both", () => {
    expect([said(inH1("all-bridges")), said(inH2("all-bridges"))]).toEqual([9, 6]);
    expect(said(inH2("previous:all-bridges"))).toBe(5);
    expect(said(inH2("year:all-bridges"))).toBe(15);
  });

  test("a part has nothing before: nobody can say which part of the old number is its own", () => {
    expect(said(inH1("wide-bridges"))).toContain("không hỏi");
    expect(said(inH2("previous:wide-bridges"))).toContain("không hỏi");
  });
});

test("of several that were merged last year's and the year's are sums of the old ones", () => {
  expect([said(inH2("previous:channels")), said(inH2("year:channels"))]).toEqual([2, 9]);
});
