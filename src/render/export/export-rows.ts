import type {
  Assessment,
  CriteriaIndicator,
  CriteriaSet,
  Judgement,
  Standing,
} from "../../domain/criteria/criteria.ts";
import type { ExportRow, ExportTableName } from "../../domain/document/export-tables.ts";
import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { Unit } from "../../domain/units/unit.ts";
import { traceRows } from "./trace-rows.ts";

/** One figure of one unit, present or missing. */
export interface ExportedFigure {
  readonly unit: Unit;
  readonly indicator: string;
  readonly role: "actual" | "plan" | "next-plan" | "year";
  readonly combine: "sum" | "ratio" | "none";
  /** Printed unit, known of a missing figure too. */
  readonly measuredIn: string;
  readonly figure: Figure | Hole;
}

/** One unit under one set; the parts are told only of units of whom something is known. */
interface ExportedAssessment {
  readonly unit: Unit;
  readonly assessment: Assessment;
  readonly standing: Standing;
  readonly isAssessed: boolean;
}

export interface ExportInput {
  readonly period: { readonly id: string; readonly end: IsoDate };
  readonly province: string;
  readonly figures: readonly ExportedFigure[];
  readonly assessments: readonly ExportedAssessment[];
}

/** The rows of all tables, in the order of units, indicators and the law. */
export function exportRows(input: ExportInput): Readonly<Record<ExportTableName, readonly ExportRow[]>> {
  const where = { period: input.period.id, period_end: input.period.end, province: input.province };
  const figures = input.figures.map((one) => ({ ...where, ...figureRow(one) }));
  const verdicts = input.assessments.flatMap((one) => verdictRows(one).map((row) => ({ ...where, ...row })));
  const traced = [
    ...input.figures.map(({ figure }) => figure),
    ...input.assessments.flatMap(({ assessment: { preconditions, criteria }, isAssessed }) =>
      isAssessed ? [...preconditions, ...criteria].flatMap(measuredIn) : [],
    ),
  ];
  const traces = traceRows(traced.filter((one): one is Figure => !isHole(one))).map((row) => ({ ...where, ...row }));
  const sets = [...new Set(input.assessments.map(({ assessment }) => assessment.set))];
  const law = sets.flatMap(lawRows).map((row) => ({ ...where, ...row }));
  return { figures, verdicts, traces, law };
}

const unitRow = ({ code, name, level }: Unit): ExportRow => ({ unit: code, unit_name: name, level });

/** In the unit that is printed. */
const amountOf = ({ value, format }: Figure): string => value.div(format.scale).toFixed();

function figureRow({ unit, indicator, role, combine, measuredIn: of, figure }: ExportedFigure): ExportRow {
  const named = { ...unitRow(unit), indicator, role, label: figure.label, unit_of_measure: of, combine };
  if (isHole(figure)) return { ...named, missing: figure.reason, figure: figure.id };
  return { ...named, value: amountOf(figure), qualifier: figure.qualifier, figure: figure.id };
}

function verdictRows({ unit, assessment, standing, isAssessed }: ExportedAssessment): readonly ExportRow[] {
  const { set, verdict, preconditions, criteria } = assessment;
  const shared = { ...unitRow(unit), criteria_set: set.id };
  const { recognised } = standing;
  const whole: ExportRow = {
    ...shared,
    kind: "unit",
    verdict,
    nearly_met: false,
    document: set.basis.document,
    clause: set.basis.clause,
    recognised: recognised !== undefined,
    recognised_decision: recognised?.decision,
    recognised_on: recognised?.date,
  };
  if (!isAssessed) return [whole];
  const parts = [
    ...preconditions.flatMap((one) => judgementRows(one, "precondition")),
    ...criteria.flatMap((one) => judgementRows(one, "criterion")),
  ];
  return [whole, ...parts.map((row) => ({ ...shared, ...row }))];
}

/** The texts of a set once, for all units. */
const lawRows = ({ id, name, preconditions, criteria }: CriteriaSet): readonly ExportRow[] => [
  { criteria_set: id, kind: "unit", name },
  ...preconditions.map((one) => ({ criteria_set: id, kind: "precondition", ...nameRow(one) })),
  ...criteria.flatMap((criterion) => [
    { criteria_set: id, kind: "criterion", number: criterion.number, name: criterion.name },
    ...criterion.indicators.map((one) => ({
      criteria_set: id,
      kind: "indicator",
      parent: criterion.number,
      ...nameRow(one),
    })),
  ]),
];

const nameRow = ({ number, name, unit }: CriteriaIndicator): ExportRow => ({ number, name, unit_of_measure: unit });

type Kind = "precondition" | "criterion" | "indicator" | "part";

function judgementRows(judgement: Judgement, kind: Kind, parent?: string): readonly ExportRow[] {
  const { number, measured, threshold, version, parts } = judgement;
  const known = measured && !isHole(measured) ? measured : undefined;
  const row: ExportRow = {
    kind,
    number,
    parent,
    verdict: judgement.verdict,
    ground: judgement.ground,
    nearly_met: judgement.nearlyMet,
    measured: known && amountOf(known),
    threshold: threshold && amountOf(threshold),
    unit_of_measure: known?.unit ?? threshold?.unit,
    effective_from: version?.effectiveFrom,
    document: version?.basis.document,
    clause: version?.basis.clause,
    status: version?.status,
    readers: version?.readers?.join("; "),
    self_assessed: judgement.selfAssessed?.verdict,
    appraised: judgement.appraised?.verdict,
    reason: judgement.reason,
    figure: known?.id,
  };
  const inner = kind === "criterion" ? "indicator" : "part";
  return [row, ...parts.flatMap((one) => judgementRows(one, inner, number))];
}

const measuredIn = ({ measured, parts }: Judgement): readonly (Figure | Hole)[] => [
  ...(measured ? [measured] : []),
  ...parts.flatMap(measuredIn),
];
