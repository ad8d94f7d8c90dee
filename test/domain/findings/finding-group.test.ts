import { describe, expect, test } from "vitest";
import { groupFindings, inReadingOrder } from "../../../src/domain/findings/finding-group.ts";
import { cellsText, unitsText } from "../../../src/domain/findings/finding-place.ts";
import { asStrict } from "../../../src/domain/findings/told-findings.ts";
import { cellRanges, rangeHolds } from "../../../src/domain/workbook/cell-range.ts";
import { finding, warning } from "../../support/finding.ts";

describe("cells become ranges", () => {
  test.each([
    [["F12", "F13", "F14"], ["F12:F14"]],
    [["F14", "F12", "F13", "F12"], ["F12:F14"]],
    [["C7", "D7", "E7"], ["C7:E7"]],
    [
      ["F12", "F14"],
      ["F12", "F14"],
    ],
    [["Z3", "AA3", "AB3"], ["Z3:AB3"]],
    [
      ["F12", "F13", "G20", "B2"],
      ["B2", "F12:F13", "G20"],
    ],
    [["không phải ô"], ["không phải ô"]],
    [[], []],
  ])("%j → %j", (cells, ranges) => {
    expect(cellRanges(cells)).toEqual(ranges);
  });

  test("every cell is in exactly one of the ranges", () => {
    const cells = ["B2", "B3", "C3", "D3", "D4", "AA10", "AB10", "B5"];
    const ranges = cellRanges(cells);
    for (const cell of cells) expect(ranges.filter((range) => rangeHolds(range, cell))).toHaveLength(1);
  });

  test.each([
    ["F12:F27", "F12", true],
    ["F12:F27", "F27", true],
    ["F12:F27", "F28", false],
    ["F12:F27", "G12", false],
    ["F12", "F12", true],
    ["F12", "F13", false],
    ["B2:D4", "C3", true],
    ["B2", "BB2", false],
  ])("%s holds %s: %s", (range, cell, holds) => {
    expect(rangeHolds(range, cell)).toBe(holds);
  });
});

describe("findings of one cause stand together", () => {
  test("same code, found, expected, fix in one sheet: one group with its cells and units", () => {
    const groups = groupFindings([
      finding("F13", { unit: "Xã B" }),
      finding("F12", { unit: "Xã A" }),
      finding("F12", { unit: "Xã A", expected: "số nguyên" }),
      finding("F14", { unit: "Xã A", place: { file: "a.xlsx", sheet: "Chỉ tiêu", address: "F14" } }),
    ]);
    expect(groups.map(({ place, cells, units }) => [place.file, cells, units])).toEqual([
      ["a.xlsx", ["F14"], ["Xã A"]],
      ["data/periods/2024-H1/can-loc.xlsx", ["F12", "F13"], ["Xã A", "Xã B"]],
      ["data/periods/2024-H1/can-loc.xlsx", ["F12"], ["Xã A"]],
    ]);
  });

  test("an answered warning does not hide an open one of the same cause", () => {
    const answer = { reason: "đúng", by: "Phòng A", until: "2024-12-31" };
    expect(groupFindings([warning("F12"), warning("F13", { answer })])).toHaveLength(2);
  });

  test("reading order: file, sheet, then row before column; a file's own findings first", () => {
    const places = ["B10", "A9", "AA9", ""].map((address) =>
      finding(address, address === "" ? { place: { file: "data/periods/2024-H1/can-loc.xlsx" } } : {}),
    );
    expect(inReadingOrder(places).map(({ place }) => place.address)).toEqual([undefined, "A9", "AA9", "B10"]);
  });

  test("cells are counted, long lists of ranges are cut", () => {
    const group = (addresses: readonly string[]) => groupFindings(addresses.map((address) => finding(address)))[0]!;
    expect(cellsText(group(["E27"]))).toBe("E27");
    expect(cellsText(group(Array.from({ length: 16 }, (_, index) => `F${index + 12}`)))).toBe("F12:F27, 16 ô");
    const scattered = Array.from({ length: 9 }, (_, index) => `F${index * 2 + 1}`);
    expect(cellsText(group(scattered))).toBe("F1, F3, F5, F7, F9, F11 và 3 vùng khác, 9 ô");
  });

  test("units are named as far as they fit", () => {
    const units = ["Xã A", "Xã B", "Xã C", "Xã D", "Xã E"];
    expect(unitsText({ units: units.slice(0, 3) })).toBe("Xã A, Xã B, Xã C");
    expect(unitsText({ units })).toBe("Xã A, Xã B và 3 đơn vị khác");
    expect(unitsText({ units: ["Cầu xây mới", ...units] })).toBe("Cầu xây mới, Xã A và 4 dòng khác");
    expect(unitsText({ units: [] })).toBe("");
  });
});

test("strict: an open warning becomes an error, an answered one and an information stay", () => {
  const answer = { reason: "đúng", by: "Phòng A", until: "2024-12-31" };
  const info = warning("A1", { severity: "info" });
  expect(asStrict([warning("A1"), warning("A1", { answer }), info]).map(({ severity }) => severity)).toEqual([
    "error",
    "warning",
    "info",
  ]);
});
