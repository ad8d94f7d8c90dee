import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import type { LegalRegister } from "../domain/criteria/legal.ts";
import { isInForce } from "../domain/criteria/sets-in-force.ts";
import type { View } from "../domain/document/view.ts";
import type { Indicator } from "../domain/figures/indicator.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { DocumentSettings, Office } from "../domain/office/office.ts";
import type { Form } from "../domain/workbook/form.ts";
import { TASKS } from "../domain/workbook/known-sheets.ts";
import { type Judgeable, judgeable, keepingFew, whenAsked } from "./criteria/assess-all.ts";
import { disagreements } from "./criteria/disagreements.ts";
import { appraisals, type SelfAssessments, selfAssessments } from "./criteria/self-assessments.ts";
import { thresholdFigure } from "./criteria/threshold-figure.ts";
import { measurer } from "./figures/measure.ts";
import type { MeasuredPeriod } from "./figures/measured-period.ts";
import { taskFindings } from "./tasks/task-findings.ts";
import { evaluateTasks, taskRows, withTasks } from "./tasks/tasks.ts";
import { columnsIn, narrativesOf, provinceSheetOf, unwrittenOf, viewLists } from "./view.ts";

/** Assessments of all districts of a province under a set or two. */
const MOST_KEPT = 100;

export interface EvaluationInput {
  readonly current: MeasuredPeriod;
  /** The same period last year. */
  readonly previous?: MeasuredPeriod;
  readonly office: Office;
  readonly settings: DocumentSettings;
  readonly department: () => string;
  /** What of the view is read when a template asks for it. */
  readonly onDemand?: Pick<View, "formerDistricts" | "namesInSentence">;
  readonly legal: LegalRegister;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** What the period asks for. */
  readonly forms: readonly Form[];
  readonly sets: readonly CriteriaSet[];
  /** Groups of thresholds that a unit has of its own. */
  readonly groupsOf?: (unit: string) => readonly string[];
}

/** A period as templates see it. */
export interface EvaluatedPeriod {
  readonly view: View;
  /** Where self-assessment and data disagree, and what is odd in the ledger; to know it every unit is judged. */
  readonly findings: () => readonly Finding[];
}

/** Figures, judgements and texts of a period as templates see them. */
export function evaluatePeriod(input: EvaluationInput): EvaluatedPeriod {
  const { current, previous, office, settings, department, onDemand, legal, indicators, forms, sets, groupsOf } = input;
  const { period, register, data } = current;
  const figure = measurer({
    ...current,
    ...(previous ? { previous } : {}),
    indicators,
    threshold: (ref, date) => thresholdFigure(sets, ref, date, office.region),
  });
  const inForce = sets.filter((set) => isInForce(set, period.end));
  const judged = judgeable(
    {
      current,
      sets: inForce,
      units: [register.province, ...register.districts, ...register.communes],
      group: office.region,
      ...(groupsOf ? { groupsOf } : {}),
    },
    figure,
  );
  const keep = keepingFew(MOST_KEPT);
  const said = [selfAssessments(data), appraisals(data)];
  const tasks = evaluateTasks(taskRows(data), { asOf: period.end, register, indicators, figure });
  const lists = viewLists(data, register, forms);
  let found: readonly Finding[] | undefined;
  return {
    view: {
      period,
      office,
      settings,
      department,
      ...onDemand,
      register,
      legal,
      indicators,
      figure,
      lists: new Map([...lists, [TASKS.sheet, withTasks(lists.get(TASKS.sheet) ?? [], tasks)]]),
      columns: columnsIn(forms),
      sets: inForce,
      assessments: judged.map((one) => whenAsked(one, keep)),
      narratives: narrativesOf(data),
      unwritten: unwrittenOf(data, forms),
      provinceSheet: provinceSheetOf(data, forms),
    },
    findings: () => {
      // No judgement is kept: what is judged of all communes of a province would be most of what a run holds.
      found ??= [
        ...judged
          .filter((one) => saysSomething(one, said))
          .flatMap(({ judge, unit }) => disagreements(judge(), unit.name)),
        ...taskFindings(tasks, legal, period.end),
      ];
      return found;
    },
  };
}

/** Where nothing is said, nothing can disagree. */
const saysSomething = ({ set, unit }: Judgeable, said: readonly SelfAssessments[]): boolean =>
  [...set.preconditions, ...set.criteria, ...set.criteria.flatMap(({ indicators }) => indicators)].some(({ number }) =>
    said.some((word) => word(set.id, unit.code, number) !== undefined),
  );
