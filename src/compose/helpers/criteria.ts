import type { Verdict } from "../../domain/criteria/criteria.ts";
import { isSetNamed, setInForce } from "../../domain/criteria/sets-in-force.ts";
import type { Hole } from "../../domain/figures/figure.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Call, Helper } from "../core/helper.ts";
import { judgementContext } from "../core/judgement-context.ts";
import { CITATION_FORMS, type CitationForm, citationParts } from "../core/name-parts.ts";
import { joinParts, nameParts } from "../core/print.ts";
import { unitContext } from "../core/values.ts";
import {
  assessmentOf,
  countFigure,
  GROUNDS,
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
  options: { of: "unit", verdict: SELECTORS, ground: GROUNDS, pad: "boolean", optional: "boolean", ...PART_WORDS },
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
  options: { of: "unit", verdict: SELECTORS, ground: GROUNDS, optional: "boolean" },
  yields: { kind: "figure" },
  run: (call) => {
    const assessment = assessmentOf(call);
    if (!isAssessment(assessment)) return assessment;
    return countFigure(assessment, selected(call, assessment), String(call.options.verdict ?? "met"));
  },
};

/** A unit's criteria by verdict, to go through one by one: see `judgementContext`. */
const judgements: Helper = {
  params: ["set"],
  options: { of: "unit", verdict: SELECTORS, ground: GROUNDS, optional: "boolean" },
  yields: { kind: "list", item: { kind: "judgement" } },
  run: (call) => {
    const { composition } = call;
    const assessment = assessmentOf(call);
    if (!isAssessment(assessment)) {
      composition.ledger.hole(assessment);
      return [];
    }
    return selected(call, assessment).map((judgement) => judgementContext(composition, assessment, judgement));
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

/** The set of a name in force at the period's end; a hole where there is none. */
function setNamed({ composition: { view }, params }: Call) {
  const name = String(params[0]);
  const set = setInForce(view.sets, name, view.period.end);
  if (set) return set;
  const hole: Hole = {
    id: `set:${name}`,
    label: `Bộ tiêu chí "${name}"`,
    reason: `không có bộ tiêu chí có hiệu lực vào ngày ${formatDate(view.period.end)}`,
    places: [],
  };
  return hole;
}

/** Name of a criteria set in force. */
const setName: Helper = {
  params: ["set"],
  yields: { kind: "printed" },
  run: (call) => {
    const { ledger } = call.composition;
    const set = setNamed(call);
    return ledger.print("reason" in set ? [ledger.hole(set)] : nameParts(ledger, set.name));
  },
};

/** The document that a criteria set in force is of, as `cite` prints documents. */
const basis: Helper = {
  params: ["set"],
  options: { form: CITATION_FORMS },
  yields: { kind: "printed" },
  run: (call) => {
    const { ledger, view } = call.composition;
    const set = setNamed(call);
    if ("reason" in set) return ledger.print([ledger.hole(set)]);
    const document = view.legal.documents.get(set.basis.document);
    const unlisted: Hole = {
      id: `citation:${set.basis.document}`,
      label: `Văn bản ${set.basis.document}`,
      reason: "danh mục văn bản chưa có",
      places: [],
      code: "citation/unlisted",
    };
    const form = (call.options.form ?? "full") as CitationForm;
    return ledger.print(document ? citationParts(ledger, document, form) : [ledger.hole(unlisted)]);
  },
};

export const criteriaHelpers: Readonly<Record<string, Helper>> = {
  criteria,
  criteriaCount,
  criteriaNumber,
  judgements,
  assessed,
  setName,
  basis,
};
