import type { Assessment, CriteriaSet } from "../domain/criteria.ts";
import type { Finding } from "../domain/finding.ts";
import type { Form } from "../domain/form.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { LegalRegister } from "../domain/legal.ts";
import type { DocumentSettings, Office } from "../domain/office.ts";
import type { Unit } from "../domain/unit.ts";
import type { View } from "../domain/view.ts";
import { assessUnit } from "./assess.ts";
import { disagreements } from "./disagreements.ts";
import { isInForce } from "./judge.ts";
import type { AssessContext } from "./judged.ts";
import { type MeasuredPeriod, measurer } from "./measure.ts";
import { selfAssessments } from "./self-assessments.ts";
import { thresholdFigure } from "./threshold-figure.ts";
import { narrativesOf, viewLists } from "./view.ts";

export interface EvaluationInput {
  readonly current: MeasuredPeriod;
  /** The same period last year. */
  readonly previous?: MeasuredPeriod;
  readonly office: Office;
  readonly settings: DocumentSettings;
  readonly legal: LegalRegister;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly forms: readonly Form[];
  readonly sets: readonly CriteriaSet[];
}

/** Figures, judgements and texts of a period as templates see them; and where self-assessment and data disagree. */
export function evaluatePeriod(input: EvaluationInput): { view: View; findings: readonly Finding[] } {
  const { current, previous, office, settings, legal, indicators, forms, sets } = input;
  const { period, register, data } = current;
  const figure = measurer({
    ...current,
    ...(previous ? { previous } : {}),
    indicators,
    threshold: (ref, date) => thresholdFigure(sets, ref, date, office.region),
  });
  const context = { date: period.end, group: office.region, measure: figure, selfAssessed: selfAssessments(data) };
  const units = [register.province, ...register.districts, ...register.communes];
  const assessments = assessAll(units, sets, context);
  return {
    view: {
      period,
      office,
      settings,
      register,
      legal,
      indicators,
      figure,
      lists: viewLists(data, register, forms),
      assessments,
      narratives: narrativesOf(data),
    },
    findings: assessments
      .filter((one) => saysSomething(one, context))
      .flatMap((one) => disagreements(one, register.byCode.get(one.unit)!.name)),
  };
}

/** Every unit against every set in force for its type, on the last day of the period. */
function assessAll(
  units: readonly Unit[],
  sets: readonly CriteriaSet[],
  context: AssessContext,
): readonly Assessment[] {
  return sets
    .filter((set) => isInForce(set, context.date))
    .flatMap((set) =>
      units.filter((unit) => set.appliesTo.includes(unit.type)).map((unit) => assessmentWhenAsked(set, unit, context)),
    );
}

/** Judged when first looked at: a document speaks of few of the units, and of some sets only for their thresholds. */
function assessmentWhenAsked(set: CriteriaSet, unit: Unit, context: AssessContext): Assessment {
  let judged: Assessment | undefined;
  const ask = (): Assessment => {
    judged ??= assessUnit(set, unit, context);
    return judged;
  };
  return {
    set,
    unit: unit.code,
    assessedOn: context.date,
    get verdict() {
      return ask().verdict;
    },
    get preconditions() {
      return ask().preconditions;
    },
    get criteria() {
      return ask().criteria;
    },
  };
}

/** Where nothing is said, nothing can disagree. */
const saysSomething = ({ set, unit }: Assessment, { selfAssessed }: AssessContext): boolean =>
  [...set.preconditions, ...set.criteria, ...set.criteria.flatMap(({ indicators }) => indicators)].some(
    ({ number }) => selfAssessed(set.id, unit, number) !== undefined,
  );
