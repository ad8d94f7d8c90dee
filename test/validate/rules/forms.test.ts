import { describe, expect, test } from "vitest";
import type { Indicator } from "../../../src/domain/figures/indicator.ts";
import { workbookForms } from "../../../src/validate/rules/forms.ts";
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

const source = (id: "district" | "province", sheets: readonly object[]) => ({
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
    workbookForms({ district: source("district", sheets), province: source("province", provinceSheets) }, indicators),
  );
}

const roads = indicator("roads");
const share = (formula: Indicator["formula"]): Indicator => {
  const { entered, ...rest } = indicator("share");
  return { ...rest, aggregate: "own", formula: formula! };
};
const counting = (title: string) => share({ count: { of: "recognitions", where: { title }, distinct: "unit" } });

test("biểu mẫu đúng được nhận", () => {
  const sheets = [identity, figures("roads"), list(unitColumn, titleColumn)];
  expect(problemOf(sheets, dictionary(roads, counting("commune")))).toBe("");
});

test.each([
  ["khóa lạ", [identity, { ...list(unitColumn), colums: [] }], /khóa lạ "colums"; .*có phải là "columns"/],
  ["tên trang dài quá 31 chữ", [identity, { ...list(unitColumn), name: "Trang ".repeat(6) }], /"name"/],
  ["tên trang có dấu Excel không nhận", [identity, { ...list(unitColumn), name: "Xã/phường" }], /"name"/],
  ["cột lựa chọn không có lựa chọn", [identity, list({ ...titleColumn, choices: undefined })], /"choices"/],
  ["hai trang một tên", [identity, { ...list(unitColumn), name: "THÔNG TIN" }], /"thông tin" dùng hai lần/],
  [
    "đơn vị tính lấy ở cột không có",
    [identity, list(unitColumn, { ...titleColumn, unitFrom: "kind" })],
    /không có cột "kind"/,
  ],
  ["hai cột một mã", [identity, list(unitColumn, unitColumn)], /"unit" dùng hai lần/],
  ["trang thông tin thiếu kỳ", [{ ...identity, fields: identity.fields.slice(0, 1) }], /thiếu dòng "period"/],
  ["thiếu trang thông tin", [list(unitColumn)], /thiếu dòng "unit"/],
] as const)("từ chối: %s", (_name, sheets, message) => {
  expect(problemOf(JSON.parse(JSON.stringify(sheets)))).toMatch(message);
});

describe("dòng còn mở chuyển sang kỳ sau", () => {
  const doneColumn = { id: "done-on", header: "Ngày xong", type: "date", required: false, width: 10 };
  const carrying = (open: object, rows: unknown = "free") => ({
    ...list(unitColumn, titleColumn, doneColumn),
    rows,
    carried: { open },
  });

  test("cột đóng dòng và giá trị đặt lại khai báo trong biểu", () => {
    expect(problemOf([identity, carrying({ until: "done-on", reset: { title: "commune" } })])).toBe("");
  });

  test.each([
    ["cột đóng không có", { until: "doneon", reset: {} }, "free", /không có cột "doneon"/],
    ["cột đặt lại không có", { until: "done-on", reset: { kind: "x" } }, "free", /không có cột "kind"/],
    [
      "giá trị không có trong lựa chọn",
      { until: "done-on", reset: { title: "xã" } },
      "free",
      /cột "title" không có giá trị "xã"/,
    ],
    ["thiếu cột đóng", { reset: {} }, "free", /thiếu khóa "until"/],
    ["trang có dòng định sẵn", { until: "done-on", reset: {} }, { units: ["commune"] }, /trang danh sách tự do/],
  ])("từ chối: %s", (_name, open, rows, message) => {
    expect(problemOf([identity, carrying(open, rows)])).toMatch(message);
  });
});

test.each([
  ["chỉ tiêu không có", [figures("rods")], [], /không có chỉ tiêu "rods"/],
  [
    "chỉ tiêu của tỉnh ở biểu huyện",
    [figures("index")],
    [indicator("index", { entered: "province" })],
    /"index" không nhập ở biểu này/,
  ],
  ["chỉ tiêu tính được", [figures("share")], [counting("commune")], /"share" không nhập ở biểu này/],
  ["chỉ tiêu có hai dòng", [figures("roads", "roads")], [roads], /"roads" có hai dòng/],
  ["biểu bỏ sót chỉ tiêu", [], [roads], /biểu chưa có dòng của chỉ tiêu "roads"/],
] as const)("từ chối: %s", (_name, sheets, indicators, message) => {
  const all = [identity, ...sheets, list(unitColumn, titleColumn)];
  expect(problemOf(all, dictionary(...indicators))).toMatch(message);
});

test("chỉ tiêu tính được mà có kế hoạch thì đứng ở biểu tỉnh, để nhập kế hoạch", () => {
  const planned = dictionary({ ...counting("commune"), plan: "required" });
  const sheets = [identity, list(unitColumn, titleColumn)];
  expect(problemOf(sheets, planned, [identity, figures("share")])).toBe("");
  expect(problemOf(sheets, planned)).toMatch(/biểu chưa có dòng của chỉ tiêu "share"/);
});

test.each([
  ["trang không có", { count: { of: "recognition", where: {} } }, /không có trang danh sách "recognition"/],
  ["cột không có", { count: { of: "recognitions", where: { titel: "commune" } } }, /không có cột "titel"/],
  [
    "lựa chọn không có",
    { count: { of: "recognitions", where: { title: "comune" } } },
    /cột "title" không có giá trị "comune"/,
  ],
  ["cột cộng không có", { total: { of: "recognitions", where: {}, column: "area" } }, /không có cột "area"/],
  [
    "cột ngày không có",
    { count: { of: "recognitions", where: {}, when: { column: "date", is: "period" } } },
    /không có cột "date"/,
  ],
] as const)("công thức đếm dòng gõ nhầm thì bị từ chối, không đếm ra 0: %s", (_name, formula, message) => {
  const sheets = [identity, list(unitColumn, titleColumn)];
  expect(problemOf(sheets, dictionary(share(formula)))).toMatch(message);
});

test("đếm theo loại đơn vị hoặc theo huyện không cần cột riêng", () => {
  const formula = { count: { of: "recognitions", where: { type: "ward" }, distinct: "district" } };
  expect(problemOf([identity, list(unitColumn, titleColumn)], dictionary(share(formula)))).toBe("");
});

test("biểu huyện có đủ chín tiêu chí và các điều kiện của hai bộ tiêu chí huyện", async () => {
  const { forms } = await packageForms();
  const sheet = forms.district.sheets.find(({ id }) => id === "assessments");
  const keys = sheet?.kind === "list" && typeof sheet.rows === "object" && "keys" in sheet.rows ? sheet.rows.keys : [];
  for (const set of ["huyen-ntm-2021-2025", "huyen-ntm-nang-cao-2021-2025"]) {
    const numbers = keys.flatMap(({ key }) => (key.startsWith(`${set}/`) ? [key.slice(set.length + 1)] : []));
    expect(numbers).toEqual(["P1", "P2", "P3", "P4", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  }
});
