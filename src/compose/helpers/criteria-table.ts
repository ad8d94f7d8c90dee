import type { Judgement } from "../../domain/criteria/criteria.ts";
import { upperFirst } from "../../domain/text/vietnamese.ts";
import type { Unit } from "../../domain/units/unit.ts";
import { COMMUNE_GROUPS, type CommuneGroups } from "../../domain/units/unit-groups.ts";
import type { Call, Helper } from "../core/helper.ts";
import { figureParts, joinParts, nameParts } from "../core/print.ts";
import { unitsOf } from "../core/values.ts";
import {
  assessmentOf,
  countFigure,
  isAssessment,
  judgedOf,
  SELECT,
  shortNameOf,
  totalFigure,
} from "../core/verdicts.ts";
import { groupedRows } from "../tables/grouped-rows.ts";
import { markdownTable, ordinal } from "../tables/markdown-table.ts";
import { unitGroups } from "../tables/unit-groups.ts";

const WORDS = { met: "words", nearlyMet: "words", notMet: "words", notApplicable: "words", noData: "words" } as const;

/**
 * The criteria of a set by unit: one column per criterion, a word per verdict, and how many are met.
 * The options are the words of the header (`number`, `unit`, `count`) and of the verdicts.
 */
export const criteriaTable: Helper = {
  params: ["set", "units"],
  options: { number: "words", unit: "words", count: "words", by: COMMUNE_GROUPS, ...WORDS },
  required: ["number", "unit", "count", ...Object.keys(WORDS)],
  yields: { kind: "printed" },
  ownLine: true,
  run: (call) => {
    const { ledger } = call.composition;
    const units = unitsOf(call.composition, call.params[1]);
    const byUnit = new Map(units.map((unit) => [unit, assessmentOf({ ...call, options: { of: unit.code } })]));
    const known = [...byUnit.values()].find(isAssessment);
    const names = (known ? judgedOf(known) : []).map((criterion) =>
      ledger.print(nameParts(ledger, `${numberOf(criterion)}. ${shortNameOf(known!, criterion)}`)),
    );
    const { number, unit, count } = call.options;
    const head = [String(number), String(unit), ...names, String(count)];
    const align = [":-:", ":--", ...names.map(() => ":-:"), ":-:"];
    const rowOf = (one: Unit, index: number): readonly string[] => {
      const assessment = byUnit.get(one)!;
      const label = ledger.print(nameParts(ledger, upperFirst(one.label)));
      if (!isAssessment(assessment)) return [ordinal(call, index + 1), label, ledger.print([ledger.hole(assessment)])];
      const met = countFigure(assessment, judgedOf(assessment).filter(SELECT.met), "met");
      const parts = [met, totalFigure(assessment)].map((figure) =>
        figureParts(call.composition, figure, { unit: false }),
      );
      return [
        ordinal(call, index + 1),
        label,
        ...judgedOf(assessment).map((judgement) => wordFor(call, judgement)),
        ledger.print(joinParts(parts, "/")),
      ];
    };
    const rows = groupedRows(groupsOf(call, units), { width: head.length, numbered: true }, rowOf);
    return markdownTable([head, align, ...rows]);
  },
  missing: (call) => {
    for (const { units } of groupsOf(call, unitsOf(call.composition, call.params[1]))) {
      for (const { code } of units) {
        const assessment = assessmentOf({ ...call, options: { of: code } });
        if (!isAssessment(assessment)) call.composition.ledger.hole(assessment);
      }
    }
  },
};

const groupsOf = ({ composition, options }: Call, units: readonly Unit[]) =>
  unitGroups(composition, units, options.by as CommuneGroups | undefined);

function wordFor({ options }: Call, judgement: Judgement): string {
  const key = judgement.verdict !== "met" && judgement.nearlyMet ? "nearlyMet" : judgement.verdict;
  return String(options[key]);
}

/** "P1" is what the rule data calls the first requirement of a set; a document calls it 1. */
const numberOf = ({ number }: Judgement): string => number.replace(/^P(?=\d)/u, "");
