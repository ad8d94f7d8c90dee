import * as z from "zod";
import type { FindingEntry } from "../../domain/findings/finding-entry.ts";
import type { DataSource } from "./data-source.ts";
import { parseRules, ruleObject, ruleText } from "./rule-data.ts";

const schema = z.record(
  z.string().regex(/^[a-z][a-z0-9]*\/([a-z0-9]+(-[a-z0-9]+)*|\*)$/),
  ruleObject({ title: ruleText, what: ruleText, why: ruleText, fix: ruleText }),
);

/** The pages of finding codes, in the order of the file. Throws `CannotRun` with every defect and its place. */
export const findingCatalogue = (source: DataSource): readonly FindingEntry[] =>
  Object.entries(parseRules(schema, source)).map(([code, page]) => ({ code, ...page }));
