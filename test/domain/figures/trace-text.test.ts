import { expect, test } from "vitest";
import type { Figure, Trace } from "../../../src/domain/figures/figure.ts";
import { traceText } from "../../../src/domain/figures/trace-text.ts";
import { cellFigure } from "../../support/cell-figure.ts";

const FILE = "data/periods/2024-H1/duc-tho.xlsx › Chỉ tiêu";
const traced = (id: string, trace: Trace): Figure => ({ ...cellFigure(id, "A1"), trace });
const sum = (id: string, inputs: readonly Figure[]): Figure =>
  traced(id, { kind: "operation", operation: "sum", inputs });
const cells = (count: number): readonly Figure[] =>
  Array.from({ length: count }, (_, index) => cellFigure(`roads@${index}`, `F${index + 7}`));

test("a figure of one cell names it", () => {
  expect(traceText(cellFigure("roads", "F7"))).toBe(`roads = ${FILE}!F7`);
});

test("a sum of cells names them", () => {
  expect(traceText(sum("roads", cells(2)))).toBe(`roads = tổng 2 ô: ${FILE}!F7; ${FILE}!F8`);
});

test("twelve cells are named, the others counted", () => {
  expect(traceText(sum("roads", cells(12)))).not.toContain("ô nữa");
  const text = traceText(sum("roads", cells(14)));
  expect(text).toContain("tổng 14 ô");
  expect(text).toContain(`${FILE}!F18 … và 2 ô nữa`);
  expect(text).not.toContain("F19");
});

test("a figure of figures names them, then explains each once", () => {
  const part = sum("roads", cells(2));
  const ratio = traced("share", {
    kind: "operation",
    operation: "ratio",
    inputs: [part, sum("all", [part, cellFigure("other", "G1")])],
  });
  expect(traceText(ratio).split("\n")).toEqual([
    "share = tỷ lệ của roads; all",
    `roads = tổng 2 ô: ${FILE}!F7; ${FILE}!F8`,
    "all = tổng của roads; other",
    `other = ${FILE}!G1`,
  ]);
});

test("a threshold names its clause, its day and how sure it is", () => {
  const basis = { document: "321/QĐ-TTg", clause: "Điều 1 khoản 4" };
  const trace: Trace = {
    kind: "threshold",
    set: "district",
    indicator: "2.1",
    effectiveFrom: "2022-03-08",
    basis,
    status: "unverified",
  };
  expect(traceText(traced("threshold:district/2.1", trace))).toBe(
    "threshold:district/2.1 = mức yêu cầu district/2.1 từ 2022-03-08: Điều 1 khoản 4, 321/QĐ-TTg (chưa đối chiếu)",
  );
});

test("a count names its rule and its cells, a count of none its rule alone", () => {
  const places = cells(1).flatMap(({ trace }) => (trace.kind === "cell" ? [trace.place] : []));
  expect(traceText(traced("n", { kind: "count", rule: { kind: "listed" }, places }))).toBe(
    `n = số dòng; 1 ô: ${FILE}!F7`,
  );
  expect(traceText(traced("n", { kind: "count", rule: { kind: "listed" }, places: [] }))).toBe("n = số dòng");
});

test("the register of units is named by its source", () => {
  expect(traceText(traced("n", { kind: "register", source: "data/units/ha-tinh.yaml" }))).toBe(
    "n = data/units/ha-tinh.yaml",
  );
});
