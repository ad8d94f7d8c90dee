import { describe, expect, test } from "vitest";
import type { FigureRule } from "../../../src/domain/figures/cross-check.ts";
import { fiveDistricts, found, period } from "../checked-period.ts";

const NBSP = "\u00A0";

const district = (figures: Readonly<Record<string, number>>) => period("2024-H1", { 42: {}, 443: { figures } });

describe("a finding of a check", () => {
  const [finding] = found(
    "district",
    { kind: "atMost", parts: ["a", "b"], whole: "total" },
    district({ a: 20, b: 23.5, total: 40 }),
  );

  test("has the check's code, severity and fix, and the district's name", () => {
    expect(finding).toMatchObject({ code: "check/one", severity: "warning", fix: "Sửa.", unit: "Huyện Can Lộc" });
  });

  test("stands at the first cell and names all of them", () => {
    const cell = (address: string) => ({ file: "data/periods/2024-H1/443.xlsx", sheet: "Chỉ tiêu", address });
    expect(finding!.place).toEqual(cell("F5"));
    expect(finding!.places).toEqual([cell("F5"), cell("F6"), cell("F7")]);
  });

  test("says what was found, exactly, and what was expected", () => {
    expect(finding!.found.replaceAll(NBSP, " ")).toBe(
      "Sai: Chỉ tiêu a 20 tấn (F5) + Chỉ tiêu b 23,5 tấn (F6) = 43,5 tấn; Chỉ tiêu total 40 tấn (F7)",
    );
    expect(finding!.expected.replaceAll(NBSP, " ")).toBe("không lớn hơn 40 tấn");
  });
});

const counts = (rule: FigureRule, ...values: readonly Readonly<Record<string, number>>[]) =>
  values.map((figures) => found("district", rule, district(figures)).length);

describe("numerator and denominator", () => {
  const rule = { kind: "atMost", parts: ["a", "b"], whole: "total" } as const;

  test("below or equal passes, above fails; decimals are exact", () => {
    expect(counts(rule, { a: 0.1, b: 0.1, total: 0.3 }, { a: 0.1, b: 0.2, total: 0.3 })).toEqual([0, 0]);
    expect(counts(rule, { a: 0.1, b: 0.21, total: 0.3 })).toEqual([1]);
  });

  test("a missing part or a missing whole fails nothing", () => {
    expect(counts(rule, { a: 50, total: 40 }, { a: 50, b: 1 }, {})).toEqual([0, 0, 0]);
  });

  test("the province is judged by the sums of its districts, and no single workbook is blamed", () => {
    const two = (first: number, second: number) =>
      period("2024-H1", {
        42: {},
        443: { figures: { a: first, total: 10 } },
        437: { figures: { a: second, total: 10 } },
      });
    const one = { kind: "atMost", parts: ["a"], whole: "total" } as const;
    expect(found("province", one, two(15, 5))).toEqual([]);
    const [finding] = found("province", one, two(15, 5.5));
    expect(finding).toMatchObject({ unit: "Tỉnh Hà Tĩnh", place: { file: "data/periods/2024-H1" } });
    expect(finding!.place).not.toHaveProperty("address");
    expect(finding!.places).toHaveLength(4);
    expect(finding!.found).toContain("(2 ô)");
  });

  test("a district without a workbook leaves the province unjudged", () => {
    const current = period("2024-H1", { 42: {}, 443: { figures: { a: 15, total: 10 } } });
    expect(found("province", { kind: "atMost", parts: ["a"], whole: "total" }, current)).toEqual([]);
  });
});

describe("parts against their total", () => {
  const rule = { kind: "partsOfTotal", parts: ["a", "b"], total: "total" } as const;
  const textOf = (a: number, b: number, total: number) =>
    found("district", rule, district({ a, b, total }))[0]?.found.replaceAll(NBSP, " ");

  test("only the exact sum passes", () => {
    expect(counts(rule, { a: 0.1, b: 0.2, total: 0.3 })).toEqual([0]);
    expect(counts(rule, { a: 1, b: 2, total: 2.9 }, { a: 1, b: 2, total: 3.1 })).toEqual([1, 1]);
    expect(counts(rule, { a: 1, total: 5 })).toEqual([0]);
  });

  test.each([
    [10690, 3.4, 10694, "làm tròn lên đến hàng đơn vị"],
    [10690, 3.5, 10694, "làm tròn đến hàng đơn vị"],
    [10690, 3.9, 10693, "bỏ phần lẻ đến hàng đơn vị"],
    [1.21, 1.13, 2.3, "làm tròn đến 1 chữ số thập phân"],
    [840, 395, 1200, "làm tròn đến hàng trăm"],
    [61751, 3002, 64752, "từng số hạng đã làm tròn đến hàng đơn vị"],
  ])("%d + %d against %d is explained: %s", (a, b, total, rounding) => {
    expect(textOf(a, b, total)).toContain(`chênh lệch khớp với việc ${rounding}`);
  });

  test("a difference that no rounding explains is only measured", () => {
    expect(textOf(1000, 894, 1897)).toMatch(/lệch 3 tấn$/);
  });
});

