import { type AllForms, workbookForms as read } from "../../../src/validate/forms/forms.ts";
import { idOf, idsOf, keeping } from "./identity.ts";

export type { AllForms };

const kept = keeping<AllForms>();

/** `workbookForms`, of the same texts and dictionaries read once in a process. */
export const workbookForms: typeof read = (sources, indicators) => {
  const { district, commune, province } = sources;
  const ids = idsOf([district, commune, province]);
  const make = () => read(sources, indicators);
  return ids ? kept([...ids, idOf(indicators.district), idOf(indicators.commune)].join(), make) : make();
};
