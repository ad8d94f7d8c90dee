import { describe, expect, test } from "vitest";
import { caseIds, casesOf, indicatorsOf, lawSets } from "./law-case.ts";
import { missingCases, missingText } from "./law-coverage.ts";

const confirmed = lawSets().filter((set) =>
  indicatorsOf(set).some(({ versions }) => versions.some(({ status }) => status === "confirmed")),
);

describe("mỗi mức đã đối chiếu có trường hợp dưới, đúng bằng, trên mức, ngày trước và ngày có hiệu lực", () => {
  test.each(confirmed.map((set) => [set.id, set] as const))("%s", (id, set) => {
    const cases = caseIds().includes(id) ? casesOf(id) : [];
    expect(missingCases(set, cases).map(missingText)).toEqual([]);
  });
});

test("mỗi bộ tiêu chí có tệp trường hợp, mỗi tệp trường hợp có bộ tiêu chí", () => {
  expect(caseIds().filter((id) => !lawSets().some((set) => set.id === id))).toEqual([]);
  expect(confirmed.filter((set) => !caseIds().includes(set.id))).toEqual([]);
});
