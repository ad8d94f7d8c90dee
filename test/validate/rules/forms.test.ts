import { describe, expect, test } from "vitest";
import type { Indicator } from "../../../src/domain/figures/indicator.ts";
import { workbookForms } from "../../../src/validate/forms/forms.ts";
import { packageForms } from "../../sample/sample-period.ts";
import { dictionary, indicator } from "../../support/law.ts";
import { refusalOf } from "../../support/refusal.ts";

const identity = {
  id: "identity",
  name: "Thông tin",
  kind: "identity",
  title: "THÔNG TIN",
  fields: [
    { id: "unit", label: "Mã", required: true },
    { id: "period", label: "Kỳ", required: true },
  ],
};
const figures = (...indicators: readonly string[]) => ({
  id: "indicators",
  name: "Chỉ tiêu",
  kind: "indicators",
  title: "CHỈ TIÊU",
  groups: [{ heading: "Nhóm", indicators }],
});
const unitColumn = { id: "unit", header: "Mã", type: "unit", required: true, width: 10 };
const titleColumn = {
  id: "title",
  header: "Danh hiệu",
  type: "choice",
  choices: [["commune", "Xã"]],
  required: true,
  width: 20,
};
const list = (...columns: readonly object[]) => ({
  id: "recognitions",
  name: "Công nhận",
  kind: "list",
  title: "CÔNG NHẬN",
  rows: "free",
  columns,
});

const source = (id: "district" | "commune" | "province", sheets: readonly object[]) => ({
  file: `data/forms/${id}.yaml`,
  value: { id, title: "Biểu", sheets },
  locate: () => ({ line: 1, column: 1 }),
});

function problemOf(
  sheets: readonly object[],
  indicators: ReadonlyMap<string, Indicator> = dictionary(),
  provinceSheets: readonly object[] = [identity],
): string {
  return refusalOf(() =>
    workbookForms(
      {
        district: source("district", sheets),
        commune: source("commune", [identity]),
        province: source("province", provinceSheets),
      },
      { district: indicators, commune: dictionary() },
    ),
  );
}

const roads = indicator("roads");
const share = (formula: Indicator["formula"]): Indicator => {
  const { entered, ...rest } = indicator("share");
  return { ...rest, aggregate: "own", formula: formula! };
};
const counting = (title: string) => share({ count: { of: "recognitions", where: { title }, distinct: "unit" } });

test("a sound form is accepted", () => {
  const sheets = [identity, figures("roads"), list(unitColumn, titleColumn)];
  expect(problemOf(sheets, dictionary(roads, counting("commune")))).toBe("");
});

test.each([
  ["an unknown key", [identity, { ...list(unitColumn), colums: [] }], /khóa lạ "colums"; .*có phải là "columns"/],
  ["a sheet's name over 31 letters", [identity, { ...list(unitColumn), name: "Trang ".repeat(6) }], /"name"/],
  ["a sheet's name with marks that Excel refuses", [identity, { ...list(unitColumn), name: "Xã/phường" }], /"name"/],
  ["a column of choices without choices", [identity, list({ ...titleColumn, choices: undefined })], /"choices"/],
  ["two sheets of one name", [identity, { ...list(unitColumn), name: "THÔNG TIN" }], /"thông tin" dùng hai lần/],
  [
    "a unit taken from a column that is not there",
    [identity, list(unitColumn, { ...titleColumn, unitFrom: "kind" })],
    /không có cột "kind"/,
  ],
  ["two columns of one id", [identity, list(unitColumn, unitColumn)], /"unit" dùng hai lần/],
  [
    "an information sheet without period",
    [{ ...identity, fields: identity.fields.slice(0, 1) }],
    /thiếu dòng "period"/,
  ],
  ["no information sheet", [list(unitColumn)], /thiếu dòng "unit"/],
] as const)("refused: %s", (_name, sheets, message) => {
  expect(problemOf(JSON.parse(JSON.stringify(sheets)))).toMatch(message);
});

