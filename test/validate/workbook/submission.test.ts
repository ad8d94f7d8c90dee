import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { missingColumns } from "../../../src/validate/workbook/missing-columns.ts";
import { type ReadSubmission, validateSubmission } from "../../../src/validate/workbook/submission.ts";
import { dictionary, indicator, smallForms, smallRegister } from "../../support/law.ts";
import { type Written, workbook } from "../../support/workbook/workbook.ts";

const roads = indicator("roads", { name: "Đường giao thông", plan: "required", bounds: { min: 0, max: 500 } });
const water = indicator("water", { name: "Nước sạch", unit: "%", required: false, bounds: { min: 0, max: 100 } });

interface Sheets {
  readonly identity?: readonly (readonly Written[])[];
  readonly indicators?: readonly (readonly Written[])[];
  readonly communes?: readonly (readonly Written[])[];
  readonly recognitions?: readonly (readonly Written[])[];
}

const RIGHT: Required<Sheets> = {
  identity: [
    ["#ntm:identity", "label", "value"],
    [null, "Nội dung", "Điền"],
    ["unit", "Mã đơn vị", "443"],
    ["period", "Kỳ", "2024-H1"],
  ],
  indicators: [
    ["BIỂU CHỈ TIÊU"],
    ["#ntm:indicators", "name", "plan", "actual", "qualifier"],
    [null, "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Định tính"],
    ["#group", "I. Hạ tầng"],
    ["roads", "Đường giao thông", 100, 12.5, "gần"],
    ["water", "Nước sạch", null, { kind: "number", value: 0.8153, percent: true }],
  ],
  communes: [
    ["#ntm:communes", "name", "hamlets"],
    [null, "Tên", "Số thôn"],
    ["18415", "Xã Thiên Lộc", 9],
    ["18406", "Thị trấn Nghèn", 12],
    ["#total", "Cộng", 21],
  ],
  recognitions: [
    ["#ntm:recognitions", "unit", "title", "date"],
    [null, "Mã", "Danh hiệu", "Ngày"],
    [null, "18415", "xã NTM nâng cao", { kind: "date", value: "2022-01-26" }],
  ],
};

const NAMES = { identity: "Thông tin", indicators: "Chỉ tiêu", communes: "Xã, phường", recognitions: "Công nhận" };

const validate = (overrides: Sheets = {}): ReadSubmission => {
  const sheets = Object.entries({ ...RIGHT, ...overrides });
  return validateSubmission(
    workbook("can-loc.xlsx", Object.fromEntries(sheets.map(([id, rows]) => [NAMES[id as keyof Sheets], rows]))),
    {
      forms: smallForms("roads", "water"),
      indicators: dictionary(roads, water),
      register: smallRegister(),
      period: "2024-H1",
    },
  );
};

const only = (findings: readonly Finding[]): Finding => {
  expect(findings).toHaveLength(1);
  return findings[0]!;
};

const changed = (rows: readonly (readonly Written[])[], row: number, column: number, value: Written) =>
  rows.map((cells, index) =>
    index === row ? Object.assign([...cells], { [column]: value }) : cells,
  ) as readonly (readonly Written[])[];

test("a right workbook gives every value with the cell it stands in", () => {
  const { submission, findings } = validate();
  expect(findings).toEqual([]);
  const { indicator, actual, plan, qualifier, actualPlace, planPlace } = submission!.observations.get("roads")!;
  expect({ indicator, actual, plan, qualifier, actualPlace, planPlace }).toEqual({
    indicator: "roads",
    actual: { value: 12.5, place: { file: "can-loc.xlsx", sheet: "Chỉ tiêu", address: "D5" } },
    plan: { value: 100, place: { file: "can-loc.xlsx", sheet: "Chỉ tiêu", address: "C5" } },
    qualifier: { value: "gần", place: { file: "can-loc.xlsx", sheet: "Chỉ tiêu", address: "E5" } },
    actualPlace: { file: "can-loc.xlsx", sheet: "Chỉ tiêu", address: "D5" },
    planPlace: { file: "can-loc.xlsx", sheet: "Chỉ tiêu", address: "C5" },
  });
  expect(submission?.lists.get("recognitions")?.[0]?.fields.title?.value).toBe("advanced-commune");
  expect(submission?.lists.get("communes")).toHaveLength(2);
});

