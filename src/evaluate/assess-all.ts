import type { Assessment, CriteriaSet } from "../domain/criteria.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Unit } from "../domain/unit.ts";
import { assessUnit } from "./assess.ts";
import { type MeasuredPeriod, measurer } from "./measure.ts";
import { reportedFigures } from "./reported.ts";
import { selfAssessments } from "./self-assessments.ts";
import { thresholdFigure } from "./threshold-figure.ts";

export interface AssessAllInput {
  readonly current: MeasuredPeriod;
  /** The same period last year. */
  readonly previous?: MeasuredPeriod;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Sets to judge by. */
  readonly sets: readonly CriteriaSet[];
  /** Sets whose thresholds formulas may refer to. */
  readonly thresholds: readonly CriteriaSet[];
  /** Key of regional thresholds. */
  readonly group: string;
  readonly units: readonly Unit[];
}

/** The given units against the given sets for their type, on the last day of the period; set by set. */
export function assessAll(input: AssessAllInput): readonly Assessment[] {
  const { current, previous, indicators, sets, thresholds, group, units } = input;
  const context = {
    date: current.period.end,
    group,
    measure: measurer({
      ...current,
      ...(previous ? { previous } : {}),
      indicators,
      threshold: (ref, date) => thresholdFigure(thresholds, ref, date, group),
    }),
    reported: reportedFigures(current.data, sets),
    selfAssessed: selfAssessments(current.data),
  };
  return sets.flatMap((set) =>
    units.filter((unit) => mayBeJudged(unit, set)).map((unit) => assessUnit(set, unit, context)),
  );
}

/** A xã outside the programme is judged by no set of the programme. */
const mayBeJudged = (unit: Unit, { appliesTo }: CriteriaSet): boolean =>
  appliesTo.includes(unit.type) && (unit.type !== "commune" || unit.inProgramme);
