import { isAssessed } from "../../../domain/criteria/evidence.ts";
import type { PeriodOverview, SetOverview } from "../../../domain/document/period-overview.ts";
import type { View } from "../../../domain/document/view.ts";
import { documentsFor } from "../../../domain/office/office.ts";
import { settingsIn } from "../../../domain/office/settings-in.ts";
import { type CheckedPeriod, checkPeriod } from "../checked-period.ts";
import { evaluatedPeriod } from "../documents/evaluated-period.ts";
import { targetStates } from "./target-states.ts";
import { unitStates } from "./unit-states.ts";

/** The state of a period, from the same data as `ntm validate` and `ntm evaluate`. Throws `CannotRun` as they do. */
export async function periodOverview(folder: string, id: string): Promise<PeriodOverview> {
  const checked = await checkPeriod(folder, id);
  const { knowledge, period, findings } = checked;
  const types = documentsFor(knowledge.office(), period);
  const view = viewOf(checked, types[0]);
  return {
    period,
    units: unitStates(checked),
    findings,
    outlierCodes: outlierCodes(checked),
    targets: view ? targetStates(view) : [],
    sets: view ? setStates(view) : [],
    documents: types.map((type) => ({ type, name: `${type}.docx` })),
  };
}

/** Figures and verdicts as a document of the period would see them; nothing where the office makes none. */
function viewOf({ knowledge, prepared, sets }: CheckedPeriod, type: string | undefined): View | undefined {
  if (type === undefined) return undefined;
  const settings = settingsIn(knowledge.office(), type, prepared.current.period);
  const all = knowledge.sets([...new Set([...sets.map(({ id }) => id), ...knowledge.setIds()])]);
  return evaluatedPeriod(knowledge, prepared, { settings, sets: all }).view;
}

const FAR_OFF: ReadonlySet<string> = new Set(["jump", "slipOfThousand", "frozen"]);

const outlierCodes = ({ knowledge, period }: CheckedPeriod): ReadonlySet<string> =>
  new Set(knowledge.crossChecksOn(period.end).flatMap(({ id, kind }) => (FAR_OFF.has(kind) ? [`check/${id}`] : [])));

function setStates({ assessments }: View): readonly SetOverview[] {
  const states = new Map<string, { name: string; met: number; notMet: number; noData: number }>();
  for (const assessment of assessments) {
    if (!isAssessed(assessment)) continue;
    const { set, verdict } = assessment;
    const state = states.get(set.id) ?? { name: set.name, met: 0, notMet: 0, noData: 0 };
    states.set(set.id, state);
    if (verdict === "met" || verdict === "notMet" || verdict === "noData") state[verdict] += 1;
  }
  return [...states.values()];
}
