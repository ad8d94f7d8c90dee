import type { Assessment, CriteriaSet, Verdict } from "../../domain/criteria/criteria.ts";
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
  judgeable(input, measure).map((one) => whenAsked(one));

/** One unit under one set. */
export interface Judgeable {
  readonly set: CriteriaSet;
  readonly unit: Unit;
  readonly assessedOn: IsoDate;
  /** Makes the assessment anew. */
  readonly judge: () => Assessment;
  /** Known once it was judged. */
  readonly verdict: () => Verdict;
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
      .map((unit): Judgeable => {
        let verdict: Verdict | undefined;
        const judgeUnit = (): Assessment => {
          const judged = judge(unit);
          verdict = judged.verdict;
          return judged;
        };
        return { set, unit, assessedOn, judge: judgeUnit, verdict: () => verdict ?? judgeUnit().verdict };
      });
  });
}

/** A xã outside the programme is judged by no set of the programme. */
const mayBeJudged = (unit: Unit, { appliesTo }: CriteriaSet): boolean =>
  appliesTo.includes(unit.type) && (unit.type !== "commune" || unit.inProgramme);

/** Takes note of an assessment that was made, with the way to forget it. */
export type Keeping = (forget: () => void) => void;

/** Keeps the newest assessments: whoever prints a unit asks for its criteria one after the other. */
export function keepingFew(most: number): Keeping {
  const kept: (() => void)[] = [];
  return (forget) => {
    kept.push(forget);
    if (kept.length > most) kept.shift()!();
  };
}

/** A document speaks of few of the units, and of some sets only for their thresholds. */
export function whenAsked({ set, unit, assessedOn, judge, verdict }: Judgeable, keep?: Keeping): Assessment {
  let judged: Assessment | undefined;
  const ask = (): Assessment => {
    if (judged) return judged;
    judged = judge();
    keep?.(() => {
      judged = undefined;
    });
    return judged;
  };
  return {
    set,
    unit: unit.code,
    assessedOn,
    get verdict() {
      return judged ? judged.verdict : verdict();
    },
    get preconditions() {
      return ask().preconditions;
    },
    get criteria() {
      return ask().criteria;
    },
  };
}
