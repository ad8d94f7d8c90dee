import type { CriteriaIndicator, CriteriaSet, Version } from "../../../domain/criteria/criteria.ts";
import { nameOfSet } from "../../../domain/criteria/sets-in-force.ts";
import type { KnownName } from "../../../domain/document/known-name.ts";

/** Every criteria set, and every indicator of it (or part of one) for which the law ever set a number. */
export const knownCriteria = (sets: readonly CriteriaSet[]): readonly KnownName[] =>
  sets.flatMap((set): readonly KnownName[] => [
    {
      kind: "set",
      id: set.id,
      name: set.name,
      facts: [`${set.basis.clause}, ${set.basis.document}`],
      template: [
        `{{criteriaCount "${nameOfSet(set.id)}" of=unit verdict="met"}}`,
        `{{criteria "${nameOfSet(set.id)}" of=unit verdict="unmet"}}`,
        `{{#each (judgements "${nameOfSet(set.id)}" of=unit verdict="unmet")}}…{{/each}}`,
      ],
      narrative: [],
      words: [],
    },
    ...set.preconditions.flatMap((indicator) => knownThresholds(set, "điều kiện", indicator)),
    ...set.criteria.flatMap(({ number, name, indicators }) =>
      indicators.flatMap((indicator) => knownThresholds(set, `tiêu chí ${number}. ${name}`, indicator)),
    ),
  ]);

interface Named {
  readonly name: string;
  readonly unit: string;
}

/** The indicator and its parts by number, as the last version that sets a number there names them. */
function knownThresholds(
  set: CriteriaSet,
  criterion: string,
  { number, name, unit, versions }: CriteriaIndicator,
): readonly KnownName[] {
  const found = new Map<string, Named>();
  const follow = (at: string, named: Named, requirement: Version["requirement"]): void => {
    if (requirement === null) return;
    if ("thresholds" in requirement) found.set(at, named);
    if (!("requirements" in requirement)) return;
    for (const [index, part] of requirement.requirements.entries())
      follow(`${at}.${index + 1}`, part, part.requirement);
  };
  for (const { requirement } of versions) follow(number, { name, unit }, requirement);
  return [...found].map(([at, named]) => ({
    kind: "threshold",
    id: at,
    name: named.name,
    ...(named.unit === "" ? {} : { unit: named.unit }),
    of: set.id,
    facts: [criterion],
    template: [`{{${named.unit.startsWith("%") ? "share" : "qty"} (threshold "${nameOfSet(set.id)}" "${at}")}}`],
    narrative: [],
    words: [],
  }));
}
