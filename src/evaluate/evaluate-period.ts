import type { Assessment, CriteriaSet } from "../domain/criteria.ts";
import type { Finding } from "../domain/finding.ts";
import type { Form } from "../domain/form.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { LegalRegister } from "../domain/legal.ts";
import type { DocumentSettings, Office } from "../domain/office.ts";
import type { View } from "../domain/view.ts";
import { assessUnit } from "./assess.ts";
import { disagreements } from "./disagreements.ts";
import { isInForce } from "./judge.ts";
import { type Measure, type MeasuredPeriod, measurer } from "./measure.ts";
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
  const assessments = assessAll(input, figure);
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
    findings: assessments.flatMap((one) => disagreements(one, register.byCode.get(one.unit)!.name)),
  };
}

/** Every unit against every set in force for its type, on the last day of the period. */
function assessAll({ current, office, sets }: EvaluationInput, figure: Measure): readonly Assessment[] {
  const { register, data } = current;
  const context = {
    date: current.period.end,
    group: office.region,
    measure: figure,
    selfAssessed: selfAssessments(data),
  };
  const units = [register.province, ...register.districts, ...register.communes];
  return sets
    .filter((set) => isInForce(set, context.date))
    .flatMap((set) =>
      units.filter((unit) => set.appliesTo.includes(unit.type)).map((unit) => assessUnit(set, unit, context)),
    );
}
