import * as z from "zod";
import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { type SetReadings, type ThresholdReading, withReadings } from "../../domain/criteria/threshold-reading.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "../rules/data-source.ts";
import { readRules, ruleId, ruleObject, ruleText } from "../rules/rule-data.ts";
import { type RulePath, requireSound, ruleFinding, type SoundPart } from "../rules/rule-finding.ts";
import { contradictions, indicatorsOf, versionShape } from "./criteria-set.ts";

/** Shape of a file of `data/criteria-readings`, for editors too (`data/schemas`). */
export const readingsFileShape: z.ZodType<SetReadings> = ruleObject({
  set: ruleId,
  readings: z.array(ruleObject({ number: ruleText, ...versionShape, readers: z.array(ruleText).min(1) })),
});

/**
 * The set with what the office read, as far as the file is understood, and everything wrong with it. What is wrong with the
 * set itself is told elsewhere.
 */
export function readThresholdReadings(source: DataSource, set: CriteriaSet): SoundPart<CriteriaSet> {
  const result = readRules(readingsFileShape, source);
  if (!result.ok) return { value: set, findings: result.findings };
  const { readings } = result.value;
  const known = indicatorsOf(set).map(([{ number }]) => number);
  const findings: Finding[] = [];
  const say = (code: string, path: RulePath, found: string, expected: string, more: Partial<Finding> = {}): void => {
    findings.push({ ...ruleFinding(code, source, path, { found, expected }), ...more });
  };
  if (result.value.set !== set.id)
    say("rules/file-name", ["set"], `mã "${result.value.set}" khác tên tệp ${set.id}.yaml`, "mã như tên tệp");
  const seen = new Set<string>();
  for (const [index, reading] of readings.entries()) {
    const { number, effectiveFrom } = reading;
    const path = ["readings", index];
    const key = `${number}@${effectiveFrom}`;
    if (seen.has(key)) say("rules/duplicate", path, `hai mục của ${number} cùng ngày`, "mỗi ngày một mục");
    seen.add(key);
    if (!known.includes(number)) {
      const what = `không có chỉ tiêu "${number}" ở "${set.id}"`;
      say("rules/unknown-criterion", [...path, "number"], what, "số của một chỉ tiêu", nearestFix(number, known));
    }
    const lack = lackOf(reading);
    if (lack !== undefined)
      say("rules/unfounded-reading", [...path, "status"], lack, "confirmed cần nguồn và hai người đọc khác nhau");
  }
  const value = withReadings(set, { readings });
  // Of the merged set only what stands on a reading can be new: the set itself was held before.
  const before = new Set(contradictions(set, source).map(({ found }) => found));
  findings.push(
    ...contradictions(value, source)
      .filter(({ found }) => !before.has(found))
      .map((finding) => ({ ...finding, place: { file: source.file, ...source.locate(["readings"]) } })),
  );
  return { value, findings };
}

/** Why a reading must not be called confirmed; `undefined` when it may, or is not called so. */
function lackOf({ status, source, readers = [] }: ThresholdReading): string | undefined {
  if (status !== "confirmed") return undefined;
  if (source === undefined) return "trạng thái confirmed mà không có nguồn";
  return new Set(readers.map(plainName)).size < 2
    ? "trạng thái confirmed mà chưa đủ hai người đọc khác nhau"
    : undefined;
}

/** The same person however the name is spaced and capitalised. */
export const plainName = (name: string): string =>
  name.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/gu, " ").trim();

/** The set with the office's readings. Throws `CannotRun` with every defect of the file. */
export const withThresholdReadings = (source: DataSource, set: CriteriaSet): CriteriaSet =>
  requireSound(readThresholdReadings(source, set));