describe("open rows are carried into the next period", () => {
  const doneColumn = { id: "done-on", header: "Ngày xong", type: "date", required: false, width: 10 };
  const carrying = (open: object, rows: unknown = "free") => ({
    ...list(unitColumn, titleColumn, doneColumn),
    rows,
    carried: { open },
  });

  test("the column that closes a row, and values set back, are declared in the form", () => {
    expect(problemOf([identity, carrying({ until: "done-on", reset: { title: "commune" } })])).toBe("");
  });

  test.each([
    ["a closing column that is not there", { until: "doneon", reset: {} }, "free", /không có cột "doneon"/],
    [
      "a column to set back that is not there",
      { until: "done-on", reset: { kind: "x" } },
      "free",
      /không có cột "kind"/,
    ],
    [
      "a value that is no choice",
      { until: "done-on", reset: { title: "xã" } },
      "free",
      /cột "title" không có giá trị "xã"/,
    ],
    ["no closing column", { reset: {} }, "free", /thiếu khóa "until"/],
    ["a sheet of fixed rows", { until: "done-on", reset: {} }, { units: ["commune"] }, /trang danh sách tự do/],
  ])("refused: %s", (_name, open, rows, message) => {
    expect(problemOf([identity, carrying(open, rows)])).toMatch(message);
  });
});

test.each([
  ["an indicator that is not there", [figures("rods")], [], /không có chỉ tiêu "rods"/],
  [
    "the province's indicator in the district's form",
    [figures("index")],
    [indicator("index", { entered: "province" })],
    /"index" không nhập ở biểu này/,
  ],
  ["a computed indicator", [figures("share")], [counting("commune")], /"share" không nhập ở biểu này/],
  ["an indicator with two rows", [figures("roads", "roads")], [roads], /"roads" có hai dòng/],
  ["a form that leaves out an indicator", [], [roads], /biểu chưa có dòng của chỉ tiêu "roads"/],
] as const)("refused: %s", (_name, sheets, indicators, message) => {
  const all = [identity, ...sheets, list(unitColumn, titleColumn)];
  expect(problemOf(all, dictionary(...indicators))).toMatch(message);
});

test("a computed indicator with a plan stands in the province's form, where the plan is entered", () => {
  const planned = dictionary({ ...counting("commune"), plan: "required" });
  const sheets = [identity, list(unitColumn, titleColumn)];
  expect(problemOf(sheets, planned, [identity, figures("share")])).toBe("");
  expect(problemOf(sheets, planned)).toMatch(/biểu chưa có dòng của chỉ tiêu "share"/);
});

test.each([
  ["no such sheet", { count: { of: "recognition", where: {} } }, /không có trang danh sách "recognition"/],
  ["no such column", { count: { of: "recognitions", where: { titel: "commune" } } }, /không có cột "titel"/],
  [
    "no such choice",
    { count: { of: "recognitions", where: { title: "comune" } } },
    /cột "title" không có giá trị "comune"/,
  ],
  ["no such column to add", { total: { of: "recognitions", where: {}, column: "area" } }, /không có cột "area"/],
  [
    "no such column of dates",
    { count: { of: "recognitions", where: {}, when: { column: "date", is: "period" } } },
    /không có cột "date"/,
  ],
] as const)("a mistyped formula that counts rows is refused, it does not count 0: %s", (_name, formula, message) => {
  const sheets = [identity, list(unitColumn, titleColumn)];
  expect(problemOf(sheets, dictionary(share(formula)))).toMatch(message);
});

test("counting by kind of unit or by district needs no column of its own", () => {
  const formula = { count: { of: "recognitions", where: { type: "ward" }, distinct: "district" } };
  expect(problemOf([identity, list(unitColumn, titleColumn)], dictionary(share(formula)))).toBe("");
});

test("the district's form has all nine criteria and the conditions of both district sets", async () => {
  const { forms } = await packageForms();
  const sheet = forms.reporting.sheets.find(({ id }) => id === "assessments");
  const keys = sheet?.kind === "list" && typeof sheet.rows === "object" && "keys" in sheet.rows ? sheet.rows.keys : [];
  for (const set of ["huyen-ntm-2021-2025", "huyen-ntm-nang-cao-2021-2025"]) {
    const numbers = keys.flatMap(({ key }) => (key.startsWith(`${set}/`) ? [key.slice(set.length + 1)] : []));
    expect(numbers).toEqual(["P1", "P2", "P3", "P4", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  }
});
