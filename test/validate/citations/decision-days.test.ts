import { expect, test } from "vitest";
import type { LegalDocument } from "../../../src/domain/criteria/legal.ts";
import type { PeriodData } from "../../../src/domain/workbook/submission.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { decisionDayFindings } from "../../../src/validate/citations/decision-days.ts";
import { samplePeriod } from "../../sample/sample-period.ts";
import { ROOT } from "../../support/workspace.ts";

const legal = openKnowledge(ROOT).legal();
const { data } = await samplePeriod("2024-H1");
const NUMBER = "149/QĐ-TTg";

/** The register with another day for the decision on Lộc Hà. */
const registered = (changes: Partial<LegalDocument>) => ({
  ...legal,
  documents: new Map([...legal.documents, [NUMBER, { ...legal.documents.get(NUMBER)!, ...changes }]]),
});

test("the sample's decisions have one day each", () => {
  expect(decisionDayFindings(data, legal)).toEqual([]);
});

test("a decision of another day than its row says is refused, at both cells", () => {
  const place = { file: "data/periods/2024-H1/loc-ha.xlsx", sheet: "Công nhận" };
  expect(decisionDayFindings(data, registered({ date: "2024-02-28" }))).toMatchObject([
    {
      code: "citation/decision-day",
      severity: "error",
      place: { ...place, address: "F5" },
      places: [{ address: "F5" }, { address: "E5" }],
      found: "ngày quyết định ghi 06/02/2024, danh mục văn bản ghi 149/QĐ-TTg ngày 28/02/2024",
    },
  ]);
});

test("what only other rows say of it is no register, and without rows there is nothing to say", () => {
  expect(decisionDayFindings(data, registered({ date: "2024-02-28", unlisted: true }))).toEqual([]);
  expect(decisionDayFindings({ ...data, reports: [] } as PeriodData, registered({ date: "2024-02-28" }))).toEqual([]);
});
