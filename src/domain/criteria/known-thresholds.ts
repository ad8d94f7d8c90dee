import type { CriteriaIndicator, CriteriaSet, Requirement } from "./criteria.ts";

/** Numbers of a set's indicators and of the parts of compound ones ("P4.1"), and whether the law ever set a number there. */
export function thresholdsOf({ preconditions, criteria }: CriteriaSet): ReadonlyMap<string, boolean> {
  const known = new Map<string, boolean>();
  const note = (number: string, requirement: Requirement | null): void => {
    const isNumber = requirement !== null && "thresholds" in requirement;
    known.set(number, isNumber || known.get(number) === true);
    if (requirement === null || !("requirements" in requirement)) return;
    for (const [index, part] of requirement.requirements.entries()) note(`${number}.${index + 1}`, part.requirement);
  };
  const indicators: readonly CriteriaIndicator[] = [...preconditions, ...criteria.flatMap((one) => one.indicators)];
  for (const { number, versions } of indicators) {
    known.set(number, known.get(number) === true);
    for (const { requirement } of versions) note(number, requirement);
  }
  return known;
}
