import type { CrossCheck } from "../../../src/domain/figures/cross-check.ts";
import { crossChecks as read } from "../../../src/validate/cross-checks/cross-checks.ts";
import { idOf, idsOf, keeping } from "./identity.ts";

const kept = keeping<readonly CrossCheck[]>();

/** `crossChecks`, of the same texts, dictionaries and forms read once in a process. */
export const crossChecks: typeof read = (sources, indicators, forms) => {
  const ids = idsOf(sources);
  const make = () => read(sources, indicators, forms);
  return ids ? kept([...ids, idOf(indicators), idOf(forms)].join(), make) : make();
};
