/** Measures of a law with the first threshold of each, in the version that is in force at the end. */
export function thresholdsOf({ criteria }) {
  const inside = (one, requirement) =>
    "requirements" in requirement
      ? requirement.requirements.flatMap((inner) => inside(inner, inner.requirement))
      : [[one.measure, Object.values(requirement.thresholds ?? {}).find((value) => typeof value === "number") ?? 50]];
  return criteria.flatMap(({ indicators }) =>
    indicators.flatMap((one) => (one.versions.length > 0 ? inside(one, one.versions.at(-1).requirement) : [])),
  );
}

/** Every indicator with a measure and a confirmed requirement. */
export function heavier(set) {
  const part = (one, number) => ({ ...one, measure: one.measure ?? `${set.id}/${number}` });
  const requirement = (one, number) => {
    if (one === null) return { kind: "atLeast", thresholds: { default: 50 } };
    if (!("requirements" in one)) return one;
    const requirements = one.requirements.map((inner, index) => {
      const own = `${number}.${index + 1}`;
      return { ...part(inner, own), requirement: requirement(inner.requirement, own) };
    });
    return { ...one, requirements };
  };
  const indicator = (one) => ({
    ...part(one, one.number),
    versions: one.versions.map((version) => ({
      ...version,
      status: "confirmed",
      requirement: requirement(version.requirement, one.number),
    })),
  });
  return { ...set, criteria: set.criteria.map((one) => ({ ...one, indicators: one.indicators.map(indicator) })) };
}

/** Units of measure of all that a law asks for, by measure. */
export function unitsOf(laws) {
  const found = new Map();
  const visit = (one, requirement) => {
    if (one.measure) found.set(one.measure, one.unit);
    for (const inner of requirement?.requirements ?? []) visit(inner, inner.requirement);
  };
  for (const { criteria } of laws) {
    for (const one of criteria.flatMap(({ indicators }) => indicators)) {
      for (const version of one.versions) visit(one, version.requirement);
    }
  }
  return found;
}
