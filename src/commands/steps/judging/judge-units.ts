import type { Assessment, CriteriaSet } from "../../../domain/criteria/criteria.ts";
import { isInForce } from "../../../domain/criteria/sets-in-force.ts";
import type { Progress } from "../../../domain/document/progress.ts";
import type { Period } from "../../../domain/office/period.ts";
import type { IsoDate } from "../../../domain/text/iso-date.ts";
import { unitsOf } from "../../../domain/units/unit.ts";
import { assessAll } from "../../../evaluate/criteria/assess-all.ts";
import { countedTitle, countingIndicators } from "../../../evaluate/criteria/computed-beside.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { measuredReferences, thresholdSets } from "../../../load/measured-references.ts";
import { type LoadedPeriod, loadLastYear, loadWithYear } from "../../../load/period.ts";
import type { AssessmentScope } from "./assessment-scope.ts";

export interface JudgedUnits {
  readonly current: LoadedPeriod;
  readonly assessments: readonly Assessment[];
  /** Every unit under the sets whose titles the judged sets count among lower units. */
  readonly lower: readonly Assessment[];
}

/** Reads what the sets measure, of this period and of last year where one of them asks for it, and judges the units. */
export async function judgeUnits(
  knowledge: Knowledge,
  period: Period,
  { sets, units }: Pick<AssessmentScope, "sets" | "units">,
  progress?: Progress,
): Promise<JudgedUnits> {
  const indicators = knowledge.indicatorsOn(period.end);
  const references = measuredReferences(sets, indicators);
  const thresholds = knowledge.setsNamed(thresholdSets(references));
  const lowerSets = setsBelow(knowledge, sets, period.end);
  const current = await loadWithYear(knowledge, period, [...new Set([...lowerSets, ...sets])], progress);
  const needsLastYear = [...references].some((ref) => ref.startsWith("previous:"));
  const previous = needsLastYear ? await loadLastYear(knowledge, period, progress) : undefined;
  const input = {
    current,
    ...(previous ? { previous } : {}),
    indicators,
    thresholds,
    group: knowledge.office().region,
    groupsOf: knowledge.groupsOn(period.end),
  };
  return {
    current,
    assessments: assessAll({ ...input, sets, units }),
    lower: assessAll({ ...input, sets: lowerSets, units: unitsOf(current.register) }),
  };
}

/** Sets in force for the titles that the given sets count among lower units. */
function setsBelow(knowledge: Knowledge, sets: readonly CriteriaSet[], date: IsoDate): readonly CriteriaSet[] {
  const counting = sets.flatMap(countingIndicators);
  if (counting.length === 0) return [];
  const titles = new Set(counting.map(({ measure }) => countedTitle(measure, knowledge.indicatorsOn(date))));
  return knowledge.sets(knowledge.setIds()).filter((set) => titles.has(set.title) && isInForce(set, date));
}
