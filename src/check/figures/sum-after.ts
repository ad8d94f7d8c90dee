import type { CheckRule } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import type { Content } from "../text/content.ts";
import { amountOf, isSideOfFraction, sentencesWithNumbers } from "../text/measure.ts";
import { placeIn, quoted } from "../text/passages.ts";
import { printed, sameMeasure, scaleOf } from "../text/quantities.ts";

const SUM = /(?<!\p{L})(?:tổng cộng|tổng số|cộng chung)(?:\s+(?:là|có))?\s*:?\s*$/iu;
const FARTHEST = new Decimal("0.3");

/** A sum after what it adds up: "08 phường, xã và 12 phòng, ban, tổng cộng 20 điểm", "36 tập thể, 85 cá nhân (tổng cộng 121)". */
export const sumAfter: CheckRule<Content> = {
  id: "content/sum-after",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      sentencesWithNumbers(passage).flatMap(({ from, quantities }) =>
        quantities.flatMap((sum, index) => {
          const { plain } = passage;
          if (!SUM.test(plain.slice(Math.max(from, sum.from - 24), sum.from))) return [];
          const parts = quantities
            .slice(Math.max(0, index - 6), index)
            .filter((one) => one.unit !== "%" && sameMeasure(one.unit, sum.unit) && !isSideOfFraction(plain, one));
          // The sum closes the list: nothing but words between its last part and it.
          const [last] = parts.slice(-1);
          if (parts.length < 2 || !last || /[.;:]/.test(plain.slice(last.end, sum.from))) return [];
          const ends = parts.map((_, at) =>
            parts.slice(at).reduce((all, one) => all.plus(amountOf(one)), new Decimal(0)),
          );
          if (ends.some((one) => one.eq(amountOf(sum)))) return [];
          const near = ends.slice(0, -1).find((one) => one.minus(amountOf(sum)).abs().div(amountOf(sum)).lte(FARTHEST));
          if (near === undefined) return [];
          const value = printed(near.div(scaleOf(sum.unit)));
          return [
            {
              at: placeIn(passage, sum.from, sum.end),
              found: `tổng cộng ghi ${quoted(passage.text.slice(sum.from, sum.end))}, các số đứng trước cộng lại là ${value}`,
              expected: `tổng cộng bằng ${value}`,
              fix: "Kiểm tra tổng và từng số",
            },
          ];
        }),
      ),
    ),
};
