import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import type { Content } from "../text/content.ts";
import { amountOf, type Sentence, sameThing, sentencesWithNumbers } from "../text/measure.ts";
import { type Passage, placeIn } from "../text/passages.ts";
import { printed, type Quantity, scaleOf } from "../text/quantities.ts";
import { textOf } from "./share.ts";

const EACH_BEFORE = /(?<!\p{L})(?:mỗi|từng)\s+(\p{L}+)(?:\s+\p{L}+){0,2}\s+(?:là\s+|được\s+|hỗ trợ\s+)?$/u;
const EACH_AFTER = /^\s*(?:\/|mỗi\s+|một\s+)(\p{L}+)/u;

/** Of "24 nhà văn hóa, gồm 17 nhà văn hóa thôn và 07 …" the first, of which the others are the parts. */
function withoutOwnParts(counts: readonly Quantity[]): readonly Quantity[] {
  const [first, ...others] = counts;
  if (!first || others.length < 2) return counts;
  return others.reduce((sum, { value }) => sum.plus(value), new Decimal(0)).eq(first.value) ? [first] : counts;
}

/** So many, so much for each, so much in all: "12.210.000 đồng cho 66 hộ, mỗi hộ 185.000 đồng". */
export const each: CheckRule<Content> = {
  id: "content/each",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      sentencesWithNumbers(passage).flatMap((sentence) =>
        sentence.quantities.flatMap((rate): readonly RuleHit[] => {
          const told = ratedIn(passage, sentence, rate);
          if (!told) return [];
          const hit = withoutUnit(passage, told) ?? wrongProduct(passage, sentence.from, told);
          return hit ? [hit] : [];
        }),
      ),
    ),
};

/** A rate with the quantities beside it that it may go with. */
interface Rated {
  readonly rate: Quantity;
  readonly counts: readonly Quantity[];
  readonly totals: readonly Quantity[];
  readonly others: readonly Quantity[];
}

/** A quantity that is said to be for each of something, with what is counted and what it may come to; nothing for others. */
function ratedIn(passage: Passage, { from, quantities }: Sentence, rate: Quantity): Rated | undefined {
  const before = EACH_BEFORE.exec(passage.plain.slice(Math.max(from, rate.from - 60), rate.from))?.[1];
  const after = EACH_AFTER.exec(passage.plain.slice(rate.end, rate.end + 30))?.[1];
  const noun = before ?? after;
  if (noun === undefined || rate.value.eq(0) || rate.unit === "%") return undefined;
  const others = quantities.filter((one) => one !== rate);
  const counts = others.filter((one) => one.unit === "" && one.noun[0] === noun);
  const totals = others.filter((one) => !counts.includes(one) && sameThing(one, rate));
  return { rate, counts: withoutOwnParts(counts), totals, others };
}

/** "66 hộ, mỗi hộ 185.000, tổng 12.210.000 đồng": the rate that fits has no unit. */
function withoutUnit(passage: Passage, { rate, counts: [count], totals, others }: Rated): RuleHit | undefined {
  if (!count || totals.length > 0 || rate.unit !== "" || rate.noun.length > 0) return undefined;
  const whole = others.find(({ unit }) => scaleOf(unit) >= 1 && unit !== "" && unit !== "%");
  if (!whole?.value.eq(rate.value.times(count.value))) return undefined;
  return {
    at: placeIn(passage, rate.from, rate.to),
    found: `${rate.digits} không ghi đơn vị tính`,
    expected: `đơn vị tính “${whole.unit}”`,
    fix: `Ghi ${rate.digits} ${whole.unit}`,
  };
}

/** The total is not what the one count and the rate come to. */
function wrongProduct(passage: Passage, from: number, { rate, counts, totals }: Rated): RuleHit | undefined {
  const [count] = counts;
  const [total] = totals;
  if (!count || !total || counts.length > 1 || totals.length > 1) return undefined;
  const product = amountOf(rate).times(count.value);
  const gap = product.minus(amountOf(total)).abs();
  // An average is rounded.
  const isAverage = /bình quân|trung bình|khoảng/u.test(passage.plain.slice(Math.max(from, rate.from - 40), rate.from));
  if (gap.eq(0) || (isAverage && gap.lte(amountOf(total).times("0.01")))) return undefined;
  if (total.from > rate.from && !/tổng|cộng/iu.test(passage.plain.slice(from, total.from))) return undefined;
  return {
    at: placeIn(passage, total.from, total.end),
    found: `${textOf(passage, count)} lần ${textOf(passage, rate)} là ${printed(product.div(scaleOf(total.unit)))}, không phải ${textOf(passage, total)}`,
    expected: "tổng bằng số lượng nhân với mức của mỗi đơn vị",
    fix: "Kiểm tra số lượng, mức và tổng",
  };
}
