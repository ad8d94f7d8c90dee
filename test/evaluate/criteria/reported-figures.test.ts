import { describe, expect, test } from "vitest";
import { isHole } from "../../../src/domain/figures/figure.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import { Decimal } from "../../../src/domain/text/decimal.ts";
import type { CellPlace } from "../../../src/domain/workbook/cell.ts";
import type { ListRow, PeriodData, Scalar } from "../../../src/domain/workbook/submission.ts";
import { assessUnit } from "../../../src/evaluate/criteria/assess.ts";
import { disagreements } from "../../../src/evaluate/criteria/disagreements.ts";
import { judgeIndicator } from "../../../src/evaluate/criteria/judge.ts";
import { measuredOf, reportedFigures } from "../../../src/evaluate/criteria/reported-figures.ts";
import { selfAssessments } from "../../../src/evaluate/criteria/self-assessments.ts";
import { measurer } from "../../../src/evaluate/figures/measure.ts";
import { dictionary, indicator as entry, smallRegister } from "../../support/law.ts";
import { atLeast, contextOf, figure, indicator, lawOf, said } from "../sample-law.ts";

const register = smallRegister();
const commune = register.byCode.get("18415")!;
const FILE = "data/periods/2024-H1/can-loc.xlsx";
const at = (address: string, sheet = "Xã NTM nâng cao"): CellPlace => ({ file: FILE, sheet, address });

const row = (key: string, fields: Readonly<Record<string, Scalar>>): ListRow => ({
  key,
  place: at("A5"),
  fields: Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, { value, place: at(id) }])),
});

const dataOf = (lists: Readonly<Record<string, readonly ListRow[]>>): PeriodData => {
  const submission = (unit: string, rows: Readonly<Record<string, readonly ListRow[]>>) => ({
    unit,
    period: "2024-H1",
    file: FILE,
    sha256: "0",
    observations: new Map(),
    lists: new Map(Object.entries(rows)),
  });
  return {
    period: "2024-H1",
    end: "2024-06-14",
    province: submission("42", {}),
    reports: [submission("443", lists), submission("437", {})],
  };
};

const water = indicator("1", atLeast(55), { name: "Tỷ lệ hộ dùng nước sạch" });
const { measure: _none, ...typed } = indicator("2", atLeast(55), { name: "Tỷ lệ hộ có nhà tắm" });
const law = lawOf([water, typed], { appliesTo: ["commune"] });
const contextFor = (fields: Readonly<Record<string, Scalar>>, figures = {}) => {
  const data = dataOf({ "criteria:sample-set": [row("18415", fields)] });
  return {
    ...contextOf(figures, {}, { reported: reportedFigures(data, [law]) }),
    selfAssessed: selfAssessments(data),
  };
};

describe("numbers that communes type", () => {
  test("carry the indicator's unit and their cell", () => {
    const reported = reportedFigures(dataOf({ "criteria:sample-set": [row("18415", { "1": 48.7 })] }), [law]);
    expect(reported("sample-set", "18415", "1")).toMatchObject({
      label: "Tỷ lệ hộ dùng nước sạch",
      unit: "%",
      value: new Decimal("48.7"),
      trace: { kind: "cell", place: at("1") },
    });
  });

  test("words of self-assessment, another commune, set or indicator are no number", () => {
    const reported = reportedFigures(dataOf({ "criteria:sample-set": [row("18415", { "1": "met", "2": 60 })] }), [law]);
    expect(reported("sample-set", "18415", "1")).toBeUndefined();
    expect(reported("sample-set", "18406", "2")).toBeUndefined();
    expect(reported("other-set", "18415", "2")).toBeUndefined();
    expect(reported("sample-set", "18415", "3")).toBeUndefined();
  });
});

describe("a number computed from tables comes first, a typed one stands in when it cannot be computed", () => {
  const measuredBy = (fields: Readonly<Record<string, Scalar>>, figures = {}) => {
    const found = measuredOf("sample-set", water, "18415", contextFor(fields, figures));
    return found === undefined || isHole(found) ? found?.reason : found.value.toString();
  };

  test("computed when it can be", () => expect(measuredBy({ "1": 60 }, { m1: figure("m1", 50) })).toBe("50"));
  test("typed when it cannot", () => expect(measuredBy({ "1": 60 })).toBe("60"));
  test("without either, why it cannot be computed", () => expect(measuredBy({})).toBe("ô còn trống"));
});

