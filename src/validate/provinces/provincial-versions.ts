import * as z from "zod";
import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { versionShape } from "../criteria/criteria-set.ts";
import { overlaidSet } from "../criteria/overlaid-set.ts";
import type { DataSource } from "../rules/data-source.ts";
import { keptAs, readRules, ruleId, ruleObject, ruleText } from "../rules/rule-data.ts";
import { requireSound, type SoundPart } from "../rules/rule-finding.ts";

/** Shape of `data/provinces/<code>/criteria-versions/<set>.yaml`, for editors too (`data/schemas`). */
export const provincialVersionsFile = keptAs("criteria-versions", () =>
  ruleObject({
    set: ruleId,
    versions: z.array(ruleObject({ number: ruleText, ...versionShape() })).min(1),
  }),
);

/** A set of the country with what its province decided: before the set's own of the same day. */
export function readProvincialVersions(source: DataSource, set: CriteriaSet): SoundPart<CriteriaSet> {
  const result = readRules(provincialVersionsFile, source);
  if (!result.ok) return { value: set, findings: result.findings };
  return overlaidSet(set, result.value.set, result.value.versions, "versions", source);
}

/** The same. Throws `CannotRun` with every defect of the file. */
export const withProvincialVersions = (source: DataSource, set: CriteriaSet): CriteriaSet =>
  requireSound(readProvincialVersions(source, set));
