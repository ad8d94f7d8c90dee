import type { Assessment, CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { Unit } from "../../domain/units/unit.ts";
import { type Measure, measurer } from "../figures/measure.ts";
import type { MeasuredPeriod } from "../figures/measured-period.ts";
import { assessor } from "./assess.ts";
import type { AssessContext } from "./judged.ts";
import { reportedFigures } from "./reported-figures.ts";
import { appraisals, selfAssessments } from "./self-assessments.ts";
import { thresholdFigure } from "./threshold-figure.ts";

export interface JudgingInput {
  readonly current: MeasuredPeriod;
  /** Sets to judge by. */
  readonly sets: readonly CriteriaSet[];
  readonly units: readonly Unit[];
  /** Key of regional thresholds. */
  readonly group: string;
  /** Groups of thresholds that a unit has of its own. */
  readonly groupsOf?: (unit: string) => readonly string[];
}

export interface AssessAllInput extends JudgingInput {
  /** The same period last year. */
  readonly previous?: MeasuredPeriod;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Sets whose thresholds formulas may refer to. */
  readonly thresholds: readonly CriteriaSet[];
}

/** The given units against the given sets for their type, on the last day of the period; set by set. */
export function assessAll(input: AssessAllInput): readonly Assessment[] {
  const { current, previous, indicators, thresholds, group } = input;
  const measure = measurer({
    ...current,
    ...(previous ? { previous } : {}),
    indicators,
    threshold: (ref, date) => thresholdFigure(thresholds, ref, date, group),
  });
  return assessMeasured(input, measure);
}

/** The same over figures that are computed already. Each assessment is made when it is first looked at. */
export const assessMeasured = (input: JudgingInput, measure: Measure): readonly Assessment[] =>
  judgeable(input, measure).map(whenAsked);

/** One unit under one set; `judge` makes the assessment anew. */
export interface Judgeable {
  readonly set: CriteriaSet;
  readonly unit: Unit;
  readonly assessedOn: IsoDate;
  readonly judge: () => Assessment;
}

/** What `assessMeasured` would judge: for whoever looks at each once and keeps none, for all of them are large. */
export function judgeable(input: JudgingInput, measure: Measure): readonly Judgeable[] {
  const { current, sets, units, group, groupsOf } = input;
  const assessedOn = current.period.end;
  const context: AssessContext = {
    date: assessedOn,
    group,
    ...(groupsOf ? { groupsOf } : {}),
    measure,
    reported: reportedFigures(current.data, sets),
    selfAssessed: selfAssessments(current.data),
    appraised: appraisals(current.data),
  };
  return sets.flatMap((set) => {
    let assess: ReturnType<typeof assessor> | undefined;
    const judge = (unit: Unit): Assessment => {
      assess ??= assessor(set, context);
      return assess(unit);
    };
    return units
      .filter((unit) => mayBeJudged(unit, set))
      .map((unit) => ({ set, unit, assessedOn, judge: () => judge(unit) }));
  });
}

/** A xã outside the programme is judged by no set of the programme. */
const mayBeJudged = (unit: Unit, { appliesTo }: CriteriaSet): boolean =>
  appliesTo.includes(unit.type) && (unit.type !== "commune" || unit.inProgramme);

/** A document speaks of few of the units, and of some sets only for their thresholds. */
export function whenAsked({ set, unit, assessedOn, judge }: Judgeable): Assessment {
  let judged: Assessment | undefined;
  const ask = (): Assessment => {
    judged ??= judge();
    return judged;
  };
  return {
    set,
    unit: unit.code,
    assessedOn,
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
