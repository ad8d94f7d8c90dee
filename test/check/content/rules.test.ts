import { expect, test } from "vitest";
import { contentRules } from "../../../src/check/content/rules.ts";
import { BROKEN } from "./broken-sentence-examples.ts";
import { contentHits, ownReport, struck } from "./content-check.ts";
import { ARITHMETIC, DATES_AND_CITATIONS } from "./examples.ts";
import { FIGURES } from "./figure-examples.ts";
import { REFERENCES, SPELLING } from "./reference-examples.ts";
import { CAPITALS, MARKS, STYLE } from "./wording-examples.ts";

const EXAMPLES = {
  ...FIGURES,
  ...REFERENCES,
  ...SPELLING,
  ...ARITHMETIC,
  ...DATES_AND_CITATIONS,
  ...STYLE,
  ...MARKS,
  ...CAPITALS,
  ...BROKEN,
};

const wrong = Object.entries(EXAMPLES).flatMap(([id, examples]) => examples.wrong.map((one) => [id, ...one] as const));
const right = Object.entries(EXAMPLES).flatMap(([id, examples]) => examples.right.map((text) => [id, text] as const));

test.each(wrong)("%s strikes: %s", (id, text, expected) => {
  expect(struck(id, text)).toEqual(expected);
});

test.each(right)("%s leaves alone: %s", (id, text) => {
  expect(struck(id, text)).toEqual([]);
});

test("every rule has examples of both kinds", () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(contentRules.map(({ id }) => id).sort());
  expect(
    Object.entries(EXAMPLES).filter((entry) => entry[1].wrong.length === 0 || entry[1].right.length === 0),
  ).toEqual([]);
});

test("our own report gives no finding", () => {
  expect(contentHits(ownReport())).toEqual([]);
});

test("a total that some rounding explains says which, and is only a warning", () => {
  const [hit] = contentHits("Đã có 315 ha hữu cơ: 240 ha lúa, 4,3 ha rau, 70 ha cây ăn quả.", {
    only: "content/total",
  });
  expect(hit).toMatchObject({ severity: "warning", expected: expect.stringContaining("làm tròn lên đến hàng đơn vị") });
});

test("a truncated percentage is told from a wrong one", () => {
  const [truncated] = contentHits("Đạt 670,8/738,9 tấn/ngày, đạt tỷ lệ 90,7%.", { only: "content/ratio" });
  expect(truncated).toMatchObject({ severity: "warning", found: expect.stringContaining("bỏ phần lẻ") });
  const [wrong] = contentHits("Đạt 6,8km/147,6km (đạt 2,1% KH).", { only: "content/ratio" });
  expect(wrong).toMatchObject({ severity: "error", expected: expect.stringContaining("4,6%") });
});

test("what may be mended safely comes with the right characters", () => {
  const text =
    "Ngày 1/4/2024 làm 15,78km , đạt 1,2 % – giai đoạn 2021 - 2025, 2026 - 2030, 2021-2025 (văn hóa - y tế).";
  const mended = contentHits(text).filter(({ replacement }) => replacement !== undefined);
  expect(mended.map(({ at, replacement }) => [at, replacement])).toEqual(
    expect.arrayContaining([
      ["1/4/2024", "01/4/2024"],
      ["15,78km", "15,78 km"],
      [" ", ""],
      [" %", "%"],
      ["2021-2025", "2021 - 2025"],
    ]),
  );
});

test("a finding of an unverified register entry is only a warning", () => {
  const [hit] = contentHits("Quyết định số 39/2022/QĐ-UBND ngày 12/12/2022 của UBND tỉnh.", {
    only: "content/citation-register",
  });
  expect(hit).toMatchObject({ severity: "warning", at: "12/12/2022", expected: expect.stringContaining("09/12/2022") });
});
