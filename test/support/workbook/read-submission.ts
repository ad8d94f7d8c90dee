import type { CriteriaSet } from "../../../src/domain/criteria/criteria.ts";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { type ReadSubmission, validateSubmission } from "../../../src/validate/workbook/submission.ts";
import { read } from "../../read/fixtures.ts";
import { ROOT } from "../workspace.ts";

const PERIOD = "2024-H1";
const knowledge = openKnowledge(ROOT);
const { end } = knowledge.period(PERIOD);
const context = {
  forms: knowledge.formsOn(end),
  indicators: knowledge.indicatorsAt("district"),
  kinds: knowledge.numberKinds(),
  register: knowledge.registerOn(end),
  period: PERIOD,
};

const CRITERIA = /^(Tiêu chí xã NTM|Xã NTM nâng cao)$/;
const setsOf = (ids: readonly string[]): ReadonlyMap<string, CriteriaSet> =>
  new Map(knowledge.sets(ids).map((set) => [set.id, set]));

/** The way of `ntm validate` for one workbook of the sample's period, with the criteria sheets of the given sets only. */
export async function readSubmission(bytes: Uint8Array, ...sets: readonly string[]): Promise<ReadSubmission> {
  const workbook = await read(bytes, { sheets: (name) => sets.length > 0 || !CRITERIA.test(name) });
  return workbook.ok
    ? validateSubmission(workbook.value, { ...context, sets: setsOf(sets) })
    : { findings: workbook.findings };
}

export const brief = ({ severity, code, place, found }: Finding): string =>
  `${severity} ${code} ${place.address ?? ""}: ${found}`;
