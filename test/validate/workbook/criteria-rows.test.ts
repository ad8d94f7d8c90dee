import { describe, expect, test } from "vitest";
import type { CriteriaIndicator, CriteriaSet, Requirement } from "../../../src/domain/criteria/criteria.ts";
import { criteriaColumns } from "../../../src/domain/criteria/criteria-columns.ts";
import type { CellValue } from "../../../src/domain/workbook/cell.ts";
import type { CriteriaSheet, Form } from "../../../src/domain/workbook/form.ts";
import { validateSubmission } from "../../../src/validate/workbook/submission.ts";
import type { SubmissionContext } from "../../../src/validate/workbook/submission-context.ts";
import { dictionary, smallForms, smallRegister } from "../../support/law.ts";
import { type Written, workbook } from "../../support/workbook/workbook.ts";

const indicator = (number: string, unit: string, requirement: Requirement | null): CriteriaIndicator => ({
  number,
  name: `Nội dung ${number}`,
  unit,
  versions: [
    {
      effectiveFrom: "2022-03-08",
      basis: { document: "318/QĐ-TTg", clause: `mục ${number}` },
      status: "unverified",
      requirement,
    },
  ],
});

const criterion = (number: string, ...indicators: readonly CriteriaIndicator[]) => ({
  number,
  name: `Tiêu chí thử ${number}`,
  indicators,
});

const isTrue: Requirement = { kind: "isTrue" };
const atLeast: Requirement = { kind: "atLeast", thresholds: { default: 1 } };

const set: CriteriaSet = {
  id: "xa-thu",
  name: "Bộ tiêu chí thử",
  title: "commune",
  appliesTo: ["commune"],
  effectiveFrom: "2022-03-08",
  basis: { document: "318/QĐ-TTg", clause: "Phụ lục I" },
  groups: ["default"],
  complete: false,
  preconditions: [],
  criteria: [
    criterion("2", indicator("2.1", "%", null), indicator("2.10", "", isTrue)),
    criterion("7", indicator("7", "", isTrue)),
    criterion("10", indicator("10", "triệu đồng", null)),
    criterion("13", indicator("13.1", "", atLeast)),
  ],
};

const sheet: CriteriaSheet = {
  kind: "criteria",
  id: "commune-basic",
  name: "Tiêu chí xã",
  title: "TIÊU CHÍ XÃ",
  set: "xa-thu",
  rows: { units: ["commune"] },
};

const CODES = ["2.1", "2.10", "c2", "7", "10", "c10", "13.1", "c13"];
const EMPTY = CODES.map(() => null);

function validate(cells: Readonly<Record<string, Written>>, more: Partial<SubmissionContext> = {}, rows?: Written[][]) {
  const { district, province } = smallForms();
  const form: Form = { ...district, sheets: [district.sheets[0]!, sheet] };
  const row = CODES.map((code) => cells[code] ?? null);
  return validateSubmission(
    workbook("can-loc.xlsx", {
      "Thông tin": [
        ["#ntm:identity", "label", "value"],
        [null, "Nội dung", "Điền"],
        ["unit", "Mã đơn vị", "443"],
        ["period", "Kỳ", "2024-H1"],
      ],
      "Tiêu chí xã": [
        ["#ntm:commune-basic", "name", ...CODES],
        [null, "Xã", ...CODES],
        ...(rows ?? [["18415", "Xã Thiên Lộc", ...row]]),
      ],
    }),
    {
      forms: { reporting: form, province },
      indicators: dictionary(),
      register: smallRegister(),
      period: "2024-H1",
      sets: new Map([[set.id, set]]),
      ...more,
    },
  );
}

const valuesOf = (cells: Readonly<Record<string, Written>>) => {
  const { submission, findings } = validate(cells);
  const fields = submission!.lists.get("criteria:xa-thu")![0]!.fields;
  return {
    values: Object.fromEntries(Object.entries(fields).map(([id, { value }]) => [id, value])),
    findings,
  };
};

const percent = (value: number): CellValue => ({ kind: "number", value, percent: true });

describe("columns of a sheet of criteria", () => {
  test("a column for each indicator, and one of self-assessment for each criterion unless its only indicator is one already", () => {
    expect(criteriaColumns(set).map(({ id, takesNumber }) => [id, takesNumber])).toEqual([
      ["2.1", true],
      ["2.10", false],
      ["c2", false],
      ["7", false],
      ["10", true],
      ["c10", false],
      ["13.1", true],
      ["c13", false],
    ]);
  });

  test("titles have number, name and unit; long names are cut between words", () => {
    const name = "Tỷ lệ đường thôn, bản, ấp và đường liên thôn, bản, ấp ít nhất được cứng hóa quanh năm";
    const long = { ...set, criteria: [criterion("2", { ...indicator("2.2", "%", null), name })] };
    const [first, second] = criteriaColumns(long);
    expect(first!.header).toBe("2.2. Tỷ lệ đường thôn, bản, ấp và đường liên thôn, bản, ấp ít… (%)");
    expect(first!.name).toBe(name);
    expect(second!.header).toBe("Tiêu chí 2. Tiêu chí thử 2 (tự đánh giá)");
  });
});

