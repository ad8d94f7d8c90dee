import type { CriteriaSet, Part, Requirement } from "../domain/criteria/criteria.ts";
import { type Indicator, referencesOf } from "../domain/figures/indicator.ts";

/** Every reference that judging by the sets may follow: their measures, and what these are computed from. */
export const measuredReferences = (
  sets: readonly CriteriaSet[],
  indicators: ReadonlyMap<string, Indicator>,
): ReadonlySet<string> => referencesBehind(sets.flatMap(measuresOf), indicators);

/** Names (or ids) of the sets whose thresholds are among the references. */
export const thresholdSets = (references: ReadonlySet<string>): readonly string[] => [
  ...new Set([...references].flatMap((ref) => /^threshold:([^/]+)\//.exec(ref)?.[1] ?? [])),
];

/** The references, and what they are computed from. */
export function referencesBehind(
  references: Iterable<string>,
  indicators: ReadonlyMap<string, Indicator>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (ref: string): void => {
    if (found.has(ref)) return;
    found.add(ref);
    const indicator = indicators.get(ref.slice(ref.indexOf(":") + 1));
    if (indicator && !/^(?:next-)?plan:/.test(ref)) for (const next of referencesOf(indicator)) follow(next);
  };
  for (const reference of references) follow(reference);
  return found;
}

/** List sheets whose rows the figures behind the references count or add up, in any period of their series. */
export function listsBehind(
  references: Iterable<string>,
  indicators: ReadonlyMap<string, Indicator>,
): ReadonlySet<string> {
  const all = [...indicators.values()];
  const series = (ref: string): readonly string[] => {
    const id = ref.slice(ref.lastIndexOf(":") + 1);
    const later = all.filter(({ replaces }) => replaces?.includes(id)).map((one) => one.id);
    return [id, ...(indicators.get(id)?.replaces ?? []), ...later];
  };
  let found = referencesBehind(references, indicators);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    found = referencesBehind([...found].flatMap(series), indicators);
  }
  return new Set(
    [...found].flatMap((ref) => {
      const formula = indicators.get(ref)?.formula;
      if (formula && "count" in formula) return formula.count.of;
      return formula && "total" in formula ? formula.total.of : [];
    }),
  );
}

const measuresOf = ({ preconditions, criteria }: CriteriaSet): readonly string[] =>
  [...preconditions, ...criteria.flatMap(({ indicators }) => indicators)].flatMap((one) => [
    ...(one.measure ? [one.measure] : []),
    ...one.versions.flatMap(({ requirement }) => measuresIn(requirement)),
  ]);

const measuresIn = (requirement: Requirement | null): readonly string[] =>
  requirement && "requirements" in requirement ? requirement.requirements.flatMap(partMeasures) : [];

const partMeasures = ({ measure, requirement }: Part): readonly string[] => [
  ...(measure ? [measure] : []),
  ...measuresIn(requirement),
];
