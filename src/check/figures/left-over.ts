import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import type { Content } from "../text/content.ts";
import { amountOf, isFraction, type Sentence, sameThing, sentencesWithNumbers } from "../text/measure.ts";
import { type Passage, placeIn } from "../text/passages.ts";
import { printed, type Quantity, scaleOf } from "../text/quantities.ts";
import { textOf } from "./share.ts";

/** "còn" opens the clause: not "các huyện còn lại", not "còn khoảng". */
const LEFT =
  /(?:^|[,;.]\s*|(?<!\p{L})và\s+|hiện\s+)(?:hiện\s+)?(?:còn(?:\s+lại)?(?:\s+có)?|vắng(?:\s+mặt)?|chưa\s+\p{L}+)\s*$/iu;
const LEFT_AFTER = /^[^\d;,.()]{0,20}(?<!\p{L})còn lại(?!\p{L})/u;

/** What is done and what is left make the whole: "có 83 xã, 71 xã đã phân loại, còn 12 xã"; "548/661 trường …; còn 113 trường". */
export const leftOver: CheckRule<Content> = {
  id: "content/left-over",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) => {
      const sentences = sentencesWithNumbers(passage);
      return sentences.flatMap((sentence, index) =>
        sentence.quantities.flatMap((left, n) => leftHits(passage, sentence, sentences[index - 1], left, n)),
      );
    }),
};

function leftHits(
  passage: Passage,
  sentence: Sentence,
  previous: Sentence | undefined,
  left: Quantity,
  n: number,
): readonly RuleHit[] {
  const { plain } = passage;
  const before = plain.slice(Math.max(sentence.from, left.from - 30), left.from);
  const next = sentence.quantities[n + 1];
  if (left.unit === "%" || (next && isFraction(passage, left, next))) return [];
  if (LEFT_AFTER.test(plain.slice(left.end, left.end + 40))) return threeHits(passage, sentence, left);
  if (!LEFT.test(before)) return [];
  const own = sentence.outer.includes(left) ? sentence.outer : sentence.quantities;
  const earlier = [...(previous?.outer ?? []), ...own.slice(0, own.indexOf(left))];
  const index = earlier.findLastIndex((one, at) => {
    const whole = earlier[at + 1];
    return whole !== undefined && isFraction(passage, one, whole) && alike(passage, whole, left);
  });
  if (index >= 0) return missing(passage, left, earlier[index + 1]!, earlier[index]!);
  const same = withoutParts(earlier.filter((one) => sameThing(one, left)));
  const done = same.at(-1);
  const wholes = same.slice(0, -1).reverse();
  if (!done || wholes.length === 0 || wholes.some((whole) => addUp(whole, done, left))) return [];
  // One whole before, or the nearest that the part fits into.
  if (sumFits(same, left)) return [];
  const whole = wholes.find((one) => amountOf(one).gte(amountOf(done)));
  return whole ? missing(passage, left, whole, done) : [];
}

/** The left number may name what is left otherwise than the fraction does: "11/13 thành viên …; vắng 02 thành viên". */
const alike = (_: Passage, whole: Quantity, left: Quantity): boolean => sameThing(whole, left);

const addUp = (whole: Quantity, done: Quantity, left: Quantity): boolean =>
  amountOf(whole)
    .minus(amountOf(done))
    .minus(amountOf(left))
    .abs()
    .lte(tolerance(whole, done, left));

/** Amounts of money are printed rounded to their unit. */
const tolerance = (...all: readonly Quantity[]): Decimal =>
  all.every(({ unit }) => scaleOf(unit) > 1)
    ? all.reduce(
        (sum, { decimals, unit }) => sum.plus(new Decimal(10).pow(-decimals).times(scaleOf(unit)).div(2)),
        new Decimal(0),
      )
    : new Decimal(0);

/** "3.422 hồ sơ, trong đó 3.388 hồ sơ đúng hạn, 34 hồ sơ quá hạn": what a number is split into counts no second time. */
function withoutParts(same: readonly Quantity[]): readonly Quantity[] {
  for (const [at, whole] of same.entries()) {
    let sum = new Decimal(0);
    for (let end = at + 1; end < same.length; end += 1) {
      sum = sum.plus(amountOf(same[end]!));
      if (end > at + 1 && sum.eq(amountOf(whole)))
        return withoutParts([...same.slice(0, at + 1), ...same.slice(end + 1)]);
    }
  }
  return same;
}

/** Several parts are done: the first number is the whole, and all others with the rest make it. */
function sumFits(same: readonly Quantity[], left: Quantity): boolean {
  return same.some((whole, at) => {
    const rest = same.slice(at + 1).reduce((sum, one) => sum.plus(amountOf(one)), amountOf(left));
    return rest.eq(amountOf(whole));
  });
}

function missing(passage: Passage, left: Quantity, whole: Quantity, done: Quantity): readonly RuleHit[] {
  if (addUp(whole, done, left)) return [];
  const rest = amountOf(whole).minus(amountOf(done)).div(scaleOf(left.unit));
  return [
    {
      at: placeIn(passage, left.from, left.end),
      found: `còn ${textOf(passage, left)}, trong khi ${textOf(passage, whole)} trừ ${textOf(passage, done)} là ${printed(rest)}`,
      expected: `còn ${printed(rest)}${left.unit === "" ? "" : ` ${left.unit}`}`,
      fix: "Kiểm tra tổng số, số đã làm và số còn lại",
    },
  ];
}

/** "3,8 km còn lại … (tổng chiều dài 11,2 km, đã bàn giao 7,4 km)": of three numbers the largest is the sum of the others. */
function threeHits(passage: Passage, { quantities }: Sentence, left: Quantity): readonly RuleHit[] {
  const same = quantities.filter((one) => sameThing(one, left));
  if (same.length !== 3) return [];
  const [large, ...others] = [...same].sort((one, other) => amountOf(other).cmp(amountOf(one)));
  if (!large || large === left) return [];
  const done = others.find((one) => one !== left);
  const text = passage.plain.slice(same[0]!.from, same.at(-1)!.end);
  return done && /(?<!\p{L})tổng(?!\p{L})/u.test(text) ? missing(passage, left, large, done) : [];
}
