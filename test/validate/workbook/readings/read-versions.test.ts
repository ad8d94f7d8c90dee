import { expect, test } from "vitest";
import type { CriteriaSet } from "../../../../src/domain/criteria/criteria.ts";
import { type ThresholdLine, thresholdLines } from "../../../../src/domain/criteria/threshold-line.ts";
import { isRegion } from "../../../../src/domain/criteria/threshold-words.ts";
import { parseYaml } from "../../../../src/read/workspace/yaml-file.ts";
import { readingsYaml } from "../../../../src/render/form/readings-yaml.ts";
import { readThresholdReadings } from "../../../../src/validate/criteria/threshold-readings.ts";
import { readVersions } from "../../../../src/validate/workbook/readings/read-versions.ts";
import type { ThresholdEntry } from "../../../../src/validate/workbook/readings/threshold-entries.ts";
import { indicatorsOf, lawSets, REGION } from "../../../criteria/law-case.ts";

const NO_DOCUMENTS = { documents: new Map(), names: [] };

/** The lines of an office in one region. */
const linesOf = (set: CriteriaSet, region: string): readonly ThresholdLine[] =>
  thresholdLines(
    set,
    set.groups.filter((group) => !isRegion(group) || group === region),
  );

/** What two officers read where the signed copy says what the set says; 7 where the set does not know. */
function entryOf(line: ThresholdLine, value: ThresholdEntry["value"] = line.value ?? 7): ThresholdEntry {
  const comparison = line.kind === "open" ? "atLeast" : line.kind;
  return {
    line,
    comparison,
    value: comparison === "isTrue" ? true : value,
    source: "Bản ký, trang 3",
    readers: ["Nguyễn Văn A", "Trần Thị B"],
    placeOf: (column) => ({ file: "doi-chieu.xlsx", sheet: "Mức yêu cầu", address: column }),
  };
}

test.each(lawSets().map((set) => [set.id, set] as const))(
  "%s read as it stands: every version is confirmed, fits the set, and asks for the same values",
  (_, set) => {
    const lines = linesOf(set, REGION);
    const { value: readings, findings } = readVersions(
      set,
      lines.map((line) => entryOf(line)),
      NO_DOCUMENTS,
    );
    expect(findings).toEqual([]);
    expect(readings).toHaveLength(indicatorsOf(set).flatMap(({ versions }) => versions).length);
    expect(readings.every(({ status }) => status === "confirmed")).toBe(true);
    const source = parseYaml(readingsYaml({ set: set.id, readings }), "readings.yaml");
    const read = readThresholdReadings(source, set);
    expect(read.findings).toEqual([]);
    const after = new Map(linesOf(read.value, REGION).map((line) => [line.key, line.value]));
    for (const { key, value } of lines) if (value !== undefined) expect([key, after.get(key)]).toEqual([key, value]);
  },
);

const byId = (id: string): CriteriaSet => lawSets().find((set) => set.id === id)!;

test("of a level by year only the years that were read are confirmed", () => {
  const set = byId("xa-ntm-2021-2025");
  const years = linesOf(set, REGION).filter(({ kind }) => kind === "atLeastByYear");
  expect(years.length).toBeGreaterThan(1);
  const unverified = years.map((line) => ({ ...line, version: { ...line.version, status: "unverified" as const } }));
  const { value } = readVersions(set, [entryOf(unverified[0]!)], NO_DOCUMENTS);
  const { requirement } = value[0]!;
  const thresholds = requirement?.kind === "atLeastByYear" ? requirement.thresholds : {};
  expect(Object.values(thresholds).flatMap((known) => Object.keys(known))).toEqual([years[0]!.year]);
});

test("levels of an indicator that nobody knew are named one by one", () => {
  const set = byId("xa-ntm-2026-2030");
  const line = linesOf(set, REGION).find(({ kind, group }) => kind === "open" && group === "default")!;
  const entry: ThresholdEntry = { ...entryOf(line), comparison: "oneOf", value: ["Tốt", "Khá"] };
  expect(readVersions(set, [entry], NO_DOCUMENTS).value[0]?.requirement).toEqual({
    kind: "oneOf",
    values: ["Tốt", "Khá"],
  });
});
