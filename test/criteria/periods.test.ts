import { describe, expect, test } from "vitest";
import { isInForce } from "../../src/domain/criteria/sets-in-force.ts";
import { parsePeriod } from "../../src/domain/office/period.ts";
import { assess, judgementOf, lawSets } from "./law-case.ts";

const sets = lawSets();
const setOf = (id: string) => sets.find((one) => one.id === id)!;

/** One commune with the same figures, judged at the end of a period. */
const judged = (id: string, period: string, number: string) =>
  judgementOf(
    assess(setOf(id), {
      name: period,
      date: parsePeriod(period).end,
      unitType: "commune",
      figures: { "15.4": 1, "central-clean-water-share": 60 },
      expect: {},
    }),
    number,
  );

describe("the same workbook in three periods is judged by three versions", () => {
  test.each([
    ["2023-H1", "318/QĐ-TTg", "met"],
    ["2024-H1", "36/2022/QĐ-UBND", "met"],
    ["2024-H2", "15/2024/QĐ-UBND", "noData"],
  ])("18.1 of advanced communes in %s: %s, %s", (period, document, verdict) => {
    const judgement = judged("xa-ntm-nang-cao-2021-2025", period, "18.1");
    expect(judgement.version?.basis.document).toBe(document);
    expect(judgement.verdict).toBe(verdict);
  });

  test.each([
    ["2023-H1", "318/QĐ-TTg", "noData"],
    ["2024-H1", "211/QĐ-TTg", "met"],
  ])("15.4 of communes in %s: %s, %s", (period, document, verdict) => {
    const judgement = judged("xa-ntm-2021-2025", period, "15.4");
    expect(judgement.version?.basis.document).toBe(document);
    expect(judgement.verdict).toBe(verdict);
  });
});

test.each([
  ["2025-12-31", ["xa-ntm-2021-2025"]],
  ["2026-01-01", []],
  ["2026-02-14", []],
  ["2026-02-15", ["xa-ntm-2026-2030"]],
])("basic standard of communes on %s: %j", (date, ids) => {
  const inForce = sets.filter((set) => set.title === "commune" && isInForce(set, date));
  expect(inForce.map(({ id }) => id)).toEqual(ids);
});
