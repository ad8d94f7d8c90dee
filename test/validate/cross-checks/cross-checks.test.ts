import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { crossChecks } from "../../../src/validate/cross-checks/cross-checks.ts";
import { packageForms } from "../../sample/sample-period.ts";
import { refusalOf } from "../../support/refusal.ts";

const BROKEN = join(import.meta.dirname, "broken-cross-checks");
const DATA = join(import.meta.dirname, "../../../data/cross-checks");

const { indicators, forms } = await packageForms();

const load = (name: string) => crossChecks([readYaml(join(BROKEN, `${name}.yaml`), `${name}.yaml`)], indicators, forms);

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
    ["unknown-key", 'unknown-key.yaml:7:5 khóa lạ "whol"'],
    ["missing-message", 'missing-message.yaml:2:5 thiếu khóa "message"'],
    ["unknown-scope", 'unknown-scope.yaml:4:5 "scope" là "commune"; cần một trong: province, district, row'],
    ["unknown-kind", 'unknown-kind.yaml:5:5 "kind" là "noMore"; cần một trong: partsOfTotal, '],
    ["unknown-severity", 'unknown-severity.yaml:3:5 "severity" là "fatal"; cần một trong: error, warning, info'],
    [
      "unknown-figure",
      'unknown-figure.yaml:6:32 không có chỉ tiêu số liệu "level-two-school"; cần mã một chỉ tiêu của data/indicators; có phải là "level-two-schools"?',
    ],
    ["plan-of-unplanned", 'plan-of-unplanned.yaml:7:5 chỉ tiêu "schools" không có kế hoạch'],
    ["provincial-figure-per-district", 'yaml:7:5 chỉ tiêu "population" không do huyện nhập'],
    ["provincial-list-per-district", 'yaml:7:5 chỉ tiêu "vietgap-area" đếm trang "crops" của biểu tỉnh'],
    ["district-figure-for-province", 'yaml:7:5 chỉ tiêu "smart-village-model" chỉ có số của từng huyện'],
    ["threshold-behind-figure", "yaml:7:5 không kiểm tra chéo số liệu tính từ mức yêu cầu"],
    ["repeated-id", 'repeated-id.yaml:10:5 mã "standard-schools" đã dùng'],
    ["unknown-sheet", 'unknown-sheet.yaml:5:5 không có trang danh sách "recognition"'],
    ["unknown-column", 'unknown-column.yaml:8:5 trang "recognitions" không có cột "day"'],
    ["unknown-choice", 'unknown-choice.yaml:6:14 cột "title" không có giá trị "comune"'],
    ["text-as-date", 'text-as-date.yaml:8:5 cột "decision" của trang "recognitions" có kiểu document; cần cột ngày'],
    ["no-limit", "no-limit.yaml:2:5 thiếu cả first và last"],
    ["impossible-date", "impossible-date.yaml:9:5"],
    ["forbidden-without-condition", "forbidden-without-condition.yaml:2:5 thiếu điều kiện where"],
    [
      "other-districts-of-province",
      "other-districts-of-province.yaml:7:5 so với các huyện khác (otherDistricts) mà scope là province",
    ],
  ])("%s", (name, message) => {
    expect(refusalOf(() => load(name))).toContain(message);
  });

  test("all defects at once, counted in the sentence", () => {
    expect(() => load("several-defects")).toThrow(/^Dữ liệu quy tắc có \d chỗ sai; [^\n]*\.$/);
    const lines = refusalOf(() => load("several-defects"));
    expect(lines).toContain('several-defects.yaml:7:5 không có chỉ tiêu số liệu "school"');
    expect(lines).toMatch(/several-defects\.yaml:16:5 khóa lạ "colum"; .*có phải là "column"/);
  });

  test("one id in two files", () => {
    const source = readYaml(join(BROKEN, "sound.yaml"), "sound.yaml");
    expect(refusalOf(() => crossChecks([source, source], indicators, forms))).toContain('mã "late-decision" đã dùng');
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
      "row yearOfDay",
      "row uniqueRows",
      "row requiresRow",
      "row excludesRow",
      "row forbiddenRow",
    ]),
  );
});
