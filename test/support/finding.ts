import type { Finding } from "../../src/domain/findings/finding.ts";

export const FILE = "data/periods/2024-H1/can-loc.xlsx";

/** An empty cell of a sheet, an error; overrides make it anything else. */
export const finding = (address: string, overrides: Partial<Finding> = {}): Finding => ({
  code: "cell/missing",
  severity: "error",
  place: { file: FILE, sheet: "Chỉ tiêu", address },
  found: "ô trống",
  expected: "số từ 0 đến 8000",
  fix: "điền số liệu; nếu không phát sinh thì ghi 0",
  ...overrides,
});

export const warning = (address: string, overrides: Partial<Finding> = {}): Finding =>
  finding(address, {
    code: "assessment/disagreement",
    severity: "warning",
    found: "tự đánh giá đạt",
    expected: "chưa đạt theo số liệu",
    fix: "kiểm tra lại",
    ...overrides,
  });