describe("judged by a commune's typed number", () => {
  test.each([
    [54.99, "notMet"],
    [55, "met"],
    [55.01, "met"],
  ] as const)("typed %d, threshold from 55: %s", (value, verdict) => {
    const judgement = judgeIndicator(law, typed, commune, contextFor({ "2": value }));
    expect(judgement).toMatchObject({ verdict, ground: "computed" });
    expect(judgement.reason).toContain("yêu cầu từ 55\u00A0%");
  });

  test("no number → no data", () => {
    const judgement = judgeIndicator(law, typed, commune, contextFor({}));
    expect(judgement).toMatchObject({ verdict: "noData", ground: "none", measured: undefined });
  });

  test("threshold unverified or unknown: the number is told without a verdict", () => {
    const { measure: _, ...unverified } = indicator("2", atLeast(55), { status: "unverified" });
    const compared = judgeIndicator(law, unverified, commune, contextFor({ "2": 60 }));
    expect(compared).toMatchObject({ verdict: "noData", measured: { unit: "%" } });
    expect(compared.reason).toMatch(/^60\u00A0%, bằng hoặc tốt hơn mức chưa kiểm chứng/);

    const { measure: __, ...unknown } = indicator("2", null);
    const open = judgeIndicator(law, unknown, commune, contextFor({ "2": 60 }));
    expect(open).toMatchObject({ verdict: "noData", measured: { unit: "%" } });
    expect(open.reason).toMatch(/^60\u00A0%, chưa biết mức yêu cầu/);
  });

  test("a self-assessment “Đ” beside a computed number below the threshold contradicts it, at the cell of self-assessment", () => {
    const context = contextFor({ "1": "met", "2": 60 }, { m1: figure("m1", 48.7) });
    const assessment = assessUnit(law, commune, context);
    expect(assessment.verdict).toBe("notMet");
    expect(disagreements(assessment, "Xã Thiên Lộc")).toMatchObject([
      { code: "assessment/disagreement", severity: "warning", place: at("1"), unit: "Xã Thiên Lộc" },
    ]);
  });
});

describe("words of communes", () => {
  test("by indicator and by criterion; CBĐ is not met though nearly; a number is no word", () => {
    const words = selfAssessments(
      dataOf({ "criteria:s": [row("18415", { "2.1": 95, "2.2": "met", c2: "nearlyMet", "13.4": "notApplicable" })] }),
    );
    expect(words("s", "18415", "2.1")).toBeUndefined();
    expect(words("s", "18415", "2.2")).toEqual({ ...said("met"), place: at("2.2") });
    expect(words("s", "18415", "2")).toEqual({ ...said("notMet", true), place: at("c2") });
    expect(words("s", "18415", "13.4")?.verdict).toBe("notApplicable");
    expect(words("s", "18406", "2.2")).toBeUndefined();
  });

  test("a word on the whole criterion comes before one on its only indicator; where they differ the other is kept beside", () => {
    const words = selfAssessments(dataOf({ "criteria:s": [row("18415", { c10: "met", "10": "notMet" })] }));
    expect(words("s", "18415", "10")).toMatchObject({
      verdict: "met",
      place: at("c10"),
      beside: { verdict: "notMet", place: at("10") },
    });
    const alike = selfAssessments(dataOf({ "criteria:s": [row("18415", { c10: "met", "10": "met" })] }));
    expect(alike("s", "18415", "10")).toEqual({ ...said("met"), place: at("c10") });
  });
});

describe("numbers for a commune are computed from its district's file", () => {
  const total = (id: string) =>
    entry(id, { unit: "hộ", formula: { total: { of: "communes", where: {}, column: id } } });
  const indicators = dictionary(
    total("households"),
    total("served"),
    entry("share", { unit: "%", formula: { ratio: ["served", "households"] } }),
    entry("products", { unit: "sản phẩm", formula: { count: { of: "products", where: {} } } }),
  );
  const measureOf = (lists: Readonly<Record<string, readonly ListRow[]>>) =>
    measurer({
      period: parsePeriod("2024-H1"),
      data: dataOf(lists),
      register,
      indicators,
      threshold: () => figure("t", 0),
    });

  test("only rows of that commune are added; for a district, all its communes", () => {
    const measure = measureOf({
      communes: [row("18415", { households: 2000, served: 1100 }), row("18406", { households: 500, served: 400 })],
    });
    expect(measure("share", "18415")).toMatchObject({ value: new Decimal(55), id: "share@18415" });
    expect(measure("share", "18406")).toMatchObject({ value: new Decimal(80) });
    expect(measure("share", "443")).toMatchObject({ value: new Decimal(60) });
  });

  test("rows of a free list are counted by its column of unit ids", () => {
    const measure = measureOf({ products: [row("", { unit: "18415" }), row("", { unit: "18406" })] });
    expect(measure("products", "18415")).toMatchObject({ value: new Decimal(1) });
  });

  test("a blank cell is a missing number that names the cell; without the district's file, the district is named", () => {
    const measure = measureOf({ communes: [row("18415", { households: 2000 })] });
    expect(measure("share", "18415")).toMatchObject({ reason: "ô số liệu để trống hoặc ghi sai" });
    const data = dataOf({});
    const without = measurer({
      period: parsePeriod("2024-H1"),
      data: { ...data, reports: data.reports.slice(1) },
      register,
      indicators,
      threshold: () => figure("t", 0),
    });
    expect(without("share", "18415")).toMatchObject({ reason: "chưa có tệp số liệu của Huyện Can Lộc" });
  });
});
