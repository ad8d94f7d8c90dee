import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { type ThresholdReading, withReadings } from "../../domain/criteria/threshold-reading.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "../rules/data-source.ts";
import { type RulePath, ruleFinding, type SoundPart } from "../rules/rule-finding.ts";
import { contradictions, indicatorsOf } from "./criteria-set.ts";

/**
 * A set with versions of another file (`key` is its list of them), and what is wrong with these. What is wrong with the
 * set itself is told elsewhere.
 */
export function overlaidSet(
  set: CriteriaSet,
  named: string,
  versions: readonly ThresholdReading[],
  key: string,
  source: DataSource,
): SoundPart<CriteriaSet> {
  const known = indicatorsOf(set).map(([{ number }]) => number);
  const findings: Finding[] = [];
  const say = (code: string, path: RulePath, found: string, expected: string, more: Partial<Finding> = {}): void => {
    findings.push({ ...ruleFinding(code, source, path, { found, expected }), ...more });
  };
  if (named !== set.id) say("rules/file-name", ["set"], `mã "${named}" khác tên tệp ${set.id}.yaml`, "mã như tên tệp");
  const seen = new Set<string>();
  for (const [index, { number, effectiveFrom }] of versions.entries()) {
    const path = [key, index];
    const day = `${number}@${effectiveFrom}`;
    if (seen.has(day)) say("rules/duplicate", path, `hai mục của ${number} cùng ngày`, "mỗi ngày một mục");
    seen.add(day);
    if (!known.includes(number)) {
      const what = `không có chỉ tiêu "${number}" ở "${set.id}"`;
      say("rules/unknown-criterion", [...path, "number"], what, "số của một chỉ tiêu", nearestFix(number, known));
    }
  }
  const value = withReadings(set, { readings: versions });
  // Of the merged set only what stands on a version can be new: the set itself was held before.
  const before = new Set(contradictions(set, source).map(({ found }) => found));
  findings.push(
    ...contradictions(value, source)
      .filter(({ found }) => !before.has(found))
      .map((finding) => ({ ...finding, place: { file: source.file, ...source.locate([key]) } })),
  );
  return { value, findings };
}
