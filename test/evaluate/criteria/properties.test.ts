import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  CriteriaIndicator,
  Judgement,
  Part,
  Requirement,
  SelfAssessment,
} from "../../../src/domain/criteria/criteria.ts";
import { isHole } from "../../../src/domain/figures/figure.ts";
import { Decimal } from "../../../src/domain/text/decimal.ts";
import type { ListRow, PeriodData } from "../../../src/domain/workbook/submission.ts";
import { assessor, assessUnit } from "../../../src/evaluate/criteria/assess.ts";
import { judgeIndicator } from "../../../src/evaluate/criteria/judge.ts";
import { measurer } from "../../../src/evaluate/figures/measure.ts";
import { dictionary, indicator as quantity, smallRegister } from "../../support/law.ts";
import { seeds } from "../../support/share.ts";
import { contextOf, district, figure, indicator, lawOf, place, said } from "../sample-law.ts";

const MEASURES = ["a", "b", "c"];

/** Hundredths from 0 to 100, exact: thresholds and values often meet. */
const amount = fc.integer({ min: 0, max: 400 }).map((quarter) => new Decimal(quarter).div(4));
const values = fc.dictionary(fc.constantFrom(...MEASURES), amount);

const atLeast: fc.Arbitrary<Requirement> = amount.map((value) => ({
  kind: "atLeast",
  thresholds: { default: value.toNumber() },
}));
const atMost: fc.Arbitrary<Requirement> = amount.map((value) => ({
  kind: "atMost",
  thresholds: { default: value.toNumber() },
}));

/** Any requirement whose leaves are of the given kinds. */
const requirementOf = (...leaves: readonly fc.Arbitrary<Requirement>[]): fc.Arbitrary<Requirement> =>
  fc.letrec<{ node: Requirement; part: Part }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ...leaves,
      fc.record({
        kind: fc.constantFrom("allOf" as const, "anyOf" as const),
        requirements: fc.array(tie("part"), { minLength: 1, maxLength: 3 }),
      }),
    ),
    part: fc.record({
      name: fc.constant("phần"),
      unit: fc.constant("%"),
      measure: fc.constantFrom(...MEASURES),
      requirement: tie("node"),
    }),
  })).node;

const word: fc.Arbitrary<SelfAssessment | undefined> = fc.option(
  fc.constantFrom("met", "notMet", "notApplicable", "noData").map((verdict) => said(verdict)),
  { nil: undefined },
);

const figuresOf = (given: Readonly<Record<string, Decimal>>) =>
  Object.fromEntries(Object.entries(given).map(([id, value]) => [id, figure(id, value)]));

const judge = (
  requirement: Requirement | null,
  given: Readonly<Record<string, Decimal>>,
  more: Parameters<typeof contextOf>[2] = {},
): Judgement => {
  const one = indicator("1", requirement, { measure: "a" });
  return judgeIndicator(lawOf([one]), one, district, contextOf(figuresOf(given), {}, more));
};

describe("a verdict", () => {
  test("never falls from met when a value of an at-least rule rises", () => {
    fc.assert(
      fc.property(requirementOf(atLeast), values, fc.constantFrom(...MEASURES), amount, (rule, given, id, more) => {
        const before = given[id];
        if (before === undefined || judge(rule, given).verdict !== "met") return;
        expect(judge(rule, { ...given, [id]: before.plus(more) }).verdict).toBe("met");
      }),
    );
  });

  test("never falls from met when a value of an at-most rule sinks", () => {
    fc.assert(
      fc.property(requirementOf(atMost), values, fc.constantFrom(...MEASURES), amount, (rule, given, id, less) => {
        const before = given[id];
        if (before === undefined || judge(rule, given).verdict !== "met") return;
        expect(judge(rule, { ...given, [id]: before.minus(less) }).verdict).toBe("met");
      }),
    );
  });

  test("is never made met, nor not met, by taking a value away", () => {
    fc.assert(
      fc.property(requirementOf(atLeast, atMost), values, fc.constantFrom(...MEASURES), (rule, given, id) => {
        const { [id]: _, ...rest } = given;
        expect([judge(rule, given).verdict, "noData"]).toContain(judge(rule, rest).verdict);
      }),
    );
  });

  test("without any value is never met", () => {
    fc.assert(
      fc.property(fc.option(requirementOf(atLeast, atMost)), (rule) => {
        expect(judge(rule, {}).verdict).toBe("noData");
      }),
    );
  });

  test("that is computed stays what it is whatever anybody says", () => {
    fc.assert(
      fc.property(requirementOf(atLeast, atMost), values, word, word, (rule, given, selfAssessed, appraised) => {
        const silent = judge(rule, given);
        if (silent.verdict === "noData") return;
        const spoken = judge(rule, given, { selfAssessed: () => selfAssessed, appraised: () => appraised });
        expect([spoken.verdict, spoken.reason]).toEqual([silent.verdict, silent.reason]);
      }),
    );
  });

  test("that nothing computes is the department's, else the unit's", () => {
    fc.assert(
      fc.property(word, word, (selfAssessed, appraised) => {
        const { verdict } = judge(null, {}, { selfAssessed: () => selfAssessed, appraised: () => appraised });
        const spoken = [appraised, selfAssessed].find((one) => one && one.verdict !== "noData");
        expect(verdict).toBe(spoken?.verdict ?? "noData");
      }),
    );
  });
});

