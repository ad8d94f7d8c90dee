import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { isFraction } from "../text/measure.ts";
import { placeIn } from "../text/passages.ts";
import { printed, type Quantity } from "../text/quantities.ts";

const LEFT_BEFORE = /(?<!\p{L})(?:còn|chưa đạt|chưa hoàn thành)(?:\s+(?:lại|có))?\s*$/iu;
const LEFT_AFTER = /^[^\d;.:()]{0,30}(?:chưa đạt|chưa hoàn thành)/iu;

interface Fraction {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly left: boolean;
}

/** What is met and what is left make the whole: "đạt 3/9 tiêu chí …; còn 6/9 tiêu chí chưa đạt". */
export const remaining: CheckRule<Content> = {
  id: "content/remaining",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) => {
      const quantities = passage.quantities;
      const fractions = quantities.flatMap((part, index): readonly Fraction[] => {
        const whole = quantities[index + 1];
        if (!whole || !isFraction(passage, part, whole) || whole.noun.length === 0) return [];
        const before = passage.plain.slice(Math.max(0, part.from - 30), part.from);
        const after = passage.plain.slice(whole.end, whole.end + 60);
        return [{ part, whole, left: LEFT_BEFORE.test(before) || LEFT_AFTER.test(after) }];
      });
      const groups = new Map<string, Fraction[]>();
      const keyOf = ({ whole }: Fraction): string => `${whole.value.toString()} ${whole.noun[0]}`;
      for (const one of fractions) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []).slice(0, 2), one]);
      return fractions.flatMap((left) => {
        const same = groups.get(keyOf(left))!;
        const met = same.filter((one) => !one.left);
        if (!left.left || same.length !== 2 || met.length !== 1) return [];
        const sum = met[0]!.part.value.plus(left.part.value);
        if (sum.eq(left.whole.value)) return [];
        return [
          {
            at: placeIn(passage, left.part.from, left.whole.end),
            found: `đạt ${met[0]!.part.digits}, còn ${left.part.digits}: cộng lại là ${printed(sum)}, không phải ${left.whole.digits}`,
            expected: `còn ${printed(left.whole.value.minus(met[0]!.part.value))}/${left.whole.digits}`,
            fix: "Kiểm tra số đạt và số chưa đạt",
          },
        ];
      });
    }),
};
