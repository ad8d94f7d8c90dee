import { expect, test } from "vitest";
import { isAsked } from "../../../src/domain/figures/asked.ts";
import { formIn } from "../../../src/domain/figures/form-in.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import { dictionary, indicator, smallForms } from "../../support/law.ts";

const rice = indicator("rice", { asked: { months: [5, 6] } });
const poor = indicator("poor", { asked: { periods: ["year"] } });
const yieldOf = indicator("yield", { formula: { ratio: ["rice", "roads"] }, entered: undefined as never });
const change = indicator("change", { formula: { difference: ["yield", "previous:yield"] } });
const INDICATORS = dictionary(indicator("roads"), rice, poor, yieldOf, change);

const askedIn = (id: string, periods: readonly string[]) =>
  periods.filter((period) => isAsked(INDICATORS.get(id)!, parsePeriod(period), INDICATORS));

const ALL = ["2024", "2024-H1", "2024-H2", "2024-9M", "2024-Q1", "2024-Q2", "2024-Q3", "2024-05", "2024-07"];

test("a crop is asked for in the periods that hold a month of its harvest", () => {
  expect(askedIn("rice", ALL)).toEqual(["2024", "2024-H1", "2024-9M", "2024-Q2", "2024-05"]);
});

test("what is asked for once a year is asked for in the year alone; what says nothing, always", () => {
  expect(askedIn("poor", ALL)).toEqual(["2024"]);
  expect(askedIn("roads", ALL)).toEqual(ALL);
});

test("what is computed from something is asked for when that is", () => {
  expect(askedIn("yield", ALL)).toEqual(askedIn("rice", ALL));
  expect(askedIn("change", ALL)).toEqual(askedIn("rice", ALL));
});

test("a form leaves out what its period does not ask for, and a heading that nothing stands under", () => {
  const groupsIn = (period: string) => {
    const form = formIn(smallForms("rice", "poor").province, parsePeriod(period), INDICATORS);
    return form.sheets.flatMap((sheet) => (sheet.kind === "indicators" ? sheet.groups : []));
  };
  expect(groupsIn("2024-H1")).toEqual([{ heading: "Nhóm", indicators: ["rice"] }]);
  expect(groupsIn("2024-H2")).toEqual([]);
});
