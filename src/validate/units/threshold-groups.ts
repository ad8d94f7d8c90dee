import * as z from "zod";
import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "../rules/data-source.ts";
import { keptAs, readRules, ruleDate, ruleObject, rulePattern, ruleText } from "../rules/rule-data.ts";
import { requireSound, ruleFinding, type SoundPart } from "../rules/rule-finding.ts";

/** Shape of `data/units/threshold-groups.yaml`, for editors too (`data/schemas`). */
export const thresholdGroupsFile = keptAs("threshold-groups", () =>
  ruleObject({
    groups: z.array(
      ruleObject({
        code: rulePattern(/^\d{5}$/, "mã xã gồm năm chữ số, đặt trong ngoặc kép"),
        name: ruleText,
        group: rulePattern(/^[a-z]+(-[a-z0-9]+)*$/, "mã một nhóm của bộ tiêu chí, ví dụ northern-mountains"),
        from: ruleDate,
        until: ruleDate.optional(),
        source: ruleText,
      }),
    ),
  }),
);

type Entry = z.infer<ReturnType<typeof thresholdGroupsFile>>["groups"][number];

/** The communes with groups of their own, with everything wrong with the file. */
export function readThresholdGroups(source: DataSource): SoundPart<readonly Entry[]> {
  const result = readRules(thresholdGroupsFile, source);
  if (!result.ok) return { value: [], findings: result.findings };
  const { groups } = result.value;
  const findings = groups.flatMap((one, index) =>
    groups.slice(0, index).some((earlier) => overlaps(earlier, one))
      ? [
          ruleFinding("rules/duplicate", source, ["groups", index], {
            found: `xã ${one.code} đã có trong nhóm "${one.group}" vào cùng thời gian`,
            expected: "một xã ở một nhóm một lần trong cùng thời gian",
          }),
        ]
      : [],
  );
  return { value: groups, findings };
}

/** Groups that no criteria set has: nobody's threshold. */
export const unknownGroupFindings = (
  entries: readonly Entry[],
  source: DataSource,
  sets: readonly CriteriaSet[],
): readonly Finding[] => {
  const known = new Set(sets.flatMap(({ groups }) => groups));
  return entries.flatMap(({ group }, index) =>
    known.has(group)
      ? []
      : [
          ruleFinding("rules/unknown-group", source, ["groups", index, "group"], {
            found: `không bộ tiêu chí nào có nhóm "${group}"`,
            expected: `một trong: ${[...known].join(", ")}`,
            ...nearestFix(group, known),
          }),
        ],
  );
};

/**
 * The groups of thresholds that communes belong to by themselves on a day, in the order of the file.
 * Throws `CannotRun` on a broken file and on one commune listed twice in a group at the same time.
 */
export function thresholdGroups(source: DataSource, date: IsoDate): (unit: string) => readonly string[] {
  const byUnit = new Map<string, string[]>();
  for (const { code, group, from, until } of requireSound(readThresholdGroups(source))) {
    if (from <= date && date < (until ?? NEVER)) byUnit.set(code, [...(byUnit.get(code) ?? []), group]);
  }
  return (unit) => byUnit.get(unit) ?? NONE;
}

const NEVER = "9999-12-31";
const NONE: readonly string[] = [];

const overlaps = (left: Entry, right: Entry): boolean =>
  left.code === right.code &&
  left.group === right.group &&
  left.from < (right.until ?? NEVER) &&
  right.from < (left.until ?? NEVER);
