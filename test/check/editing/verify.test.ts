import { describe, expect, test } from "vitest";
import { verifyDocument } from "../../../src/check/editing/verify-document.ts";
import { edited, trace } from "./sample.ts";

const ROADS = "Toàn tỉnh làm được [F1:roads|22,6 km] đường giao thông.";

/** Code and first quoted text of each finding. */
const found = (before: readonly string[], after: readonly string[], present?: ReadonlyMap<string, string>) =>
  verifyDocument(trace(...before), edited(...after), present ? { present } : {}).findings.map(({ code, found }) => [
    code.replace("verify/", ""),
    /"([^"]*)"/.exec(found)![1],
  ]);

describe("figures", () => {
  test.each([
    ["as written", ROADS, []],
    ["other spaces, another case", "TOÀN TỈNH làm được [F1|22,6\u00a0KM] đường.", []],
    ["another number", "Toàn tỉnh làm được [F1|23 km] đường giao thông.", [["changed", "23 km"]]],
    ["a digit before the anchor", "Toàn tỉnh làm được 1[F1|22,6 km] đường giao thông.", [["changed", "122,6 km"]]],
    ["an end that moved", "Toàn tỉnh làm được [F1|22,6 k]m đường giao thông.", []],
    ["the whole anchor moved", "Toàn tỉnh làm được 2[F1|2,6 km ]đường giao thông.", []],
    ["no anchor, the same number", "Toàn tỉnh làm được 22,6 km đường giao thông.", [["anchor-lost", "22,6 km"]]],
    [
      "no anchor, another number",
      "Toàn tỉnh làm được 25 km đường giao thông.",
      [
        ["changed", "25 km"],
        ["anchor-lost", "25 km"],
      ],
    ],
    ["the sentence is gone", "Toàn tỉnh thi đua.", [["removed", "22,6 km"]]],
    ["an empty anchor", "Toàn tỉnh làm được [F1|] đường giao thông.", [["removed", "22,6 km"]]],
  ])("%s", (_, after, findings) => {
    expect(found([ROADS], [after])).toEqual(findings);
  });

  test("without its anchor in two places that fit, nothing is guessed", () => {
    const twice = "Toàn tỉnh làm được 25 km đường giao thông.";
    expect(found([ROADS], [twice, twice]).map(([code]) => code)).toEqual(["removed", "new-number", "new-number"]);
  });

  test("a copied sentence is held against the data too", () => {
    expect(found([ROADS], [ROADS, "Toàn tỉnh làm được [F1|30 km] đường giao thông."])).toEqual([["changed", "30 km"]]);
  });

  test("typed over in a cell: known by the row's other anchors, whatever rows stand above", () => {
    const row = (line: number, ...cells: readonly string[]) =>
      cells.map((cell, column) => `@Phụ lục I, bảng 1, dòng ${line}, cột ${column + 1}@ ${cell}`);
    const before = [...row(2, "[O1|1]", "[F2:a|10]"), ...row(3, "[O3|2]", "[F4:b|20]")];
    const after = [...row(2, "mới", "5"), ...row(3, "[O1|2]", "[F2|10]"), ...row(4, "[O3|3]", "21")];
    expect(found(before, after)).toEqual([
      ["changed", "21"],
      ["anchor-lost", "21"],
      ["new-number", "5"],
    ]);
  });

  test("against the present data: out of date, corrected by hand, and wrong in both", () => {
    const present = new Map([["_ntmF1", "24 km"]]);
    const text = (value: string) => [`Toàn tỉnh làm được [F1|${value}] đường giao thông.`];
    expect(found([ROADS], text("22,6 km"), present)).toEqual([["outdated", "22,6 km"]]);
    expect(found([ROADS], text("24 km"), present)).toEqual([["corrected", "24 km"]]);
    expect(found([ROADS], text("25 km"), present)).toEqual([["changed", "25 km"]]);
  });
});

describe("new numbers", () => {
  test.each([
    ["a new sentence", "Có thêm 37 mô hình.", [["new-number", "37"]]],
    [
      "a percentage and a decimal",
      "Đạt 90,8% của 1.234,5 ha.",
      [
        ["new-number", "90,8%"],
        ["new-number", "1.234,5"],
      ],
    ],
    ["the label of a new item", "2. Tổ chức thực hiện", []],
    ["a label in depth", "1.3.2. Hạ tầng", []],
    ["a name with a digit in it", "theo VPĐP-NV3", []],
    ["a word", "Có thêm ba mô hình.", []],
  ])("%s", (_, added, findings) => {
    expect(found([ROADS], [ROADS, added])).toEqual(findings);
  });

  test("numerals that stood outside anchors when written may stay, once each", () => {
    const before = "[F1:a|5] mô hình theo mẫu 01";
    expect(found([before], ["[F1|5] mô hình hay theo mẫu 01"])).toEqual([]);
    expect(found([before], ["[F1|5] mô hình theo mẫu 01 và mẫu 01"])).toEqual([["new-number", "01"]]);
  });

  test("blanks that văn thư fills in are free; a filled date elsewhere is not", () => {
    const blank =
      "(Kèm theo Công văn số \u00a0\u00a0\u00a0\u00a0/VPĐP ngày \u00a0\u00a0\u00a0 [D1:x|tháng 6 năm 2024])";
    expect(found([blank], ["(Kèm theo Công văn số 215/VPĐP ngày 01 [D1|tháng 7 năm 2024])"])).toEqual([]);
    expect(found(["Ngày [D1:x|11/6/2024]"], ["Ngày [D1|12/6/2024]"])).toEqual([["changed-name", "12/6/2024"]]);
  });
});
