import type { Indicator } from "../../../src/domain/figures/indicator.ts";
import { indicatorDictionary as read } from "../../../src/validate/rules/indicator-dictionary.ts";
import { idsOf, keeping } from "./identity.ts";

const kept = keeping<ReadonlyMap<string, Indicator>>();

/** `indicatorDictionary`, of the same texts read once in a process. */
export const indicatorDictionary: typeof read = (sources, kinds, reporting) => {
  const ids = idsOf(sources);
  const make = () => read(sources, kinds, reporting);
  return ids ? kept(JSON.stringify([ids, [...(kinds ?? [])], reporting]), make) : make();
};
