import * as z from "zod";
import type { HelperCatalogue } from "../../domain/document/helper-page.ts";
import type { DataSource } from "./data-source.ts";
import { keptAs, late, parseRules, ruleObject, ruleText } from "./rule-data.ts";

const words = late(() => z.record(z.string(), ruleText));

/** Shape of `data/helpers.yaml`. */
export const helperCatalogueFile = keptAs("helpers", () =>
  ruleObject({
    groups: words(),
    options: words(),
    helpers: z.record(
      z.string(),
      ruleObject({ group: z.string(), what: ruleText, write: ruleText, options: words().exactOptional() }),
    ),
    quotes: z.array(ruleObject({ write: ruleText, what: ruleText })),
  }),
);

/**
 * The words of the template language with what they print and an example. Words of options that all helpers share stand
 * at every helper; those that it has not are of no effect. Throws `CannotRun` with every defect and its place.
 */
export function helperCatalogue(source: DataSource): HelperCatalogue {
  const { groups, options: shared, helpers, quotes } = parseRules(helperCatalogueFile, source);
  return {
    helpers: Object.entries(helpers).map(([id, { group, options, ...page }]) => ({
      id,
      group: groups[group] ?? group,
      ...page,
      options: { ...shared, ...options },
    })),
    quotes,
  };
}
