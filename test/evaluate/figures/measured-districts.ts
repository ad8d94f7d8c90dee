import { type Figure, type Hole, isHole } from "../../../src/domain/figures/figure.ts";
import type { Formula } from "../../../src/domain/figures/indicator.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import type { ListRow, Observation, Scalar, Submission } from "../../../src/domain/workbook/submission.ts";
import { type Measure, measurer } from "../../../src/evaluate/figures/measure.ts";
import { dictionary, indicator, smallRegister } from "../../support/law.ts";

export const observed = (id: string, actual?: number, plan?: number, qualifier?: string): Observation => {
  const place = (address: string) => ({ file: "x.xlsx", sheet: "Chỉ tiêu", address });
  return {
    indicator: id,
    ...(actual === undefined ? {} : { actual: { value: actual, place: place("D5") } }),
    ...(plan === undefined ? {} : { plan: { value: plan, place: place("C5") } }),
    ...(qualifier === undefined ? {} : { qualifier: { value: qualifier, place: place("E5") } }),
    actualPlace: place("D5"),
    planPlace: place("C5"),
  };
};

export const submission = (
  unit: string,
  observations: readonly Observation[],
  lists: Record<string, readonly ListRow[]> = {},
): Submission => ({
  unit,
  period: "2024-H1",
  file: `${unit}.xlsx`,
  sha256: "",
  observations: new Map(observations.map((one) => [one.indicator, one])),
  lists: new Map(Object.entries(lists)),
});

export const row = (fields: Record<string, Scalar>, address = "B3"): ListRow => ({
  key: "",
  place: { file: "x.xlsx", sheet: "Công nhận", address },
  fields: Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [
      id,
      { value, place: { file: "x.xlsx", sheet: "Công nhận", address } },
    ]),
  ),
});

const formula = (id: string, unit: string, value: Formula) =>
  indicator(id, { unit, formula: value, entered: undefined as never, aggregate: "own" });

const INDICATORS = dictionary(
  indicator("roads", { plan: "required" }),
  indicator("wards", { unit: "", required: false }),
  indicator("lowest", { unit: "%", aggregate: "minimum", required: false }),
  indicator("news", { entered: "province", aggregate: "own", unit: "tin" }),
  formula("roads-progress", "%", { ratio: ["roads", "plan:roads"] }),
  formula("gap", "km", { difference: ["plan:roads", "roads"] }),
  formula("doubled", "tin", { sum: ["news", "news"] }),
  formula("more", "tin", { difference: ["news", "previous:news"] }),
  formula("per-ward", "km", { ratio: ["roads", "wards"] }),
  formula("needed", "huyện", { ceiling: "part" }),
  formula("part", "%", { ratio: ["roads", "news"] }),
  formula("communes", "xã", { count: { of: "units", where: { type: "commune", inProgramme: true } } }),
  formula("advanced", "xã", {
    count: { of: "recognitions", where: { title: "advanced-commune" }, when: { column: "date", is: "untilEnd" } },
  }),
  formula("new-advanced", "xã", {
    count: { of: "recognitions", where: { title: "advanced-commune" }, when: { column: "date", is: "period" } },
  }),
  formula("titles", "", { count: { of: "recognitions", where: {}, distinct: "title" } }),
  formula("area", "ha", { total: { of: "recognitions", where: { unitType: "commune" }, column: "area" } }),
  formula("households", "hộ", { total: { of: "communes", where: {}, column: "households" } }),
  formula("known-households", "hộ", {
    total: { of: "communes", where: {}, filled: ["households", "served"], column: "households" },
  }),
  formula("served", "hộ", { total: { of: "communes", where: {}, filled: ["households", "served"], column: "served" } }),
  formula("overdue", "nhiệm vụ", { count: { of: "tasks", where: { assigned: "earlier", status: "overdue" } } }),
  formula("open-tasks", "nhiệm vụ", { count: { of: "tasks", where: { status: ["dueSoon", "noDeadline"] } } }),
  formula("inspections-of-period", "", {
    count: { of: "events", where: { kind: "ocop-inspection" }, when: { column: "date", is: "periodOrUndated" } },
  }),
  formula("inspections", "", { count: { of: "events", where: { kind: "ocop-inspection" } } }),
  formula("vietgap", "ha", { total: { of: "crops", where: { standard: "vietgap" }, column: "area" } }),
  formula("served-share", "%", { ratio: ["served", "known-households"] }),
);

/** One gives both numbers, zero included; two leave one of them out. */
const COMMUNES = [
  row({ unit: "18415", households: 400, served: 100 }, "H5"),
  row({ unit: "18418", households: 100, served: 0 }, "H6"),
  row({ unit: "18421", households: 900 }, "H7"),
  row({ unit: "18424", served: 70 }, "H8"),
];

const RECOGNITIONS = [
  row({ unit: "18415", title: "advanced-commune", date: "2023-12-14", area: 2.5 }, "B3"),
  row({ unit: "18415", title: "advanced-commune", date: "2023-12-15", area: 0.25 }, "B4"),
  row({ unit: "18415", title: "advanced-commune", date: "2024-06-14", area: 1 }, "B5"),
  row({ unit: "18415", title: "advanced-commune", date: "2024-06-15", area: 1 }, "B6"),
  row({ unit: "18406", title: "commune", area: 100 }, "B7"),
];

export const measureOf = (districts: readonly Submission[], province?: Submission): Measure => {
  const period = parsePeriod("2024-H1");
  const register = smallRegister();
  return measurer({
    period,
    register,
    data: { period: period.id, end: period.end, reports: districts, ...(province ? { province } : {}) },
    previous: {
      period: parsePeriod("2023-H1"),
      register,
      data: {
        period: "2023-H1",
        end: "2023-06-14",
        reports: [],
        province: submission("42", [observed("news", 500)]),
      },
    },
    indicators: INDICATORS,
    threshold: () => {
      throw new Error("no thresholds here");
    },
  });
};

export const full = measureOf(
  [
    submission("443", [observed("roads", 15.78, 301.8), observed("wards", 2), observed("lowest", 45)], {
      recognitions: RECOGNITIONS,
      communes: COMMUNES,
    }),
    submission("437", [observed("roads", 0.1, 0.2), observed("wards", 0)]),
  ],
  submission("42", [observed("news", 600, undefined, "gần")]),
);

export const figure = (value: Figure | Hole): Figure => {
  if (isHole(value)) throw new Error(value.reason);
  return value;
};
export const value = (ref: string, unit?: string, measure = full): string =>
  figure(measure(ref, unit)).value.toString();
