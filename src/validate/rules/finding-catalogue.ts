import * as z from "zod";
import type { FindingEntry } from "../../domain/findings/finding-entry.ts";
import type { DataSource } from "./data-source.ts";
import { keptAs, parseRules, ruleObject, rulePattern, ruleText } from "./rule-data.ts";

/** Shape of `data/findings.yaml`. */
export const findingCatalogueFile = keptAs("findings", () =>
  z.record(
    rulePattern(/^[a-z][a-z0-9]*\/([a-z0-9]+(-[a-z0-9]+)*|\*)$/, "mã dạng nhóm/mã, ví dụ cell/missing, hoặc nhóm/*"),
    ruleObject({ title: ruleText, what: ruleText, why: ruleText, fix: ruleText }),
  ),
);

/** The pages of finding codes, in the order of the file. Throws `CannotRun` with every defect and its place. */
export const findingCatalogue = (source: DataSource): readonly FindingEntry[] =>
  Object.entries(parseRules(findingCatalogueFile, source)).map(([code, page]) => ({ code, ...page }));
