import type { CheckRule } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import type { Content } from "../text/content.ts";
import { amountOf, sameThing, sentencesWithNumbers } from "../text/measure.ts";
import { placeIn } from "../text/passages.ts";
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
      sentencesWithNumbers(passage).flatMap(({ from, quantities }) =>
        quantities.flatMap((rate) => {
          const before = EACH_BEFORE.exec(passage.plain.slice(Math.max(from, rate.from - 60), rate.from))?.[1];
          const after = EACH_AFTER.exec(passage.plain.slice(rate.end, rate.end + 30))?.[1];
          const noun = before ?? after;
          if (noun === undefined || rate.value.eq(0) || rate.unit === "%") return [];
          const counts = quantities.filter((one) => one !== rate && one.unit === "" && one.noun[0] === noun);
          const totals = quantities.filter((one) => one !== rate && !counts.includes(one) && sameThing(one, rate));
          const [count, ...counts2] = withoutOwnParts(counts);
          const [total, ...totals2] = totals;
          const bare = quantities.find(
            (one) => one !== rate && rate.unit === "" && scaleOf(one.unit) >= 1 && one.unit !== "" && one.unit !== "%",
          );
          if (count && !total && bare && rate.noun.length === 0 && bare.value.eq(rate.value.times(count.value))) {
            return [
              {
                at: placeIn(passage, rate.from, rate.to),
                found: `${rate.digits} không ghi đơn vị tính`,
                expected: `đơn vị tính “${bare.unit}”`,
                fix: `Ghi ${rate.digits} ${bare.unit}`,
              },
            ];
          }
          if (!count || !total || counts2.length > 0 || totals2.length > 0) return [];
          const product = amountOf(rate).times(count.value);
          const gap = product.minus(amountOf(total)).abs();
          // An average is rounded.
          const isAverage = /bình quân|trung bình|khoảng/u.test(
            passage.plain.slice(Math.max(from, rate.from - 40), rate.from),
          );
          if (gap.eq(0) || (isAverage && gap.lte(amountOf(total).times("0.01")))) return [];
          if (total.from > rate.from && !/tổng|cộng/iu.test(passage.plain.slice(from, total.from))) return [];
          return [
            {
              at: placeIn(passage, total.from, total.end),
              found: `${textOf(passage, count)} lần ${textOf(passage, rate)} là ${printed(product.div(scaleOf(total.unit)))}, không phải ${textOf(passage, total)}`,
              expected: "tổng bằng số lượng nhân với mức của mỗi đơn vị",
              fix: "Kiểm tra số lượng, mức và tổng",
            },
          ];
        }),
      ),
    ),
};
