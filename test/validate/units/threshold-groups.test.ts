import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { thresholdGroups } from "../../../src/validate/units/threshold-groups.ts";
import { lawSets } from "../../criteria/law-case.ts";

const sourceOf = (value: unknown) => ({ file: "threshold-groups.yaml", value, locate: () => ({ line: 1, column: 1 }) });

const commune = {
  code: "18415",
  name: "Xã Thiên Lộc",
  group: "northern-mountains",
  from: "2022-03-08",
  until: "2026-01-01",
  source: "ví dụ",
};

describe("groups of communes", () => {
  test("hold from their first day until the day they end", () => {
    const on = (date: string) => thresholdGroups(sourceOf({ groups: [commune] }), date)("18415");
    expect(on("2022-03-07")).toEqual([]);
    expect(on("2022-03-08")).toEqual(["northern-mountains"]);
    expect(on("2025-12-31")).toEqual(["northern-mountains"]);
    expect(on("2026-01-01")).toEqual([]);
  });

  test("a commune that is not listed has none", () => {
    expect(thresholdGroups(sourceOf({ groups: [commune] }), "2024-06-14")("18118")).toEqual([]);
  });

  test("one commune twice in a group at one time is refused", () => {
    const twice = { groups: [commune, { ...commune, from: "2024-01-01" }] };
    expect(() => thresholdGroups(sourceOf(twice), "2024-06-14")).toThrow(CannotRun);
    const after = { groups: [commune, { ...commune, from: "2026-01-01", until: undefined }] };
    expect(thresholdGroups(sourceOf(after), "2026-06-14")("18415")).toEqual(["northern-mountains"]);
  });

  test("the list of the repository is sound and names groups of some set", () => {
    const file = join(import.meta.dirname, "../../../data/units/threshold-groups.yaml");
    const { groups } = readYaml(file).value as { groups: readonly { group: string }[] };
    expect(() => thresholdGroups(readYaml(file), "2024-06-14")).not.toThrow();
    const known = lawSets().flatMap((set) => set.groups);
    expect(groups.filter(({ group }) => !known.includes(group))).toEqual([]);
  });
});
