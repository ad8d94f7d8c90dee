import * as z from "zod";
import { isInForce, nameOfSet, type SetTimes } from "../../domain/criteria/sets-in-force.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { DataSource } from "../rules/data-source.ts";
import { late, ruleDate, ruleId } from "../rules/rule-data.ts";
import { ruleFinding } from "../rules/rule-finding.ts";

const timesShape = late(() =>
  z.object({ id: ruleId, effectiveFrom: ruleDate, effectiveUntil: ruleDate.exactOptional() }),
);

/** When a set is in force, of a file that says it; nothing where the file is broken, which reading all of it tells. */
export const setTimes = ({ value }: DataSource): SetTimes | undefined => timesShape().safeParse(value).data;

/** Another set of the same name that is in force when this one begins: the name would mean two. */
export function overlapFindings(set: SetTimes, source: DataSource, sets: readonly SetTimes[]): readonly Finding[] {
  const other = sets.find(
    (one) => one.id !== set.id && nameOfSet(one.id) === nameOfSet(set.id) && isInForce(one, set.effectiveFrom),
  );
  if (!other) return [];
  const words = {
    found: `ngày ${formatDate(set.effectiveFrom)} cả "${set.id}" và "${other.id}" có hiệu lực`,
    expected: `mỗi ngày một bộ mang tên "${nameOfSet(set.id)}"`,
  };
  return [ruleFinding("rules/overlapping-sets", source, ["effectiveFrom"], words)];
}