describe("bounds, two sheets, districts and lists", () => {
  test("a share passes at 0 and 100 %, fails outside", () => {
    const rule = { kind: "shareWithinBounds", of: ["share"], min: 0, max: 100 } as const;
    expect(counts(rule, { share: 0 }, { share: 100 }, { share: 100.001 }, { share: -0.1 }, {})).toEqual([
      0, 0, 1, 1, 0,
    ]);
    expect(found("district", rule, district({ share: 100.001 }))[0]).toMatchObject({ expected: "từ 0% đến 100%" });
  });

  test("one quantity in two places must agree", () => {
    const rule = { kind: "sameValue", figures: ["a", "b"] } as const;
    expect(counts(rule, { a: 5, b: 5 }, { a: 5, b: 5.1 }, { a: 5 })).toEqual([0, 1, 0]);
  });

  test("the province's own figure may differ from the districts' sum by the tolerance, no more", () => {
    const rule = { kind: "sumOfDistricts", provincial: "own", districts: "a", tolerance: 2 } as const;
    const own = (value: number) =>
      period("2024-H1", { 42: { figures: { own: value } }, 443: { figures: { a: 60 } }, 437: { figures: { a: 40 } } });
    expect([97.9, 98, 100, 102, 102.1].map((value) => found("province", rule, own(value)).length)).toEqual([
      1, 0, 0, 0, 1,
    ]);
    expect(found("province", rule, period("2024-H1", { 42: { figures: { own: 1 } }, 443: {} }))).toEqual([]);
  });

  test.each([
    ["equal", [1, 0, 1]],
    ["atMost", [0, 0, 1]],
    ["atLeast", [1, 0, 0]],
  ] as const)("an announced count of 1, 2, 3 against 2 rows: %s", (relation, expected) => {
    const rule = { kind: "countOfRows", figure: "a", relation, rows: { of: "recognitions", where: {} } } as const;
    const rows = { recognitions: [{ unit: "18415" }, { unit: "18406" }] };
    const announced = (a: number) => period("2024-H1", { 42: {}, 443: { figures: { a }, rows } });
    expect([1, 2, 3].map((a) => found("district", rule, announced(a)).length)).toEqual(expected);
  });
});

describe("against an earlier period", () => {
  const earlier = (figures: Readonly<Record<string, number>>, id = "2023-H2") =>
    period(id, { 42: {}, 443: { figures } });
  const against = (rule: FigureRule, now: number, then: number, id?: string) =>
    found("district", rule, district({ a: now }), {
      lastPeriod: earlier({ a: then }, id),
      sameLastYear: earlier({ a: then }, "2023-H1"),
    }).length;

  test("a cumulative figure may stand still, never fall", () => {
    const rule = { kind: "neverBelow", of: ["a"], sameYear: false } as const;
    expect([against(rule, 9.9, 10), against(rule, 10, 10), against(rule, 11, 10)]).toEqual([1, 0, 0]);
  });

  test("what starts again every year is compared within the year only", () => {
    const rule = { kind: "neverBelow", of: ["a"], sameYear: true } as const;
    expect([against(rule, 9, 10, "2023-H2"), against(rule, 9, 10, "2024-Q1")]).toEqual([0, 1]);
  });

  test("a change of exactly the percentage passes, more fails, both ways; from nothing there is no percentage", () => {
    const rule = { kind: "jump", of: ["a"], percent: 15, against: "sameLastYear" } as const;
    const changes = [115, 115.1, 85, 84.9].map((now) => against(rule, now, 100));
    expect([...changes, against(rule, 5, 0)]).toEqual([0, 1, 0, 1, 0]);
  });

  test("the same figure again is suspicious, zero is not", () => {
    const rule = { kind: "frozen", of: ["a"], against: "lastPeriod" } as const;
    expect([against(rule, 512, 512), against(rule, 513, 512), against(rule, 0, 0)]).toEqual([1, 0, 0]);
  });

  test("about a thousand times more or less is a slip", () => {
    const rule = { kind: "slipOfThousand", of: ["a"], against: "lastPeriod", factor: 2 } as const;
    const times = [499, 500, 2000, 2001].map((now) => against(rule, now, 1));
    expect(times).toEqual([0, 1, 1, 0]);
    expect([against(rule, 1, 1000), against(rule, 0, 1000), against(rule, 1, 1)]).toEqual([1, 0, 0]);
  });

  test("names the earlier period and both cells", () => {
    const rule = { kind: "neverBelow", of: ["a"], sameYear: false } as const;
    const [finding] = found("district", rule, district({ a: 9 }), { lastPeriod: earlier({ a: 10 }) });
    expect(finding!.found.replaceAll(NBSP, " ")).toBe("Sai: Chỉ tiêu a 9 tấn (F5); kỳ 6 tháng cuối năm 2023 10 tấn");
    expect(finding!.places?.map(({ file }) => file)).toEqual([
      "data/periods/2024-H1/443.xlsx",
      "data/periods/2023-H2/443.xlsx",
    ]);
  });

  test("no earlier period, or no value in it, fails nothing", () => {
    const rule = { kind: "jump", of: ["a"], percent: 1, against: "lastPeriod" } as const;
    expect(found("district", rule, district({ a: 9 }))).toEqual([]);
    expect(found("district", rule, district({ a: 9 }), { lastPeriod: earlier({}) })).toEqual([]);
  });

  test("a slip shows against the plan, and against the other districts where there are enough of them", () => {
    const plan = { kind: "slipOfThousand", of: ["a"], against: "plan", factor: 3 } as const;
    expect(counts(plan, { a: 5_000, "plan:a": 6 }, { a: 5, "plan:a": 6 }, { a: 5_000 })).toEqual([1, 0, 0]);
    const others = { ...plan, against: "otherDistricts" } as const;
    const values = { 443: 900_000, 437: 700, 441: 1_000, 445: 0, 446: 1_300 };
    const units = Object.entries(values).map(([code, a]) => [code, { figures: { a } }] as const);
    const five = period("2024-H1", { 42: {}, ...Object.fromEntries(units) }, fiveDistricts());
    expect(found("district", others, five).map(({ unit }) => unit)).toEqual(["Huyện Can Lộc"]);
    const two = period("2024-H1", { 42: {}, 443: { figures: { a: 1_000 } }, 437: { figures: { a: 1 } } });
    expect(found("district", others, two)).toEqual([]);
  });
});
