import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { crossChecks } from "../../../src/validate/cross-checks/cross-checks.ts";
import { packageForms } from "../../sample/sample-period.ts";

const BROKEN = join(import.meta.dirname, "broken-cross-checks");
const DATA = join(import.meta.dirname, "../../../data/cross-checks");

const { indicators, forms } = await packageForms();

const load = (name: string) => crossChecks([readYaml(join(BROKEN, `${name}.yaml`), `${name}.yaml`)], indicators, forms);

const messageOf = (name: string): string => {
  try {
    load(name);
  } catch (error) {
    expect(error).toBeInstanceOf(CannotRun);
    return (error as CannotRun).message;
  }
  return "";
};

test("a sound file becomes checks, in its order", () => {
  expect(load("sound")).toEqual([
    expect.objectContaining({ id: "standard-schools", scope: "district", kind: "atMost", whole: "schools" }),
    expect.objectContaining({ id: "late-decision", scope: "row", of: "recognitions", where: { title: "commune" } }),
  ]);
});

test("what a file leaves out: no condition, shares from 0 to 100, a factor of 3 round a thousand", () => {
  const frame = { severity: "warning", scope: "district", message: "Sai", fix: "Sửa" };
  const source = {
    file: "checks.yaml",
    value: {
      checks: [
        { ...frame, id: "share", kind: "shareWithinBounds", of: ["model-hamlets-share"] },
        { ...frame, id: "slip", kind: "slipOfThousand", of: ["schools"], against: "otherDistricts" },
        { ...frame, id: "twice", scope: "row", of: "products", kind: "uniqueRows", columns: ["name"] },
      ],
    },
    locate: () => ({ line: 1, column: 1 }),
  };
  expect(crossChecks([source], indicators, forms)).toMatchObject([{ min: 0, max: 100 }, { factor: 3 }, { where: {} }]);
});

describe("a broken file is refused with the place of the defect", () => {
  test.each([
    ["unknown-key", 'unknown-key.yaml:7:5 khóa lạ "whol", có phải "whole"'],
    ["missing-message", 'missing-message.yaml:2:5 thiếu khóa "message"'],
    ["unknown-scope", 'unknown-scope.yaml:4:5 "scope" cần một trong: province, district, row'],
    ["unknown-kind", 'unknown-kind.yaml:5:5 "kind" có giá trị không nằm trong danh mục cho phép'],
    ["unknown-severity", 'unknown-severity.yaml:3:5 "severity" cần một trong: error, warning, info'],
    [
      "unknown-figure",
      'unknown-figure.yaml:6:32 không có chỉ tiêu số liệu "level-two-school". Có phải là "level-two-schools"?',
    ],
    ["plan-of-unplanned", 'plan-of-unplanned.yaml:7:5 chỉ tiêu "schools" không có kế hoạch'],
    ["provincial-figure-per-district", 'yaml:7:5 chỉ tiêu "population" không do huyện nhập'],
    ["provincial-list-per-district", 'yaml:7:5 chỉ tiêu "vietgap-area" đếm trang "crops" của biểu tỉnh'],
    ["district-figure-for-province", 'yaml:7:5 chỉ tiêu "smart-village-model" chỉ có số của từng huyện'],
    ["threshold-behind-figure", "yaml:7:5 không kiểm tra chéo số liệu tính từ mức yêu cầu"],
    ["repeated-id", 'repeated-id.yaml:10:5 mã "standard-schools" đã dùng'],
    ["unknown-sheet", 'unknown-sheet.yaml:5:5 không có trang danh sách "recognition". Có phải là "recognitions"?'],
    ["unknown-column", 'unknown-column.yaml:8:5 trang "recognitions" không có cột "day"'],
    ["unknown-choice", 'unknown-choice.yaml:6:14 cột "title" không có giá trị "comune"'],
    ["text-as-date", 'text-as-date.yaml:8:5 cột "decision" của trang "recognitions" phải là cột ngày'],
    ["no-limit", "no-limit.yaml:2:5 cần from hoặc until"],
    ["impossible-date", "impossible-date.yaml:9:5"],
    ["forbidden-without-condition", "forbidden-without-condition.yaml:2:5 cần điều kiện where"],
    ["other-districts-of-province", "other-districts-of-province.yaml:7:5 chỉ so với các huyện khác khi"],
  ])("%s", (name, message) => {
    expect(messageOf(name)).toContain(message);
  });

  test("all defects at once, in one sentence", () => {
    const message = messageOf("several-defects");
    expect(message).toMatch(/^Dữ liệu quy tắc có \d chỗ sai: [^\n]*\.$/);
    expect(message).toContain('several-defects.yaml:7:5 không có chỉ tiêu số liệu "school"');
    expect(message).toContain('several-defects.yaml:16:5 khóa lạ "colum", có phải "column"');
  });

  test("one id in two files", () => {
    const source = readYaml(join(BROKEN, "sound.yaml"), "sound.yaml");
    expect(() => crossChecks([source, source], indicators, forms)).toThrow('mã "late-decision" đã dùng');
  });
});

test("the package's checks are sound, and use every kind", () => {
  const files = readdirSync(DATA).sort();
  const checks = crossChecks(
    files.map((file) => readYaml(join(DATA, file), `data/cross-checks/${file}`)),
    indicators,
    forms,
  );
  expect(new Set(checks.map(({ scope, kind }) => (scope === "row" ? `row ${kind}` : kind)))).toEqual(
    new Set([
      "partsOfTotal",
      "atMost",
      "shareWithinBounds",
      "sameValue",
      "sumOfDistricts",
      "countOfRows",
      "neverBelow",
      "jump",
      "frozen",
      "slipOfThousand",
      "row atMost",
      "row dateWithin",
      "row dateOrder",
      "row validity",
      "row uniqueRows",
      "row requiresRow",
      "row excludesRow",
      "row forbiddenRow",
    ]),
  );
});
