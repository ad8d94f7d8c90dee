import * as z from "zod";
import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { SetReadings, ThresholdReading } from "../../domain/criteria/threshold-reading.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { DataSource } from "../rules/data-source.ts";
import { type Late, late, readRules, ruleId, ruleObject, ruleText } from "../rules/rule-data.ts";
import { requireSound, ruleFinding, type SoundPart } from "../rules/rule-finding.ts";
import { versionShape } from "./criteria-set.ts";
import { overlaidSet } from "./overlaid-set.ts";

/** Shape of a file of `data/criteria-readings`, for editors too (`data/schemas`). */
export const readingsFileShape: Late<z.ZodType<SetReadings>> = late(() =>
  ruleObject({
    set: ruleId,
    readings: z.array(ruleObject({ number: ruleText, ...versionShape(), readers: z.array(ruleText).min(1) })),
  }),
);

/**
 * The set with what the office read, as far as the file is understood, and everything wrong with it. What is wrong with the
 * set itself is told elsewhere.
 */
export function readThresholdReadings(source: DataSource, set: CriteriaSet): SoundPart<CriteriaSet> {
  const result = readRules(readingsFileShape, source);
  if (!result.ok) return { value: set, findings: result.findings };
  const { set: named, readings } = result.value;
  const overlaid = overlaidSet(set, named, readings, "readings", source);
  const unfounded = readings.flatMap((reading, index): readonly Finding[] => {
    const found = lackOf(reading);
    const expected = "confirmed cần nguồn và hai người đọc khác nhau";
    const path = ["readings", index, "status"];
    return found === undefined ? [] : [ruleFinding("rules/unfounded-reading", source, path, { found, expected })];
  });
  return { ...overlaid, findings: [...overlaid.findings, ...unfounded] };
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
