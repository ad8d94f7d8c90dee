import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import type { Observation } from "../../../src/domain/workbook/submission.ts";
import { carriedValues } from "../../../src/render/form/carried-values.ts";
import { writeForm } from "../../../src/render/form/form.ts";
import type { FormValues } from "../../../src/render/form/form-values.ts";
import { dictionary, indicator, smallForms, smallRegister } from "../../support/law.ts";

const register = smallRegister();
const indicators = dictionary(indicator("roads", { plan: "required" }), indicator("schools", { carried: "always" }));
const { district } = smallForms("roads", "schools");

/** The rows of the sheet of indicators: code, then what each column shows. */
async function rowsOf(period: string, values: FormValues = {}) {
  const unit = register.byCode.get("443")!;
  const bytes = await writeForm(district, { unit, period: parsePeriod(period), register, indicators, values });
  const sheet = XLSX.read(bytes).Sheets["Chỉ tiêu"]!;
  const rows = XLSX.utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 });
  const at = new Map((rows[2] as readonly string[]).map((code, column) => [code, column]));
  const roads = rows.find(([key]) => key === "roads")!;
  return {
    codes: [...at.keys()].slice(1),
    headerOf: (code: string) => rows[3]![at.get(code)!],
    roads: (code: string) => roads[at.get(code)!] ?? null,
  };
}

test("a form of the year's first period has no year so far, and no next year's plan", async () => {
  const { codes } = await rowsOf("2024-H1");
  expect(codes).toEqual(["name", "unit", "plan", "actual", "qualifier", "note"]);
});

test("a later form asks for its own period and shows what was reported before", async () => {
  const soFar = { until: parsePeriod("2024-H1"), values: new Map([["roads", 15.78]]) };
  const { headerOf, roads } = await rowsOf("2024-H2", { soFar });
  expect(headerOf("actual")).toBe("Thực hiện 6 tháng cuối năm 2024");
  expect(roads("actual")).toBeNull();
  expect(headerOf("year-so-far")).toBe("Đã báo cáo từ đầu năm đến hết 6 tháng đầu năm 2024");
  expect(roads("year-so-far")).toBe(15.78);
});

test("the last form of a year asks for next year's plan", async () => {
  const { codes, headerOf } = await rowsOf("2024");
  expect(codes).toContain("next-plan");
  expect(headerOf("next-plan")).toBe("Dự kiến kế hoạch năm 2025");
});

const place = { file: "x.xlsx", sheet: "Chỉ tiêu", address: "E5" };
const observed = (indicatorId: string, values: Readonly<Record<string, number>>): Observation => ({
  indicator: indicatorId,
  ...Object.fromEntries(Object.entries(values).map(([role, value]) => [role, { value, place }])),
  actualPlace: place,
});

function carriedTo(period: string, from = "2024-H2") {
  const submission = {
    unit: "443",
    period: from,
    file: "x.xlsx",
    sha256: "",
    observations: new Map([
      ["roads", observed("roads", { actual: 12, plan: 300, nextPlan: 250 })],
      ["schools", observed("schools", { actual: 40 })],
    ]),
    lists: new Map(),
  };
  const earlier = { period: parsePeriod(from), register, submission, unitNow: (code: string) => code, former: [] };
  const context = { from: earlier, to: { period: parsePeriod(period), register }, indicators };
  return Object.fromEntries(carriedValues(district, context).values.observations!);
}

test("next year's plan is the plan of next year's forms; a flow starts anew, a state goes on", () => {
  expect(carriedTo("2025-H1")).toEqual({ roads: { plan: 250 }, schools: { actual: 40 } });
  expect(carriedTo("2024")).toEqual({ roads: { plan: 300, nextPlan: 250 }, schools: { actual: 40 } });
  expect(carriedTo("2026-H1")).toEqual({ schools: { actual: 40 } });
});

test("an indicator that took the place of two starts from the sum of both, one of an average from nothing", () => {
  const old = { until: "2024-H2", carried: "always" } as const;
  const merged = dictionary(
    indicator("drains", old),
    indicator("ditches", old),
    indicator("channels", { since: "2025-H1", carried: "always", plan: "required", replaces: ["drains", "ditches"] }),
    indicator("rate", { since: "2025-H1", carried: "always", aggregate: "own", replaces: ["drains", "ditches"] }),
    indicator("alone", { since: "2025-H1", carried: "always", replaces: ["drains", "lost"] }),
    indicator("lost", old),
  );
  const observations = new Map([
    ["drains", observed("drains", { actual: 1.1, nextPlan: 4 })],
    ["ditches", observed("ditches", { actual: 2.2, nextPlan: 5 })],
  ]);
  const submission = { unit: "443", period: "2024-H2", file: "x.xlsx", sha256: "", observations, lists: new Map() };
  const from = {
    period: parsePeriod("2024-H2"),
    register,
    submission,
    unitNow: (code: string) => code,
    former: [],
  };
  const form = smallForms("channels", "rate", "alone").district;
  const { values } = carriedValues(form, {
    from,
    to: { period: parsePeriod("2025-H1"), register },
    indicators: merged,
  });
  expect(Object.fromEntries(values.observations!)).toEqual({ channels: { actual: 3.3, plan: 9 } });
});
