import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { criteriaSets } from "../../../src/validate/criteria/criteria-set.ts";
import { refusalOf } from "../../support/refusal.ts";

const BROKEN = join(import.meta.dirname, "broken-criteria");
const DATA = join(import.meta.dirname, "../../../data");

const load = (name: string) => criteriaSets([readYaml(join(BROKEN, `${name}.yaml`), `${name}.yaml`)]);

test("a sound file becomes a criteria set", () => {
  const [set] = load("sound");
  expect(set).toMatchObject({ id: "sample-set", complete: true, preconditions: [] });
  expect(set!.criteria[0]!.indicators[0]!.versions[0]!.requirement).toEqual({
    kind: "atLeast",
    thresholds: { default: 98 },
  });
});

describe("a broken file is refused with the place of the defect", () => {
  test.each([
    [
      "unknown-key",
      'unknown-key.yaml:17:9 khóa lạ "mesure"; cần một trong các khóa: number, name, shortName, unit, measure, ifAny, versions; có phải là "measure"?',
    ],
    ["missing-key", 'missing-key.yaml:11:5 thiếu khóa "name"'],
    [
      "unknown-status",
      'unknown-status.yaml:20:13 "status" là "certain"; cần một trong: confirmed, unverified, provincial, unknown',
    ],
    [
      "unknown-operator",
      'unknown-operator.yaml:21:28 "kind" là "moreThan"; cần một trong: atLeast, atMost, atLeastByYear, isTrue, oneOf, allOf, anyOf',
    ],
    ["impossible-date", "impossible-date.yaml:18:13"],
    ["unknown-with-threshold", "unknown-with-threshold.yaml:21:13 trạng thái unknown mà lại có mức yêu cầu"],
    [
      "confirmed-without-threshold",
      "confirmed-without-threshold.yaml:21:13 trạng thái confirmed mà không có mức yêu cầu",
    ],
    ["unknown-group", 'unknown-group.yaml:21:13 nhóm "bac-trung-bo" không có trong groups'],
    ["versions-out-of-order", "versions-out-of-order.yaml:22:13 mức có hiệu lực"],
    ["repeated-number", 'repeated-number.yaml:22:5 số "1" đã dùng'],
    ["repeated-key", "repeated-key.yaml:9:1"],
  ])("%s", (name, message) => {
    expect(refusalOf(() => load(name))).toContain(message);
  });

  test("all defects at once, counted in the sentence", () => {
    expect(() => load("several-defects")).toThrow(/^Dữ liệu quy tắc có 4 chỗ sai; [^\n]*\.$/);
    const lines = refusalOf(() => load("several-defects"));
    expect(lines).toContain("several-defects.yaml:4:");
    expect(lines).toContain("several-defects.yaml:8:1");
    expect(lines).toMatch(/khóa lạ "nmae"; .*có phải là "name"/);
  });

  test("two files with one id", () => {
    const source = readYaml(join(BROKEN, "sound.yaml"), "sound.yaml");
    expect(refusalOf(() => criteriaSets([source, source]))).toContain('mã "sample-set" đã dùng');
  });
});

describe("data/criteria", async () => {
  const files = readdirSync(join(DATA, "criteria")).sort();
  const sets = criteriaSets(await Promise.all(files.map((file) => readYaml(join(DATA, "criteria", file), file))));
  const indicators = sets.flatMap((set) =>
    [...set.preconditions, ...set.criteria.flatMap((one) => one.indicators)].map((indicator) => ({ set, indicator })),
  );

  test("every file is named after its set", () => {
    expect(sets.map((set) => `${set.id}.yaml`)).toEqual(files);
  });

  test("a confirmed requirement names its source", () => {
    const without = indicators.flatMap(({ set, indicator }) =>
      indicator.versions.some((version) => version.status === "confirmed" && !version.source)
        ? [`${set.id}/${indicator.number}`]
        : [],
    );
    expect(without).toEqual([]);
  });

  test("every legal basis is in the register of documents", () => {
    const register = openKnowledge(join(DATA, "..")).legal();
    const cited = new Set(sets.map((set) => set.basis.document));
    for (const { indicator } of indicators) for (const version of indicator.versions) cited.add(version.basis.document);
    expect([...cited].filter((document) => !register.documents.has(document))).toEqual([]);
  });

  test("numbers of criteria: 8 for a province, 9 for a district, 19 for a commune", () => {
    const count = (id: string) => sets.find((set) => set.id === id)!.criteria.length;
    expect(count("tinh-hoan-thanh-ntm-2021-2025")).toBe(8);
    expect(count("huyen-ntm-2021-2025")).toBe(9);
    expect(count("huyen-ntm-nang-cao-2021-2025")).toBe(9);
    expect(count("do-thi-van-minh-2022")).toBe(9);
    expect(count("xa-ntm-2021-2025")).toBe(19);
    expect(count("xa-ntm-nang-cao-2021-2025")).toBe(19);
    expect(count("xa-ntm-kieu-mau-2021-2025")).toBe(4);
  });
});
