import * as z from "zod";
import type { CriteriaSet, WithdrawalRule } from "../../domain/criteria/criteria.ts";
import type { Finding, Outcome } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "../rules/data-source.ts";
import { keptAs, type Late, late, readRules, ruleDate, ruleObject, ruleText } from "../rules/rule-data.ts";
import { type RulePath, requireValue, ruleFinding } from "../rules/rule-finding.ts";

const share = late(() => z.number().gt(0).max(100));

/** Shape of `data/withdrawal.yaml`, for editors too (`data/schemas`). */
export const withdrawalFile: Late<z.ZodType<WithdrawalRule>> = keptAs("withdrawal", () =>
  ruleObject({
    basis: ruleObject({ document: ruleText, clause: ruleText }),
    effectiveFrom: ruleDate,
    status: z.enum(["confirmed", "unverified", "provincial", "unknown"]),
    share: share(),
    shareWithKey: share(),
    communesWithdrawn: share().optional(),
    keyCriteria: z.record(ruleText, z.array(ruleText)),
    source: ruleText.optional(),
    note: ruleText.optional(),
  }),
);

/** The rule of withdrawal with what is wrong with it, given the sets at hand; `ids` are all sets there are. */
export function readWithdrawalRule(
  source: DataSource,
  sets: readonly CriteriaSet[],
  ids: readonly string[],
): Outcome<WithdrawalRule> {
  const result = readRules(withdrawalFile, source);
  if (!result.ok) return result;
  const findings = Object.entries(result.value.keyCriteria).flatMap(([id, numbers]): readonly Finding[] => {
    const path = ["keyCriteria", id];
    if (!ids.includes(id)) return [unknown("rules/unknown-set", source, path, `bộ tiêu chí "${id}"`, id, ids)];
    const known = sets.find((set) => set.id === id)?.criteria.map((criterion) => criterion.number);
    return numbers.flatMap((number, index) =>
      known && !known.includes(number)
        ? [
            unknown(
              "rules/unknown-criterion",
              source,
              [...path, index],
              `tiêu chí "${number}" ở "${id}"`,
              number,
              known,
            ),
          ]
        : [],
    );
  });
  return { ...result, findings };
}

const unknown = (
  code: string,
  source: DataSource,
  path: RulePath,
  what: string,
  name: string,
  known: readonly string[],
): Finding =>
  ruleFinding(code, source, path, {
    found: `không có ${what}`,
    expected: `một trong: ${known.join(", ")}`,
    ...nearestFix(name, known),
  });

/** The rule of withdrawal. Throws `CannotRun` with every defect, its place and the nearest right name. */
export const withdrawalRule = (
  source: DataSource,
  sets: readonly CriteriaSet[],
  ids: readonly string[],
): WithdrawalRule => requireValue(readWithdrawalRule(source, sets, ids));
