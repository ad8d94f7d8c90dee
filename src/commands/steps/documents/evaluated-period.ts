import type { CriteriaSet } from "../../../domain/criteria/criteria.ts";
import type { DocumentSettings } from "../../../domain/office/office.ts";
import { type EvaluatedPeriod, evaluatePeriod } from "../../../evaluate/evaluate-period.ts";
import { formerDistrictsOn } from "../../../load/former-units.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { once } from "../../../read/workspace/once.ts";
import { departmentOn } from "../../../validate/units/provinces.ts";
import type { PreparedPeriod } from "./prepared-period.ts";

const evaluated = new WeakMap<
  PreparedPeriod,
  { readonly sets: readonly CriteriaSet[]; readonly made: EvaluatedPeriod }[]
>();

/** A period as one document sees it; documents that name the same sets share figures and judgements. */
export function evaluatedPeriod(
  knowledge: Knowledge,
  prepared: PreparedPeriod,
  { settings, sets }: { readonly settings: DocumentSettings; readonly sets: readonly CriteriaSet[] },
): EvaluatedPeriod {
  const before = evaluated.get(prepared) ?? [];
  evaluated.set(prepared, before);
  const known = before.find((one) => one.sets.length === sets.length && one.sets.every((set, i) => set === sets[i]));
  if (known) return { ...known.made, view: { ...known.made.view, settings } };
  const { current, previous } = prepared;
  const { reporting, province } = knowledge.formsIn(current.period.id);
  const made = evaluatePeriod({
    current,
    ...(previous ? { previous } : {}),
    office: knowledge.office(),
    settings,
    department: () => departmentOn(knowledge.files.yaml("data/units/provinces.yaml"), current.period.end),
    onDemand: {
      formerDistricts: once(() => formerDistrictsOn(knowledge, current.period.end)),
      namesInSentence: () => knowledge.layout().namesInSentence,
    },
    legal: current.legal(),
    indicators: current.indicators,
    forms: [reporting, province],
    sets,
    groupsOf: knowledge.groupsOn(current.period.end),
  });
  before.push({ sets, made });
  return made;
}
