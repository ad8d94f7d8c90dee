import { expect, test } from "vitest";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { untold } from "../../../src/domain/findings/told-findings.ts";
import { FILE, finding, warning } from "../../support/finding.ts";

const place = (address: string) => ({ file: FILE, sheet: "Chỉ tiêu", address });
const atOne = finding("E27", { code: "figure/missing" });
const atTwo: Finding = { ...atOne, places: [place("E27"), place("E28")] };
const nowhere: Finding = { ...atOne, place: { file: "bao-cao.md.hbs" } };

const lostWorkbook = finding("", { code: "period/missing-workbook", place: { file: "data/periods/2024-H1" } });
const lostSheet = finding("", { code: "workbook/missing-sheet", place: { file: FILE, sheet: "Chỉ tiêu" } });
const elsewhere = finding("", { place: { ...place("E27"), file: "data/periods/2024-H1/duc-tho.xlsx" } });

test.each<[string, Finding, readonly Finding[]]>([
  ["an error at its cell", atOne, [finding("E27")]],
  ["errors at all of its cells", atTwo, [finding("E27"), finding("E28")]],
  ["a workbook that was not sent, where it has no cell", nowhere, [lostWorkbook]],
  ["a sheet that is gone, where it has no cell", nowhere, [lostSheet]],
])("a missing figure is told by %s", (_, missing, told) => {
  expect(untold([missing], told)).toEqual([]);
});

test.each<[string, Finding, readonly Finding[]]>([
  ["nothing was said", atOne, []],
  ["a warning at its cell", atOne, [warning("E27")]],
  ["an error at the same address of another workbook", atOne, [elsewhere]],
  ["an error at one of its cells", atTwo, [finding("E27")]],
  ["a workbook that was not sent, where it has a cell", atOne, [lostWorkbook]],
  ["an error at some cell, where it has none", nowhere, [finding("E27")]],
])("a missing figure is still told after %s", (_, missing, told) => {
  expect(untold([missing], told)).toEqual([missing]);
});
