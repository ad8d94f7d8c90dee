import type { Verdict } from "../../domain/criteria/criteria.ts";
import { isSetNamed } from "../../domain/criteria/sets-in-force.ts";
import type { Helper } from "../core/helper.ts";
import { joinParts, nameParts } from "../core/print.ts";
import { field, recordContext, unitContext } from "../core/values.ts";
import {
  assessmentOf,
  countFigure,
  isAssessment,
  SELECTORS,
  selected,
  shortNameOf,
  totalFigure,
} from "../core/verdicts.ts";
import { PART_WORDS, partOfWhole } from "./comparisons.ts";

const PRINTED = { kind: "printed" } as const;
const VERDICTS: readonly Verdict[] = ["met", "notMet", "notApplicable", "noData"];

/** Names of a unit's criteria by verdict: "Thủy lợi và phòng chống thiên tai; Điện; …". */
const criteria: Helper = {
  params: ["set"],
  options: { of: "unit", verdict: SELECTORS, separator: "words", last: "words", none: "words" },
  yields: PRINTED,
  run: (call) => {
    const { ledger } = call.composition;
    const assessment = assessmentOf(call);
    if (!isAssessment(assessment)) return ledger.print([ledger.hole(assessment)]);
    const names = selected(call, assessment).map((judgement) => nameParts(ledger, shortNameOf(assessment, judgement)));
    if (names.length === 0) return ledger.print(ledger.partsOf(String(call.options.none ?? "")));
    const separator = String(call.options.separator ?? "; ");
    return ledger.print(joinParts(names, separator, String(call.options.last ?? separator)));
  },
};

/** How many of a unit's criteria have a verdict, out of those that apply: 3/9; `zero`, `some`, `all` as in `ratio`. */
const criteriaCount: Helper = {
  params: ["set"],
  options: { of: "unit", verdict: SELECTORS, pad: "boolean", ...PART_WORDS },
  yields: PRINTED,
  run: (call) => {
    const { composition, options } = call;
    const { ledger } = composition;
    const assessment = assessmentOf(call);
    if (!isAssessment(assessment)) return ledger.print([ledger.hole(assessment)]);
    const count = countFigure(assessment, selected(call, assessment), String(options.verdict ?? "met"));
    return ledger.print(partOfWhole(call, count, totalFigure(assessment)));
  },
};

/** The same count as a figure, for comparisons and for `num`. */
const criteriaNumber: Helper = {
  params: ["set"],
  options: { of: "unit", verdict: SELECTORS },
  yields: { kind: "figure" },
  run: (call) => {
    const assessment = assessmentOf(call);
    if (!isAssessment(assessment)) return assessment;
    return countFigure(assessment, selected(call, assessment), String(call.options.verdict ?? "met"));
  },
};

/** A unit's criteria by verdict, to go through one by one: number, name, shortName, reason, measured, threshold. */
const judgements: Helper = {
  params: ["set"],
  options: { of: "unit", verdict: SELECTORS },
  yields: { kind: "list", item: { kind: "judgement" } },
  run: (call) => {
    const { composition } = call;
    const assessment = assessmentOf(call);
    if (!isAssessment(assessment)) {
      composition.ledger.hole(assessment);
      return [];
    }
    return selected(call, assessment).map((judgement) => {
      const missing = (label: string) => ({
        id: `${label}:${assessment.set.id}/${judgement.number}@${assessment.unit}`,
        label: `${judgement.name}: ${label}`,
        reason: judgement.reason,
        places: judgement.selfAssessed ? [judgement.selfAssessed.place] : [],
      });
      return recordContext({
        number: field(composition, judgement.number),
        name: field(composition, judgement.name),
        shortName: field(composition, shortNameOf(assessment, judgement)),
        reason: field(composition, judgement.reason),
        measured: field(composition, judgement.measured, missing("giá trị đo được")),
        threshold: field(composition, judgement.threshold, missing("mức yêu cầu")),
      });
    });
  },
};

/** Units judged against a set, by the verdict on the whole: (assessed "do-thi-van-minh" verdict="notMet"). */
const assessed: Helper = {
  params: ["set"],
  options: { verdict: VERDICTS },
  yields: { kind: "list", item: { kind: "unit" } },
  run: ({ composition, params, options }) =>
    composition.view.assessments
      .filter(({ set, verdict }) => isSetNamed(set.id, String(params[0])) && (options.verdict ?? verdict) === verdict)
      .flatMap(({ unit }) => {
        const known = composition.view.register.byCode.get(unit);
        return known ? [unitContext(composition, known)] : [];
      }),
};

export const criteriaHelpers: Readonly<Record<string, Helper>> = {
  criteria,
  criteriaCount,
  criteriaNumber,
  judgements,
  assessed,
};
