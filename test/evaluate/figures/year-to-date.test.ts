import { describe, expect, test } from "vitest";
import { cellsOf } from "../../../src/domain/criteria/evidence.ts";
import { type Figure, type Hole, isHole } from "../../../src/domain/figures/figure.ts";
import type { Formula } from "../../../src/domain/figures/indicator.ts";
import type { IsoDate } from "../../../src/domain/text/iso-date.ts";
import { type Measure, measurer } from "../../../src/evaluate/figures/measure.ts";
import type { MeasuredPeriod, YearSoFar } from "../../../src/evaluate/figures/measured-period.ts";
import { dictionary, indicator } from "../../support/law.ts";
import { period, type Written } from "../checked-period.ts";

const formula = (id: string, unit: string, value: Formula, more: object = {}) =>
  indicator(id, { unit, formula: value, entered: undefined as never, aggregate: "own", ...more });

const products = (kind: string, is: "period" | "untilEnd") => ({
  count: { of: "products", where: { kind }, when: { column: "day", is } },
});

const INDICATORS = dictionary(
  indicator("roads", { plan: "required" }),
  indicator("schools", { unit: "trường", kind: "stock", carried: "always" }),
  indicator("rice", { unit: "ha", entered: "province", aggregate: "own", kind: "stock", asked: { months: [5, 6] } }),
  formula("progress", "%", { ratio: ["year:roads", "plan:roads"] }),
  formula("twice", "km", { sum: ["roads", "roads"] }),
  formula("new", "sản phẩm", products("new", "period"), { kind: "flow" }),
  formula("hamlets", "thôn", { total: { of: "communes", where: {}, column: "hamlets" } }, { kind: "flow" }),
  formula("more", "km", { difference: ["roads", "previous:roads"] }),
);

const measureOf = (current: MeasuredPeriod, yearSoFar?: YearSoFar, previous?: MeasuredPeriod): Measure =>
  measurer({
    ...current,
    ...(yearSoFar ? { yearSoFar } : {}),
    ...(previous ? { previous } : {}),
    indicators: INDICATORS,
    threshold: () => {
      throw new Error("no thresholds here");
    },
  });

const half = (id: string, roads: number, plan: number, more: Partial<Record<"443" | "42", Written>> = {}) =>
  period(id, {
    "443": { ...more["443"], figures: { roads, "plan:roads": plan, ...more["443"]?.figures } },
    "437": { figures: { roads: 1, "plan:roads": 10, schools: 3 } },
    "42": more["42"] ?? {},
  });

const H1 = half("2024-H1", 20, 90, {
  "443": { figures: { schools: 40 }, rows: { communes: [{ hamlets: 2 }] } },
  "42": { figures: { rice: 59000 } },
});
const H2 = half("2024-H2", 30, 90, {
  "443": {
    figures: { schools: 39 },
    rows: {
      communes: [{ hamlets: 5 }],
      products: (["2023-12-14", "2023-12-15", "2024-06-14", "2024-06-15", "2024-12-15"] as IsoDate[]).map((day) => ({
        kind: "new",
        day,
      })),
    },
  },
});
const second = measureOf(H2, { earlier: [H1], missing: [] });

const figure = (value: Figure | Hole): Figure => {
  if (isHole(value)) throw new Error(value.reason);
  return value;
};
const value = (measure: Measure, ref: string, unit?: string) => figure(measure(ref, unit)).value.toString();

describe("the year so far", () => {
  test("a flow adds up over the periods, a share of the plan is the year's, the period's own figure stays", () => {
    expect(value(second, "roads")).toBe("31");
    expect(value(second, "year:roads")).toBe("52");
    expect(value(second, "progress")).toBe("52");
    expect(value(second, "year:roads", "443")).toBe("50");
  });

  test("of a stock the latest counts", () => {
    expect(value(second, "year:schools")).toBe("42");
  });

  test("what only an earlier period asked for is that period's, and says so", () => {
    expect(isHole(second("rice"))).toBe(true);
    expect(figure(second("year:rice"))).toMatchObject({
      id: "2024-H1:rice",
      label: "Chỉ tiêu rice, 6 tháng đầu năm 2024",
    });
  });

  test("a sum is taken over the year's parts; undated rows add up like a flow", () => {
    expect(value(second, "year:twice")).toBe("104");
    expect(value(second, "hamlets")).toBe("5");
    expect(value(second, "year:hamlets")).toBe("7");
  });

  test("dated rows go on from list to list: each counts on its own day, once", () => {
    expect(value(second, "new")).toBe("1");
    expect(value(second, "year:new")).toBe("3");
  });

  test("its trail leads into the cells of every workbook of every period", () => {
    const { trace } = figure(second("year:roads"));
    expect(trace.kind === "operation" && trace.inputs.map(({ id, label }) => [id, label])).toEqual([
      ["2024-H1:roads", "Chỉ tiêu roads, 6 tháng đầu năm 2024"],
      ["2024-H2:roads", "Chỉ tiêu roads, 6 tháng cuối năm 2024"],
    ]);
    expect(cellsOf(figure(second("progress"))).map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        ...["2024-H1", "2024-H2"].flatMap((id) => ["443", "437"].map((unit) => `data/periods/${id}/${unit}.xlsx`)),
      ]),
    );
  });

  test("in the first period of a year it is the period's own figure, trail and all", () => {
    const first = measureOf(H1);
    expect(first("year:roads")).toBe(first("roads"));
    expect(value(first, "progress")).toBe("21");
  });

  test("last year's is the same period's year so far", () => {
    const change = measureOf(H1, undefined, half("2023-H1", 15, 90));
    expect(value(change, "year:more")).toBe("5");
  });
});

describe("a missing earlier period is never left out silently", () => {
  test("the hole says which", () => {
    const [missing] = [H1.period];
    const measure = measureOf(H2, { earlier: [], missing: [missing] });
    expect(measure("progress")).toMatchObject({
      reason: "chưa có số liệu của 6 tháng đầu năm 2024 để tính từ đầu năm",
    });
    expect(value(measure, "roads")).toBe("31");
  });

  test("nor a missing workbook or cell in it", () => {
    const alone = period("2024-H1", { "443": { figures: { roads: 20 } } });
    expect(measureOf(H2, { earlier: [alone], missing: [] })("year:roads")).toMatchObject({
      reason: "6 tháng đầu năm 2024: chưa có tệp số liệu",
    });
  });

  test("nor that nobody looked for it", () => {
    expect(isHole(measureOf(H2)("progress"))).toBe(true);
  });
});
