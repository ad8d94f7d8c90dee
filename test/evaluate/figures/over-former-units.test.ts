import { describe, expect, test } from "vitest";
import { type Figure, type Hole, isHole } from "../../../src/domain/figures/figure.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import type { Predecessors } from "../../../src/domain/units/unit-changes.ts";
import type { Submission } from "../../../src/domain/workbook/submission.ts";
import { measurer } from "../../../src/evaluate/figures/measure.ts";
import { dictionary, indicator, smallRegister } from "../../support/law.ts";

const PLACE = { file: "x.xlsx", sheet: "Chỉ tiêu", address: "D5" };

/** What the districts of the small register report of roads, wards, a lowest share; and the households of communes. */
function submission(unit: string, figures: Readonly<Record<string, number>>, households: Record<string, number> = {}) {
  const observed = Object.entries(figures).map(
    ([id, value]) => [id, { indicator: id, actual: { value, place: PLACE }, actualPlace: PLACE }] as const,
  );
  const rows = Object.entries(households).map(([key, value]) => ({
    key,
    place: PLACE,
    fields: { households: { value, place: PLACE } },
  }));
  const lists = new Map([["communes", rows]]);
  return { unit, period: "", file: "x.xlsx", sha256: "", observations: new Map(observed), lists } satisfies Submission;
}

const INDICATORS = dictionary(
  indicator("roads"),
  indicator("wards"),
  indicator("lowest", { unit: "%", aggregate: "minimum" }),
  indicator("share", { unit: "%", aggregate: "own" }),
  indicator("per-ward", { formula: { ratio: ["roads", "wards"] }, entered: undefined as never, aggregate: "own" }),
  indicator("more", { formula: { difference: ["roads", "previous:roads"] }, entered: undefined as never }),
  indicator("households", {
    formula: { total: { of: "communes", where: {}, column: "households" } },
    entered: undefined as never,
    aggregate: "own",
  }),
);

/** Last year the two districts stood; now 443 is all that `now` says. */
function measureNow(now: Predecessors, province: Predecessors = { kind: "whole", units: [] }) {
  const register = smallRegister();
  const of = (id: string, reports: readonly Submission[]) => {
    const period = parsePeriod(id);
    const province = submission("42", {});
    return { period, register, data: { period: id, end: period.end, reports, province } };
  };
  return measurer({
    ...of("2025-H1", [submission("443", { roads: 100, wards: 10, lowest: 5, share: 5 }, { 18415: 900 })]),
    previous: {
      ...of("2024-H1", [
        submission("443", { roads: 30, wards: 2, lowest: 45, share: 1 }, { 18415: 400, 18406: 50 }),
        submission("437", { roads: 12.5, wards: 3, lowest: 40, share: 2 }, { 18118: 7 }),
      ]),
      formerUnits: (unit) => (unit === undefined ? province : now),
    },
    indicators: INDICATORS,
    threshold: () => {
      throw new Error("no thresholds here");
    },
  });
}

const value = (figure: Figure | Hole): string => (isHole(figure) ? figure.reason : figure.value.toString());

describe("a unit under the code of another, beside last year", () => {
  test("of several whole units the sum, with a cell of each; of a ratio the ratio of sums", () => {
    const measure = measureNow({ kind: "whole", units: ["443", "437"] });
    const roads = measure("previous:roads", "443");
    expect(value(roads)).toBe("42.5");
    expect(!isHole(roads) && roads.trace.kind === "operation" && roads.trace.inputs.map(({ label }) => label)).toEqual([
      "Chỉ tiêu roads, Huyện Can Lộc",
      "Chỉ tiêu roads, Thị xã Hồng Lĩnh",
    ]);
    expect(value(measure("previous:per-ward", "443"))).toBe("8.5");
    expect(value(measure("previous:lowest", "443"))).toBe("40");
    expect(value(measure("more", "443"))).toBe("57.5");
    expect(value(measure("previous:households", "443"))).toBe("457");
  });

  test("what cannot be added up is not compared", () => {
    const measure = measureNow({ kind: "whole", units: ["443", "437"] });
    expect(value(measure("previous:share", "443"))).toContain("không cộng được");
  });

  test("the same unit under another code is itself", () => {
    expect(value(measureNow({ kind: "whole", units: ["437"] })("previous:share", "443"))).toBe("2");
  });

  test("with a divided unit in it there is nothing to compare, and the reason names it", () => {
    const measure = measureNow({ kind: "divided", names: ["Phường Đại Nài"] });
    for (const ref of ["previous:roads", "previous:per-ward", "more", "previous:households"])
      expect(value(measure(ref, "443")), ref).toBe(
        "không so sánh được: có phần của Phường Đại Nài bị chia khi sắp xếp",
      );
    // The province is the same land.
    expect(value(measure("previous:roads"))).toBe("42.5");
  });

  test("a province that took in another has no figure of last year: its workbooks of then are a part of it", () => {
    const measure = measureNow({ kind: "whole", units: ["443"] }, { kind: "joined" });
    for (const ref of ["previous:roads", "previous:per-ward", "previous:households"])
      expect(value(measure(ref)), ref).toMatch(/^không so sánh được: địa bàn gồm cả tỉnh, thành phố khác/);
    expect(value(measure("previous:roads", "443"))).toBe("30");
  });

  test("rows of communes make a commune's figure; cells of districts do not", () => {
    const measure = measureNow({ kind: "whole", units: ["18415", "18406"] });
    expect(value(measure("previous:households", "443"))).toBe("450");
    expect(value(measure("previous:roads", "443"))).toContain("Xã Thiên Lộc không gửi biểu riêng");
  });

  test("a unit that no table knows is not taken for the one of its code", () => {
    expect(value(measureNow({ kind: "unknown" })("previous:roads", "443"))).toContain("không rõ");
    expect(value(measureNow({ kind: "whole", units: ["999"] })("previous:roads", "443"))).toContain("không có đủ");
  });
});
