import { expect, test } from "vitest";
import type { Assessment, CriteriaSet, Verdict } from "../../../src/domain/criteria/criteria.ts";
import { computedBeside, countedTitle } from "../../../src/evaluate/criteria/computed-beside.ts";
import { dictionary, indicator, smallRegister } from "../../support/law.ts";

const recognised = (id: string, title: string) =>
  indicator(id, { formula: { count: { of: "recognitions", where: { title }, distinct: "unit" } } });

const INDICATORS = dictionary(
  recognised("advanced-communes", "advanced-commune"),
  indicator("communes", { formula: { count: { of: "units", where: { type: "commune" } } } }),
  indicator("advanced-communes-share", { unit: "%", formula: { ratio: ["advanced-communes", "communes"] } }),
  indicator("roads"),
);

const set = (title: string, ...measures: readonly (string | undefined)[]): CriteriaSet => ({
  id: title,
  name: title,
  title,
  appliesTo: [],
  effectiveFrom: "2022-03-08",
  basis: { document: "320/QĐ-TTg", clause: "" },
  groups: [],
  complete: true,
  criteria: [],
  preconditions: measures.map((measure, index) => ({
    number: `P${index + 1}`,
    name: "",
    unit: "%",
    ...(measure ? { measure } : {}),
    versions: [],
  })),
});

const assessed = (unit: string, verdict: Verdict, title = "advanced-commune"): Assessment => ({
  set: set(title),
  unit,
  assessedOn: "2024-06-14",
  verdict,
  preconditions: [],
  criteria: [],
});

test("a share of recognised units counts a title; other measures count none", () => {
  expect(countedTitle("advanced-communes-share", INDICATORS)).toBe("advanced-commune");
  expect(countedTitle("communes", INDICATORS)).toBeUndefined();
  expect(countedTitle("roads", INDICATORS)).toBeUndefined();
  expect(countedTitle(undefined, INDICATORS)).toBeUndefined();
});

test("beside the recognised units stand those of the same district whose data meets the title; missing data is not met", () => {
  const register = smallRegister();
  const lower = [
    assessed("18415", "met"),
    assessed("18406", "noData"),
    assessed("18118", "met"),
    assessed("18415", "met", "commune"),
  ];
  const district = register.byCode.get("443")!;
  const counting = set("advanced-district", "advanced-communes-share", "roads", undefined);
  expect([...computedBeside(counting, district, lower, INDICATORS, register)]).toEqual([["P1", { met: 1, of: 2 }]]);
  expect([...computedBeside(counting, register.province, lower, INDICATORS, register)]).toEqual([
    ["P1", { met: 2, of: 3 }],
  ]);
});
