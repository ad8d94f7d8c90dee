import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import type { Content } from "../text/content.ts";
import { amountOf, sameThing } from "../text/measure.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { printed, type Quantity, scaleOf } from "../text/quantities.ts";
import { kindOf } from "./listed-passages.ts";

const ANNOUNCES = /(?<!\p{L})(?:gồm|bao gồm|trong đó|cụ thể|chia ra|như sau|sau)(?:\s+(?:có|là))?\s*:\s*$/iu;
/** "Tổng số đại biểu tham dự là 365 người." below the list. */
const SUMS = /^\s*(?:Tổng số|Tổng cộng|Cộng|Tổng)(?!\p{L})[^\d]{0,60}$/u;
const FARTHEST = new Decimal("0.3");

/** A total and its parts in the paragraphs after it: "38.640 triệu đồng. Bao gồm:" and "- Bồi thường về đất: 24.180 triệu đồng;". */
export const bulletedTotals: CheckRule<Content> = {
  id: "content/bulleted-total",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage, index) => {
      if (!/:\s*$/u.test(passage.plain) || passage.kind === "cell") return [];
      const kind = kindOf(passages[index + 1]?.marker ?? "");
      if (kind === "" || kind === kindOf(passage.marker)) return [];
      const end = passages.findIndex((one, at) => at > index && kindOf(one.marker) !== kind);
      const items = passages.slice(index + 1, end < 0 ? undefined : end);
      const after = end < 0 ? undefined : passages[end];
      const below = after?.quantities[0];
      return [
        ...(ANNOUNCES.test(passage.plain) ? aboveHits(passage, items) : []),
        ...(after && below && SUMS.test(after.plain.slice(0, below.from)) ? sumHit(after, [below], items) : []),
      ];
    }),
};

function aboveHits(passage: Passage, items: readonly Passage[]): readonly RuleHit[] {
  const measured = passage.quantities.filter(({ unit }) => unit !== "%").slice(-3);
  return sumHit(passage, measured.reverse(), items);
}

/** The total nearest to the list that its items can be parts of. */
function sumHit(passage: Passage, totals: readonly Quantity[], items: readonly Passage[]): readonly RuleHit[] {
  for (const total of totals) {
    const parts = items.map(({ quantities }) => {
      const like = quantities.filter((one) => sameThing(one, total));
      return like.length === 1
        ? like[0]
        : quantities.length === 1 && isCount(quantities[0]!, total)
          ? quantities[0]
          : undefined;
    });
    const found = parts.filter((one) => one !== undefined);
    if (found.length < 2 || found.length !== items.length) continue;
    const sum = found.reduce((all, one) => all.plus(amountOf(one)), new Decimal(0));
    const gap = sum.minus(amountOf(total)).abs();
    if (gap.eq(0)) return [];
    const odd = oddItem(total, found);
    if (odd) return [inOtherUnit(items[found.indexOf(odd)]!, odd, total)];
    const rounding =
      scaleOf(total.unit) > 1
        ? new Decimal(10).pow(-total.decimals).times(scaleOf(total.unit)).times(found.length).div(2)
        : 0;
    if (gap.lte(rounding) || gap.div(amountOf(total)).gt(FARTHEST)) continue;
    const value = printed(sum.div(scaleOf(total.unit)));
    return [
      {
        at: placeIn(passage, total.from, total.end),
        found: `tổng ghi ${quoted(passage.text.slice(total.from, total.end))}, ${found.length} mục liệt kê cộng lại là ${value}`,
        expected: `tổng bằng ${value}`,
        fix: "Kiểm tra tổng và số của từng mục",
      },
    ];
  }
  return [];
}

/** The one item whose unit is not the total's, where with the total's unit the list adds up: "2.100 tỷ đồng" of 6.250 triệu. */
function oddItem(total: Quantity, found: readonly Quantity[]): Quantity | undefined {
  const [odd, ...more] = found.filter(({ unit }) => unit !== total.unit);
  if (!odd || more.length > 0) return undefined;
  return found.reduce((all, one) => all.plus(one.value), new Decimal(0)).eq(total.value) ? odd : undefined;
}

const inOtherUnit = (item: Passage, odd: Quantity, total: Quantity): RuleHit => ({
  at: placeIn(item, odd.from, odd.end),
  found: `${quoted(item.text.slice(odd.from, odd.end))} trong khi tổng và các mục khác ghi “${total.unit}”`,
  expected: `${odd.digits} ${total.unit}`,
  fix: `Ghi ${odd.digits} ${total.unit}`,
});

const isCount = (one: Quantity, total: Quantity): boolean =>
  one.unit === "" && total.unit === "" && one.decimals === 0 && one.noun.length > 0;
