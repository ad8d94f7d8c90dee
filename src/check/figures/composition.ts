import type { CheckRule } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import type { Content } from "../text/content.ts";
import { sentencesWithNumbers } from "../text/measure.ts";
import { placeIn } from "../text/passages.ts";
import { printed } from "../text/quantities.ts";

const SHARE = /(?<!\p{L})(?:chiếm|tỷ trọng|tỉ trọng)[^\d;.:]{0,30}$/u;
const OVER = /(?<!\p{L})(?:chiếm|tán thành|đồng ý|nhất trí|tham gia|tham dự)(?: tỷ lệ| tỉ lệ| đạt)*\s*$/u;

/** Shares of one whole: together 100, each at most 100. */
export const composition: CheckRule<Content> = {
  id: "content/composition",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      sentencesWithNumbers(passage).flatMap(({ from, quantities }) => {
        const percents = quantities.filter(({ unit }) => unit === "%");
        const shares = percents.filter((one) =>
          SHARE.test(passage.plain.slice(Math.max(from, one.from - 50), one.from)),
        );
        const over = percents.find(
          (one) => one.value.gt(100) && OVER.test(passage.plain.slice(Math.max(from, one.from - 40), one.from)),
        );
        if (over)
          return [
            {
              at: placeIn(passage, over.from, over.end),
              found: `tỷ lệ ${over.digits}% lớn hơn 100%`,
              expected: "tỷ lệ của một phần không quá 100%",
              fix: "Kiểm tra lại tỷ lệ",
            },
          ];
        const whole = /(?<!\p{L})[Cc]ơ cấu(?!\p{L})/u.test(passage.plain.slice(from, shares[0]?.from ?? from));
        const sum = shares.reduce((all, { value }) => all.plus(value), new Decimal(0));
        if (shares.length < 3 || shares.length !== percents.length) return [];
        const wrong = whole ? sum.minus(100).abs().gt("0.3") && sum.gt(80) : sum.gt("100.5") && sum.lt(140);
        if (!wrong) return [];
        return [
          {
            at: placeIn(passage, shares[0]!.from, shares.at(-1)!.end),
            found: `các tỷ lệ cộng lại là ${printed(sum)}%`,
            expected: "các phần của một tổng cộng lại bằng 100%",
            fix: "Kiểm tra từng tỷ lệ",
          },
        ];
      }),
    ),
};