describe("order", () => {
  /** Each judges whole sets of criteria, several times. */
  const DRAWN = { numRuns: seeds(100, 0.3) };
  const rules = fc.array(fc.option(requirementOf(atLeast, atMost)), { minLength: 1, maxLength: 6 });
  const criteriaOf = (all: readonly (Requirement | null)[]) =>
    all.map((rule, index) => {
      const number = String(index + 1);
      const inner: readonly CriteriaIndicator[] = [
        indicator(`${number}.1`, rule, { measure: "a" }),
        indicator(`${number}.2`, rule, { measure: "b" }),
      ];
      return { number, name: `Tiêu chí ${number}`, indicators: inner };
    });
  const told = ({ number, verdict, reason }: Judgement) => `${number} ${verdict} ${reason}`;

  test("of criteria and indicators changes no verdict", () => {
    fc.assert(
      fc.property(rules, values, fc.boolean(), (all, given, isComplete) => {
        const criteria = criteriaOf(all);
        const turned = [...criteria].reverse().map((one) => ({ ...one, indicators: [...one.indicators].reverse() }));
        const [forward, backward] = [criteria, turned].map((some) =>
          assessUnit(lawOf([], { criteria: some, complete: isComplete }), district, contextOf(figuresOf(given))),
        );
        expect(backward!.verdict).toBe(forward!.verdict);
        const verdicts = (judgements: readonly Judgement[]) =>
          judgements.map(({ number, verdict }) => `${number} ${verdict}`).sort();
        expect(verdicts(backward!.criteria)).toEqual(verdicts(forward!.criteria));
      }),
      DRAWN,
    );
  });

  test("of units changes no unit's assessment, and neither does judging it alone", () => {
    const units = ["440", "441", "442", "443"].map((code) => ({ ...district, code }));
    fc.assert(
      fc.property(rules, fc.array(values, { minLength: 4, maxLength: 4 }), (all, given) => {
        const law = lawOf([], { criteria: criteriaOf(all) });
        const context = contextOf(
          {},
          {},
          {
            measure: (id, unit) => {
              const value = given[Number(unit) - 440]![id];
              return value === undefined
                ? { id, label: id, reason: "ô còn trống", places: [place] }
                : figure(`${id}@${unit}`, value);
            },
            groupsOf: (unit) => (unit === "441" ? ["default"] : []),
          },
        );
        const judgeAll = assessor(law, context);
        const forward = units.map(judgeAll);
        const backward = [...units].reverse().map(assessor(law, context)).reverse();
        const alone = units.map((unit) => assessUnit(law, unit, context));
        for (const other of [backward, alone]) {
          expect(other.map(({ criteria }) => criteria.map(told))).toEqual(
            forward.map(({ criteria }) => criteria.map(told)),
          );
        }
      }),
      DRAWN,
    );
  });
});

test("the province's count is the sum of the counts of its districts", () => {
  const register = smallRegister();
  const indicators = dictionary(
    quantity("recognised", { formula: { count: { of: "recognitions", where: { title: "commune" } } } }),
  );
  const titles = fc.array(fc.constantFrom("commune", "advanced-commune"), { maxLength: 8 });
  const rowOf = (title: string): ListRow => ({ key: "", fields: { title: { value: title, place } }, place });
  const submission = (unit: string, given: readonly string[]) => ({
    unit,
    period: "2024-H1",
    file: `${unit}.xlsx`,
    sha256: "",
    observations: new Map(),
    lists: new Map([["recognitions", given.map(rowOf)]]),
  });
  fc.assert(
    fc.property(titles, titles, (first, second) => {
      const data: PeriodData = {
        period: "2024-H1",
        end: "2024-06-14",
        province: submission("42", []),
        reports: [submission("443", first), submission("437", second)],
      };
      const period = { id: "2024-H1", year: 2024, name: "", bareName: "", start: "2023-12-15", end: "2024-06-14" };
      const measure = measurer({
        period,
        data,
        register,
        indicators,
        threshold: () => {
          throw new Error("no thresholds here");
        },
      });
      const count = (unit?: string): number => {
        const found = measure("recognised", unit);
        return isHole(found) ? Number.NaN : found.value.toNumber();
      };
      expect(count()).toBe(count("443") + count("437"));
    }),
  );
});
