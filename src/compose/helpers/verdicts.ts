import type { Call, Helper } from "../core/helper.ts";
import type { Part } from "../core/ledger.ts";
import { figureParts, joinParts, nameParts } from "../core/print.ts";
import {
  assessmentOf,
  countFigure,
  isAssessment,
  judgedOf,
  SELECT,
  shortNameOf,
  totalFigure,
} from "../core/verdicts.ts";

/** The verdicts in the order in which they are told. Together they are all that applies to the unit. */
const TOLD = ["met", "nearlyMet", "notMet", "noData"] as const;

/**
 * All of a unit's criteria by verdict, none left out: "đạt 3/9 tiêu chí (A; B; C); cơ bản đạt 1/9 tiêu chí (D); chưa đạt
 * 5/9 tiêu chí (…)". A verdict that no criterion has is not told; one that all have is told as `all`: "đạt cả 9 tiêu chí".
 * `none` stands where no criterion applies; `names=false` leaves the names out.
 */
export const verdicts: Helper = {
  params: ["set"],
  options: {
    of: "unit",
    noun: "words",
    all: "words",
    met: "words",
    nearlyMet: "words",
    notMet: "words",
    noData: "words",
    none: "words",
    names: "boolean",
  },
  required: ["noun", "all", "none", ...TOLD],
  yields: { kind: "printed" },
  run: (call) => {
    const { ledger } = call.composition;
    const assessment = assessmentOf(call);
    if (!isAssessment(assessment)) return ledger.print([ledger.hole(assessment)]);
    const total = totalFigure(assessment);
    if (total.value.eq(0)) return ledger.print(ledger.partsOf(String(call.options.none)));
    const isNamed = call.options.names !== false;
    const clauses = TOLD.flatMap((verdict): readonly (readonly Part[])[] => {
      const judgements = judgedOf(assessment).filter(SELECT[verdict]);
      if (judgements.length === 0) return [];
      const words = ledger.partsOf(`${String(call.options[verdict])} `);
      if (total.value.eq(judgements.length)) return [[...words, ...counted(call, "all", [total])]];
      const names = judgements.map((judgement) => nameParts(ledger, shortNameOf(assessment, judgement)));
      const count = countFigure(assessment, judgements, verdict);
      const told = isNamed ? [{ text: " (" }, ...joinParts(names, "; "), { text: ")" }] : [];
      return [[...words, ...counted(call, undefined, [count, total]), ...told]];
    });
    return ledger.print(joinParts(clauses, isNamed ? "; " : ", "));
  },
  missing: (call) => {
    const assessment = assessmentOf(call);
    if (!isAssessment(assessment)) call.composition.ledger.hole(assessment);
  },
};

/** "3/9 tiêu chí", "cả 9 tiêu chí". */
function counted(
  { composition, options }: Call,
  before: "all" | undefined,
  figures: readonly Parameters<typeof figureParts>[1][],
): readonly Part[] {
  const { ledger } = composition;
  const numbers = figures.map((figure) => figureParts(composition, figure, { unit: false }));
  const words = before === undefined ? [] : ledger.partsOf(`${String(options[before])} `);
  return [...words, ...joinParts(numbers, "/"), ...ledger.partsOf(` ${String(options.noun)}`)];
}
