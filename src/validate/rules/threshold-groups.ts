import * as z from "zod";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { DataSource } from "./data-source.ts";
import { parseRules, refuseRules, ruleDate, ruleObject, ruleProblem, ruleText } from "./rule-data.ts";

/** Shape of `data/units/threshold-groups.yaml`, for editors too (`data/schemas`). */
export const thresholdGroupsFile = ruleObject({
  groups: z.array(
    ruleObject({
      code: z.string().regex(/^\d{5}$/),
      name: ruleText,
      group: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
      from: ruleDate,
      until: ruleDate.optional(),
      source: ruleText,
    }),
  ),
});

type Entry = z.infer<typeof thresholdGroupsFile>["groups"][number];

/**
 * The groups of thresholds that communes belong to by themselves on a day, in the order of the file.
 * Throws `CannotRun` on a broken file and on one commune listed twice in a group at the same time.
 */
export function thresholdGroups(source: DataSource, date: IsoDate): (unit: string) => readonly string[] {
  const { groups } = parseRules(thresholdGroupsFile, source);
  const problems = groups.flatMap((one, index) =>
    groups.slice(0, index).some((earlier) => overlaps(earlier, one))
      ? [ruleProblem(source, ["groups", index], `xã ${one.code} đã có trong nhóm "${one.group}" vào cùng thời gian`)]
      : [],
  );
  if (problems.length > 0) return refuseRules(problems);
  const byUnit = new Map<string, string[]>();
  for (const { code, group, from, until } of groups) {
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