describe("right values", () => {
  test("numbers and the words Đ, CBĐ, CĐ, KXĐ, in any case", () => {
    expect(valuesOf({ "2.1": 95.5, "2.10": "đ", c2: "CBĐ", "7": "CĐ", "10": "KXĐ", "13.1": 2 })).toEqual({
      values: { "2.1": 95.5, "2.10": "met", c2: "nearlyMet", "7": "notMet", "10": "notApplicable", "13.1": 2 },
      findings: [],
    });
  });

  test("0,57 formatted as per cent reads as 57", () => {
    expect(valuesOf({ "2.1": percent(0.57) })).toEqual({ values: { "2.1": 57 }, findings: [] });
  });

  test("a blank cell is no data yet, not 0", () => {
    expect(valuesOf({ "2.1": "" })).toEqual({ values: {}, findings: [] });
  });

  test("a value keeps its cell", () => {
    const { submission } = validate({ "10": 52.5 });
    expect(submission!.lists.get("criteria:xa-thu")![0]).toMatchObject({
      key: "18415",
      fields: { "10": { value: 52.5, place: { file: "can-loc.xlsx", sheet: "Tiêu chí xã", address: "G3" } } },
    });
  });
});

test("a number typed as text is read when its unit is right and it can mean only one thing, and is told", () => {
  const { values, findings } = valuesOf({ "2.1": "95,5 %", "10": "52,5 tr.đồng", "2.10": "d" });
  expect(values).toEqual({ "2.1": 95.5, "10": 52.5, "2.10": "met" });
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["cell/number-as-text", "info"],
    ["cell/number-as-text", "info"],
  ]);
});

describe("a value of the wrong kind or unit is a finding at its cell, and counts as no data", () => {
  test.each<[string, Written, string, string, string]>([
    ["2.1", "gần hết", "C3", '"gần hết"', "số từ 0 đến 100, tính bằng %"],
    ["2.1", 101, "C3", "101", "số từ 0 đến 100, tính bằng %"],
    ["2.1", percent(9.5), "C3", "950%", "số từ 0 đến 100, tính bằng %"],
    ["2.1", -0.5, "C3", "-0,5", "số từ 0 đến 100, tính bằng %"],
    ["2.1", true, "C3", '"true"', "số từ 0 đến 100, tính bằng %"],
    ["2.10", 1, "D3", "1", "một trong các giá trị Đ, CBĐ, CĐ, KXĐ"],
    ["c2", "có", "E3", '"có"', "một trong các giá trị Đ, CBĐ, CĐ, KXĐ"],
    ["10", { kind: "date", value: "2024-06-14" }, "G3", '"2024-06-14"', "số không âm, tính bằng triệu đồng"],
    ["13.1", "hai", "I3", '"hai"', "số không âm; hoặc một trong các giá trị"],
  ])("%s: %j in cell %s", (column, written, address, found, expected) => {
    const { values, findings } = valuesOf({ [column]: written });
    expect(values).toEqual({});
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: "criteria/wrong-value",
      severity: "error",
      unit: "Xã Thiên Lộc",
      place: { file: "can-loc.xlsx", sheet: "Tiêu chí xã", address },
      found,
    });
    expect(findings[0]!.expected).toContain(expected);
  });

  test("failed formulas and formulas not computed are called by name", () => {
    const { findings } = valuesOf({
      "2.1": { kind: "error", value: "#DIV/0!" },
      "10": { kind: "uncalculated", value: "SUM(A1)" },
    });
    expect(findings.map(({ code }) => code)).toEqual(["cell/error", "cell/uncalculated"]);
  });
});

describe("rows and sheets", () => {
  test("a commune without a row, an unknown row with data, a commune with two rows", () => {
    const { findings } = validate({}, {}, [
      ["18406", "Thị trấn Nghèn", 95, ...EMPTY.slice(1)],
      ["18406", "Thị trấn Nghèn", ...EMPTY],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(["list/unknown-key", "list/missing-key"]);
    const row: Written[] = ["18415", "Xã Thiên Lộc", ...EMPTY];
    expect(validate({}, {}, [row, row]).findings.map(({ code }) => code)).toEqual(["list/duplicate-key"]);
  });

  test("without a criteria set the sheet is passed over, even if the file lacks it", () => {
    const { submission, findings } = validate({ "2.1": "sai" }, { sets: new Map() });
    expect(findings).toEqual([]);
    expect(submission!.lists.has("criteria:xa-thu")).toBe(false);
  });
});
