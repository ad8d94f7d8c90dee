import type { Assessment, Judgement } from "../../domain/criteria/criteria.ts";
import { evidenceOf } from "../../domain/criteria/evidence.ts";
import { realGround } from "../../domain/criteria/real-ground.ts";
import { isSetNamed } from "../../domain/criteria/sets-in-force.ts";
import type { Figure, Hole } from "../../domain/figures/figure.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { grouped } from "../../domain/text/grouped.ts";
import type { Call } from "./helper.ts";
import { COUNT } from "./row-totals.ts";
import { holeOf as blankIn, unitOf } from "./values.ts";

/** Whose word, or what data, a verdict rests on in the end. */
export const GROUNDS = ["computed", "appraised", "selfAssessed", "none"] as const;

/** Which criteria: `applicable` are all that apply, `unmet` is everything that applies and is not met, `notMet` leaves out the nearly met. */
export const SELECTORS = ["met", "nearlyMet", "notMet", "unmet", "noData", "notApplicable", "applicable"] as const;
export type Selector = (typeof SELECTORS)[number];

export const SELECT: Readonly<Record<Selector, (judgement: Judgement) => boolean>> = {
  met: ({ verdict }) => verdict === "met",
  nearlyMet: ({ verdict, nearlyMet }) => verdict !== "met" && nearlyMet,
  notMet: ({ verdict, nearlyMet }) => verdict === "notMet" && !nearlyMet,
  unmet: ({ verdict }) => verdict !== "met" && verdict !== "notApplicable",
  noData: ({ verdict, nearlyMet }) => verdict === "noData" && !nearlyMet,
  notApplicable: ({ verdict }) => verdict === "notApplicable",
  applicable: ({ verdict }) => verdict !== "notApplicable",
};

/** The assessment a helper speaks of: set in the first parameter, unit in `of` (the province without it). */
export function assessmentOf({ composition, params, options }: Call): Assessment | Hole {
  const { view } = composition;
  const set = String(params[0]);
  const blank = blankIn(options.of);
  if (blank) return blank;
  const unit = options.of === undefined ? view.register.province : unitOf(composition, options.of);
  const found = assessmentsOf(view.assessments, unit.code).find((entry) => isSetNamed(entry.set.id, set));
  return (
    found ?? {
      id: `assessment:${set}@${unit.code}`,
      label: `Đánh giá theo bộ tiêu chí "${set}" của ${unit.label}`,
      reason: "chưa có số liệu đánh giá",
      places: [],
    }
  );
}

/** Of a country every unit asks for its own: they are looked through once. */
const byUnit = new WeakMap<readonly Assessment[], ReadonlyMap<string, readonly Assessment[]>>();

function assessmentsOf(assessments: readonly Assessment[], unit: string): readonly Assessment[] {
  const known = byUnit.get(assessments) ?? grouped(assessments, ({ unit }) => unit);
  byUnit.set(assessments, known);
  return known.get(unit) ?? [];
}

export const isAssessment = (value: Assessment | Hole): value is Assessment => "criteria" in value;

/** What a unit is judged by: the set's criteria, or its requirements where it has no criteria (towns). */
export const judgedOf = ({ criteria, preconditions }: Assessment): readonly Judgement[] =>
  criteria.length > 0 ? criteria : preconditions;

/** Criteria by verdict. A criterion without data is remembered as a hole, unless it is what was asked for, or told elsewhere. */
export function selected(call: Call, assessment: Assessment): readonly Judgement[] {
  const selector = (call.options.verdict ?? "met") as Selector;
  if (selector !== "noData" && call.options.optional !== true) {
    for (const judgement of judgedOf(assessment).filter(SELECT.noData)) {
      call.composition.ledger.hole(holeOf(call, assessment, judgement));
    }
  }
  const { ground } = call.options;
  return judgedOf(assessment).filter((one) => SELECT[selector](one) && (ground ?? realGround(one)) === realGround(one));
}

function holeOf({ composition }: Call, { set, unit }: Assessment, judgement: Judgement): Hole {
  const label = composition.view.register.byCode.get(unit)?.label ?? unit;
  return {
    id: `criterion:${set.id}/${judgement.number}@${unit}`,
    label: `Tiêu chí ${judgement.number} (${judgement.name}), ${set.name}, ${label}`,
    reason: judgement.reason,
    places: evidenceOf(judgement),
  };
}

/** Wording for lists inside a sentence. */
export const shortNameOf = ({ set }: Assessment, judgement: Judgement): string =>
  [...set.criteria, ...set.preconditions].find(({ number }) => number === judgement.number)?.shortName ??
  judgement.name;

export function countFigure({ set, unit }: Assessment, judgements: readonly Judgement[], selector: string): Figure {
  return {
    id: `criteria:${set.id}/${selector}@${unit}`,
    label: `Số tiêu chí của ${set.name}: ${judgements.map(({ number }) => number).join(", ")}`,
    value: new Decimal(judgements.length),
    unit: "",
    format: COUNT,
    trace: {
      kind: "count",
      rule: {
        kind: "criteria",
        set: set.id,
        selector,
        unverified: judgements.filter(isUnverified).map(({ number }) => number),
      },
      places: judgements.flatMap(evidenceOf),
    },
  };
}

/** Compared, in whole or in part, with a threshold that nobody has held against the signed text. */
const isUnverified = ({ version, parts }: Judgement): boolean =>
  version?.status === "unverified" || parts.some(isUnverified);

/** How many criteria apply to the unit: those of the set, without "không xét". */
export const totalFigure = (assessment: Assessment): Figure => ({
  ...countFigure(
    assessment,
    judgedOf(assessment).filter((judgement) => !SELECT.notApplicable(judgement)),
    "applicable",
  ),
  trace: { kind: "register", source: `${assessment.set.basis.document}, ${assessment.set.basis.clause}` },
});
