import type { ZodType } from "zod";
import type { Outcome } from "../../../src/domain/findings/finding.ts";
import type { DataSource } from "../../../src/validate/rules/data-source.ts";
import { type Late, readRules as read } from "../../../src/validate/rules/rule-data.ts";
import { requireValue } from "../../../src/validate/rules/rule-finding.ts";

export * from "../../../src/validate/rules/rule-data.ts";

/** `readRules`, a sound file (each text is parsed once) held once in a process against a schema. */
export function readRules<T>(schema: Late<ZodType<T>>, source: DataSource): Outcome<T> {
  const { value } = source;
  if (typeof value !== "object" || value === null || !Object.isFrozen(value)) return read(schema, source);
  const known = kept.get(value) ?? new Map<Late<ZodType>, Outcome<unknown>>();
  kept.set(value, known);
  const outcome = (known.get(schema) as Outcome<T> | undefined) ?? read(schema, source);
  // What is wrong is told with the place of the file at hand.
  if (outcome.ok) known.set(schema, outcome);
  return outcome;
}

export const parseRules = <T>(schema: Late<ZodType<T>>, source: DataSource): T =>
  requireValue(readRules(schema, source));

const kept = new WeakMap<object, Map<Late<ZodType>, Outcome<unknown>>>();
