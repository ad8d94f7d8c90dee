import type { CheckRule, RuleContext, RuleHit } from "../domain/checking/check-rule.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { ParagraphPlace } from "../domain/findings/text-place.ts";

/** What was met, with the rule that met it: fixing needs more of it than a reader does. */
export interface RuleFinding {
  readonly finding: Finding;
  readonly hit: RuleHit;
}

/** Applies the rules that hold in the profile. `placeOf` gives the readable place of a paragraph. */
export function runRules<Input>(
  rules: readonly CheckRule<Input>[],
  input: Input,
  { file, context, placeOf }: { readonly file: string; readonly context: RuleContext; readonly placeOf: PlaceOf },
): readonly RuleFinding[] {
  return rules
    .filter(({ profiles }) => profiles === undefined || profiles.includes(context.profile))
    .flatMap((rule) =>
      rule.check(input, context).map((hit) => ({ hit, finding: findingOf(rule, hit, file, placeOf) })),
    );
}

export type PlaceOf = (place: ParagraphPlace) => string;

function findingOf(
  { id, severity, clause }: Pick<CheckRule, "id" | "severity" | "clause">,
  hit: RuleHit,
  file: string,
  placeOf: PlaceOf,
): Finding {
  return {
    code: id,
    severity: hit.severity ?? severity,
    place: { file, ...(hit.at ? { passage: placeOf(hit.at), text: hit.at } : {}) },
    found: hit.found,
    expected: hit.expected,
    ...(clause === undefined ? {} : { basis: clause }),
    ...(hit.fix === undefined ? {} : { fix: hit.fix }),
  };
}
