import { cellsOf } from "../../domain/criteria/evidence.ts";
import type { FigureRule } from "../../domain/figures/cross-check.ts";
import { type Figure, isHole } from "../../domain/figures/figure.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { explainRounding } from "../../domain/text/explain-rounding.ts";
import { countOrHole } from "../figures/list-figures.ts";
import {
  type FigureScope,
  idOf,
  reportersWord,
  sumOf,
  sumText,
  type Term,
  termOf,
  termsOf,
  termText,
} from "./compared-terms.ts";
import { exactText, type Violation } from "./message.ts";

type StaticRule = Exclude<FigureRule, { kind: "neverBelow" | "jump" | "frozen" | "slipOfThousand" }>;

/** Figures of one period against each other. A missing figure fails nothing. */
export function compareFigures(rule: StaticRule, scope: FigureScope): readonly Violation[] {
  switch (rule.kind) {
    case "partsOfTotal":
      return unequalTotal(termsOf(rule.parts, scope), termOf(rule.total, scope));
    case "atMost":
      return aboveWhole(termsOf(rule.parts, scope), termOf(rule.whole, scope));
    case "shareWithinBounds":
      return rule.of.flatMap((ref) => outOfBounds(termOf(ref, scope), rule));
    case "sameValue":
      return different(termsOf(rule.figures, scope));
    case "sumOfDistricts":
      return farFromSum(termOf(rule.provincial, scope), termOf(rule.districts, scope), {
        tolerance: rule.tolerance,
        units: reportersWord(scope),
      });
    case "countOfRows": {
      const indicator = scope.indicators.get(idOf(rule.figure))!;
      const counted = countOrHole(indicator, rule.rows, scope.unit, "rows", scope.measured);
      return isHole(counted) ? [] : miscounted(termOf(rule.figure, scope), rule.relation, counted);
    }
  }
}

function unequalTotal(parts: readonly Term[], total: Term | undefined): readonly Violation[] {
  const sum = sumOf(parts);
  if (parts.length === 0 || !total || sum.eq(total.value)) return [];
  const rounding = explainRounding(
    parts.map(({ value }) => value),
    total.value,
  );
  const explained = rounding ? `; chênh lệch khớp với việc ${rounding}` : "";
  return [
    {
      found: `${termText(total)}; ${sumText(parts)}, lệch ${exactText(total.value.minus(sum), total.unit)}${explained}`,
      expected: `tổng đúng bằng các số thành phần cộng lại: ${exactText(sum, total.unit)}`,
      places: [...total.places, ...parts.flatMap(({ places }) => places)],
    },
  ];
}

function aboveWhole(parts: readonly Term[], whole: Term | undefined): readonly Violation[] {
  if (parts.length === 0 || !whole || sumOf(parts).lte(whole.value)) return [];
  return [
    {
      found: `${sumText(parts)}; ${termText(whole)}`,
      expected: `không lớn hơn ${exactText(whole.value, whole.unit)}`,
      places: [...parts.flatMap(({ places }) => places), ...whole.places],
    },
  ];
}

function outOfBounds(term: Term | undefined, { min, max }: { min: number; max: number }): readonly Violation[] {
  if (!term || (term.value.gte(min) && term.value.lte(max))) return [];
  const [least, most] = [min, max].map((bound) => exactText(new Decimal(bound), term.unit));
  return [{ found: termText(term), expected: `từ ${least} đến ${most}`, places: term.places }];
}

function different(terms: readonly Term[]): readonly Violation[] {
  const [first, ...others] = terms;
  if (!first || others.every(({ value }) => value.eq(first.value))) return [];
  return [
    {
      found: terms.map(termText).join("; "),
      expected: "hai nơi ghi cùng một số",
      places: terms.flatMap(({ places }) => places),
    },
  ];
}

function farFromSum(
  own: Term | undefined,
  sum: Term | undefined,
  { tolerance, units }: { readonly tolerance: number; readonly units: string },
): readonly Violation[] {
  if (!own || !sum) return [];
  const gap = own.value.minus(sum.value).abs();
  if (gap.times(100).lte(sum.value.abs().times(tolerance))) return [];
  const slack = tolerance === 0 ? "" : `, chênh lệch không quá ${exactText(new Decimal(tolerance), "%")}`;
  return [
    {
      found: `${termText(own)}; cộng từ ${units}: ${termText(sum)}`,
      expected: `số của tỉnh bằng tổng của ${units}${slack}`,
      places: [...own.places, ...sum.places],
    },
  ];
}

const RELATIONS = {
  equal: ["đúng bằng", (announced: Decimal, counted: Decimal) => announced.eq(counted)],
  atMost: ["không lớn hơn", (announced: Decimal, counted: Decimal) => announced.lte(counted)],
  atLeast: ["không nhỏ hơn", (announced: Decimal, counted: Decimal) => announced.gte(counted)],
} as const;

function miscounted(
  announced: Term | undefined,
  relation: keyof typeof RELATIONS,
  counted: Figure,
): readonly Violation[] {
  const [words, holds] = RELATIONS[relation];
  if (!announced || holds(announced.value, counted.value)) return [];
  const count = exactText(counted.value, "");
  return [
    {
      found: `${termText(announced)}; danh sách có ${count} dòng`,
      expected: `${words} ${count}, là số dòng trong danh sách`,
      places: [...announced.places, ...cellsOf(counted)],
    },
  ];
}