test("a percent cell of 0.8153 in a column of percentages is 81.53, without binary noise", () => {
  expect(validate().submission?.observations.get("water")?.actual?.value).toBe(81.53);
});

describe("one wrong cell gives one finding with its address, what was found, what was expected", () => {
  test.each<[string, number, number, Written, string, RegExp, RegExp]>([
    ["an empty required cell", 4, 3, null, "cell/missing", /ô trống/, /số từ 0 đến 500/],
    ["words in a number cell", 4, 3, "chưa có", "cell/not-a-number", /"chưa có"/, /số từ 0 đến 500/],
    ["a formula error", 4, 3, { kind: "error", value: "#DIV/0!" }, "cell/error", /#DIV\/0!/, /số/],
    [
      "a formula nobody calculated",
      4,
      3,
      { kind: "uncalculated", value: "A1" },
      "cell/uncalculated",
      /chưa được/,
      /số/,
    ],
    ["a number above its bound", 4, 3, 500.5, "cell/out-of-bounds", /500,5/, /từ 0 đến 500/],
    ["a number below its bound", 4, 3, -1, "cell/out-of-bounds", /-1/, /từ 0 đến 500/],
    ["a date in a number cell", 4, 3, { kind: "date", value: "2024-01-02" }, "cell/not-a-number", /2024-01-02/, /số/],
  ])("%s", (_, row, column, value, code, found, expected) => {
    const finding = only(validate({ indicators: changed(RIGHT.indicators, row, column, value) }).findings);
    expect(finding).toMatchObject({
      code,
      severity: "error",
      place: { file: "can-loc.xlsx", sheet: "Chỉ tiêu", address: "D5" },
      unit: "Đường giao thông",
    });
    expect(finding.found).toMatch(found);
    expect(finding.expected).toMatch(expected);
  });

  test.each([0, 500])("a number at its bound (%d) is accepted", (value) => {
    expect(validate({ indicators: changed(RIGHT.indicators, 4, 3, value) }).findings).toEqual([]);
  });

  test("a cell that is filled but no number is told apart from an empty one", () => {
    const readRoads = (value: Written) =>
      validate({ indicators: changed(RIGHT.indicators, 4, 3, value) }).submission!.observations.get("roads")!;
    expect(readRoads("khoảng chục").refused).toEqual(["actual"]);
    expect(readRoads(9999).refused).toEqual(["actual"]);
    expect(readRoads(null).refused).toBeUndefined();
  });

  test("half a hamlet", () => {
    const finding = only(validate({ communes: changed(RIGHT.communes, 2, 2, 9.5) }).findings);
    expect(finding).toMatchObject({ code: "cell/not-an-integer", unit: "Xã Thiên Lộc", place: { address: "C3" } });
  });

  test("a title that the form does not know", () => {
    const finding = only(validate({ recognitions: changed(RIGHT.recognitions, 2, 2, "Xã đẹp") }).findings);
    expect(finding).toMatchObject({ code: "cell/choice", unit: "Xã Thiên Lộc" });
    expect(finding.expected).toContain("Xã NTM, Xã NTM nâng cao");
  });

  test("a commune of another district", () => {
    const finding = only(validate({ recognitions: changed(RIGHT.recognitions, 2, 1, "18118") }).findings);
    expect(finding).toMatchObject({ code: "list/foreign-unit", place: { address: "B3" } });
  });
});

describe("a form that was damaged", () => {
  const without = (rows: readonly (readonly Written[])[], row: number) => rows.filter((_, index) => index !== row);

  test("a lost sheet is named", () => {
    const { findings } = validate({ communes: [["chỉ còn chữ"]] });
    expect(only(findings)).toMatchObject({ code: "workbook/missing-sheet", place: { sheet: "Xã, phường" } });
  });

  test("a lost row of a required indicator, a doubled row, a lost commune, an unknown code", () => {
    const codes = (sheets: Sheets) => validate(sheets).findings.map((finding) => finding.code);
    expect(codes({ indicators: without(RIGHT.indicators, 4) })).toEqual(["workbook/missing-row"]);
    expect(codes({ indicators: [...RIGHT.indicators, ["roads", "", 1, 1]] })).toEqual(["workbook/duplicate-row"]);
    expect(codes({ communes: without(RIGHT.communes, 2) })).toEqual(["list/missing-key"]);
    expect(codes({ communes: changed(RIGHT.communes, 2, 0, "99999") })).toEqual([
      "list/unknown-key",
      "list/missing-key",
    ]);
  });

  test.each([
    ["an error", { kind: "error", value: "#REF!" } as const],
    ["a formula without a result", { kind: "uncalculated", value: "A1" } as const],
  ])("a key that is %s is a lost key: the row is read by its name, and that is said", (_, key) => {
    const { submission, findings } = validate({ indicators: changed(RIGHT.indicators, 5, 0, key) });
    expect(submission?.observations.get("water")?.actual?.value).toBe(81.53);
    expect(findings).not.toEqual([]);
  });

  test.each(["#REF!", "#khac", "#group"])("a row with a number is never passed over for its key %s", (key) => {
    const { findings } = validate({ indicators: [...RIGHT.indicators, [key, "Dòng thêm", 3, 4]] });
    expect(findings.map(({ code }) => code)).toEqual(["workbook/unknown-row"]);
  });

  test("a lost column is named by its header", () => {
    const lost = changed(changed(RIGHT.communes, 0, 2, null), 1, 2, null);
    const finding = only(validate({ communes: lost }).findings.slice(0, 1));
    expect(finding).toMatchObject({ code: "workbook/missing-column" });
    expect(finding.found).toContain("Số thôn");
  });

  test("a column that came after the workbook was made is not missed", () => {
    const table = { columns: new Map([["unit", 1]]), place: { file: "a.xlsx", sheet: "Hồ sơ" } } as never;
    const [date, title] = [
      { id: "date", header: "Ngày", optional: true },
      { id: "title", header: "Danh hiệu" },
    ];
    expect(missingColumns(table, [date, title]).map(({ found }) => found)).toEqual(['không có cột "Danh hiệu"']);
  });

  test("rows and columns inserted before the codes do not matter", () => {
    const shifted = RIGHT.indicators.map((row) => [null, ...row]);
    const { submission, findings } = validate({ indicators: [["ghi chú thêm"], ...shifted] });
    expect(findings).toEqual([]);
    expect(submission?.observations.get("roads")?.actual?.place.address).toBe("E6");
  });

  test("not a form, the wrong unit, the wrong period", () => {
    const code = (identity: readonly (readonly Written[])[]) => only(validate({ identity }).findings).code;
    expect(code([["Danh sách"]])).toBe("workbook/not-a-form");
    expect(code(changed(RIGHT.identity, 2, 2, "18415"))).toBe("identity/unit");
    expect(code(changed(RIGHT.identity, 3, 2, "2023-H1"))).toBe("identity/period");
  });
});

test("a number for what the period does not ask for is questioned, and is no figure", () => {
  const rice = indicator("rice", { name: "Lúa vụ Xuân", asked: { months: [5] } });
  const context = {
    forms: smallForms("roads", "water"),
    indicators: dictionary(roads, water, rice),
    register: smallRegister(),
    period: "2024-H1",
  };
  const rows = [...RIGHT.indicators, ["rice", "Lúa vụ Xuân", null, 12]];
  const sheets = Object.entries({ ...RIGHT, indicators: rows });
  const read = validateSubmission(
    workbook("x.xlsx", Object.fromEntries(sheets.map(([id, all]) => [NAMES[id as keyof Sheets], all]))),
    context,
  );
  expect(read.findings.map(({ code, severity }) => [code, severity])).toEqual([["workbook/not-asked", "warning"]]);
  expect(read.submission!.observations.has("rice")).toBe(false);
});
