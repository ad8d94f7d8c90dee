import { createHash } from "node:crypto";
import type { Workbook } from "../../../src/domain/workbook/cell.ts";
import type { ReadSubmission } from "../../../src/validate/workbook/submission.ts";
import { validateSubmission as validate } from "../../../src/validate/workbook/submission.ts";

export type { ReadSubmission };

/** `validateSubmission`, a workbook (each is read once) held once in a process against rules that say the same. */
export const validateSubmission: typeof validate = (workbook, context) => {
  const { forms, indicators, kinds, register, period, sets } = context;
  const rules = [forms, indicators, kinds, register, ...(sets?.values() ?? [])];
  const key = [period, ...rules.map((one) => (one === undefined ? "" : hashOf(one)))].join();
  const known = kept.get(workbook) ?? new Map<string, ReadSubmission>();
  kept.set(workbook, known);
  const before = known.get(key) ?? validate(workbook, context);
  known.set(key, before);
  return before;
};

const kept = new WeakMap<Workbook, Map<string, ReadSubmission>>();

const hashes = new WeakMap<object, string>();

/** Of what rules hold: each command reads them anew. */
function hashOf(rules: object): string {
  const text = () => JSON.stringify(rules, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  const hash = hashes.get(rules) ?? createHash("sha1").update(text()).digest("base64");
  hashes.set(rules, hash);
  return hash;
}
