import type { Finding } from "../../../src/domain/findings/finding.ts";
import type { Workbook } from "../../../src/domain/workbook/cell.ts";
import { type ReadSubmission, validateSubmission } from "../../../src/validate/workbook/submission.ts";
import { dictionary, indicator, smallForms, smallRegister } from "../../support/law.ts";
import { type Written, workbook } from "../../support/workbook/workbook.ts";

export type Rows = readonly (readonly Written[])[];

export const roads = indicator("roads", { name: "Đường giao thông", entryUnit: "km", bounds: { min: 0, max: 500 } });
export const money = indicator("money", {
  name: "Vốn đỡ đầu",
  entryUnit: "triệu đồng",
  required: false,
  bounds: { min: 0, max: 90_000 },
});

export const RIGHT: Readonly<Record<string, Rows>> = {
  "Thông tin": [
    ["#ntm:identity", "label", "value"],
    [null, "Nội dung", "Điền"],
    ["unit", "Mã đơn vị", "443"],
    ["period", "Kỳ báo cáo", "2024-H1"],
  ],
  "Chỉ tiêu": [
    ["#ntm:indicators", "name", "unit", "plan", "actual", "qualifier"],
    [null, "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện 6 tháng đầu năm 2024", "Định tính"],
    ["#group", "I. Hạ tầng"],
    ["roads", "Đường giao thông", "km", 100, 12.5, null],
    ["money", "Vốn đỡ đầu", "triệu đồng", null, 300, null],
  ],
  "Xã, phường": [
    ["#ntm:communes", "name", "hamlets"],
    [null, "Tên", "Số thôn"],
    ["18415", "Xã Thiên Lộc", 9],
    ["18406", "Thị trấn Nghèn", 12],
  ],
  "Công nhận": [
    ["#ntm:recognitions", "unit", "title", "date"],
    [null, "Mã đơn vị", "Danh hiệu", "Ngày"],
    [null, "18415", "Xã NTM nâng cao", { kind: "date", value: "2022-01-26" }],
  ],
};

export const check = (book: Workbook): ReadSubmission =>
  validateSubmission(book, {
    forms: smallForms("roads", "money"),
    indicators: dictionary(roads, money),
    register: smallRegister(),
    period: "2024-H1",
  });

export const validate = (changes: Readonly<Record<string, Rows>> = {}) =>
  check(workbook("can-loc.xlsx", { ...RIGHT, ...changes }));

export const changed = (
  sheet: string,
  row: number,
  column: number,
  value: Written,
): Readonly<Record<string, Rows>> => ({
  [sheet]: RIGHT[sheet]!.map((cells, index) =>
    index === row ? Object.assign([...cells], { [column]: value }) : cells,
  ),
});

export const codesOf = (findings: readonly Finding[]) => findings.map(({ code, severity }) => `${severity} ${code}`);

export const roadsOf = ({ submission }: ReadSubmission) => submission?.observations.get("roads");

export const without = (sheet: string, ...rows: readonly number[]): Rows =>
  RIGHT[sheet]!.filter((_, index) => !rows.includes(index));
