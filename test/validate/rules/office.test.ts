import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentsFor } from "../../../src/domain/office/office.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import { parseYaml } from "../../../src/read/workspace/yaml-file.ts";
import { officeSchema } from "../../../src/validate/rules/office.ts";
import { parseRules } from "../../../src/validate/rules/rule-data.ts";
import { refusalOf } from "../../support/refusal.ts";
import { ROOT } from "../../support/workspace.ts";

const FILE = "data/office.yaml";
const text = readFileSync(join(ROOT, FILE), "utf8");
const officeOf = (yaml: string) => parseRules(officeSchema, parseYaml(yaml, FILE));
const made = (yaml: string, period: string) => documentsFor(officeOf(yaml), parsePeriod(period));

test("each kind of period has the documents that periods declares", () => {
  expect(made(text, "2024-H1")).toEqual(["bao-cao-so-ket", "bao-cao"]);
  expect(made(text, "2023")).toEqual(["thong-bao", "bao-cao-tong-ket"]);
  expect(made(text, "2024-Q1")).toEqual(["bao-cao-dinh-ky"]);
  expect(made(text, "2024-9M")).toEqual(["bao-cao-dinh-ky"]);
  expect(made(text, "2024-05")).toEqual(["bao-cao-thang"]);
});

test("a document without periods is made for every period", () => {
  const open = text.replace("    annexes: [ket-qua-nam, viec-thong-bao]\n    periods: [year]\n", "");
  for (const period of ["2024", "2024-H2", "2024-9M", "2024-Q1", "2024-05"]) {
    expect(made(open, period), period).toContain("thong-bao");
  }
});

test("a document of no kind of period, and one for each unit, is made only by its name", () => {
  expect(made(text.replace("periods: [year]", "periods: []"), "2024")).not.toContain("thong-bao");
  expect(made(text.replace("periods: [year]", "each: district"), "2024")).not.toContain("thong-bao");
});

test.each([
  ["periods: [yearly]", /data\/office\.yaml:\d+:\d+ .*year/],
  ["periods: year", /data\/office\.yaml:\d+:\d+ /],
])("wrong periods (%s) are refused, with the place", (wrong, message) => {
  expect(refusalOf(() => officeOf(text.replace("periods: [year]", wrong)))).toMatch(message);
});
