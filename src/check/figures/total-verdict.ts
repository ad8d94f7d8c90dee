import type { RuleHit } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { explainRounding } from "../../domain/text/explain-rounding.ts";
import type { Part } from "../text/parts.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { isScaled, printed, type Quantity } from "../text/quantities.ts";
import type { ListedPart } from "./listed-parts.ts";

/**
 * How sure a list is one of all parts: strict after "gồm" with parts of the total's kind; mixed with parts of other
 * kinds; loose after "trong đó", which often names only some of them.
 */
export type ListKind = "strict" | "mixed" | "loose";

/** Farther off, the list is more likely no list of parts at all. */
const FARTHEST: Readonly<Record<ListKind, Decimal>> = {
  strict: new Decimal("0.5"),
  mixed: new Decimal("0.25"),
  loose: new Decimal("0.02"),
};

/** What is wrong with a total beside its parts: nothing when they add up, or when the rounding of money explains it. */
export function missedTotal(
  passage: Passage,
  total: Quantity,
  parts: readonly Part[],
  list: ListKind,
): readonly RuleHit[] {
  if (parts.length < 2 || addsUp(parts, total)) return [];
  const sum = parts.reduce((all, part) => all.plus(part.value), new Decimal(0));
  const gap = sum.minus(total.value).abs();
  const before = passage.plain.slice(Math.max(0, total.from - 12), total.from).trimEnd();
  if (isRoughly(before, sum, total.value) || total.value.eq(0)) return [];
  const farthest = list === "loose" && sum.gt(total.value) ? FARTHEST.strict : FARTHEST[list];
  if (gap.div(total.value).gt(farthest) && !isSlip(parts, total)) return [];
  const values = parts.map(({ value }) => value);
  const mode = total.unit === "" ? undefined : explainRounding(values, total.value);
  const unit = total.unit === "" ? "" : ` ${total.unit}`;
  return [
    {
      at: placeIn(passage, total.from, total.end),
      found: `tổng ghi ${quoted(passage.text.slice(total.from, total.end))}, ${parts.length} số thành phần cộng lại là ${printed(sum)}${unit}`,
      expected: mode
        ? `tổng bằng ${printed(sum)}${unit}; lệch ${printed(gap)}${unit}, khớp nếu ${mode}`
        : `tổng bằng ${printed(sum)}${unit}; lệch ${printed(gap)}${unit}`,
      fix: "Kiểm tra tổng và từng thành phần; nếu làm tròn thì ghi rõ hoặc ghi số đúng",
      ...(mode ? { severity: "warning" as const } : {}),
    },
  ];
}

/** Some first parts already make the total; what follows them is another statement. */
export function addsUp(parts: readonly Part[], total: Quantity): boolean {
  const last = new Decimal(10).pow(-total.decimals);
  let sum = new Decimal(0);
  return parts.some((part, index) => {
    sum = sum.plus(part.value);
    const gap = sum.minus(total.value).abs();
    if (index === 0) return false;
    // "22,6 km" of 15,78 km and 6,8 km: rounded as it is printed.
    const isRounded = total.decimals > 0 && index === parts.length - 1 && sum.round(total.decimals).eq(total.value);
    return gap.eq(0) || isRounded || (isScaled(total.unit) && gap.lte(last.times(index + 1).div(2)));
  });
}

/** "trên 1.890" under a sum of 1.894, "khoảng 670" beside 670,8. */
function isRoughly(before: string, sum: Decimal, total: Decimal): boolean {
  const share = sum.minus(total).div(total.eq(0) ? 1 : total);
  if (/(?:trên|hơn)$/u.test(before)) return share.gte(0) && share.lte("0.1");
  if (/gần$/u.test(before)) return share.lte(0) && share.gte("-0.1");
  return /(?:khoảng|ước|chừng)$/u.test(before) && share.abs().lte("0.05");
}

/** Whether one slip of the pen explains the gap: two digits of a number changed places, or one digit of a long one is another. */
function isSlip(parts: readonly Part[], total: Quantity): boolean {
  const sum = parts.reduce((all, { value }) => all.plus(value), new Decimal(0));
  const rest = total.value.minus(sum);
  return isSlipOf(total.value, sum) || parts.some(({ value }) => isSlipOf(value, value.plus(rest)));
}

function isSlipOf(one: Decimal, other: Decimal): boolean {
  const [left, right] = [one, other].map((value) => value.toFixed().replace(".", ""));
  if (left === undefined || right === undefined || left.length !== right.length || other.lt(0)) return false;
  const differ = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
  if (differ.length === 1) return left.length > 3;
  const [first = 0, second = 0] = differ;
  return differ.length === 2 && left[first] === right[second] && left[second] === right[first];
}

/** A part in another unit than the total, or in none, that makes the total when its number is taken in the total's unit. */
export function oddUnit(passage: Passage, total: Quantity, parts: readonly ListedPart[]): readonly RuleHit[] {
  const others = parts.filter(({ odd, quantity }) => odd || quantity.unit !== total.unit);
  if (total.unit === "" || others.length === 0 || others.length === parts.length) return [];
  const sum = parts.reduce((all, { quantity }) => all.plus(quantity.value), new Decimal(0));
  if (!sum.eq(total.value)) return [];
  return others.map(({ quantity }) => ({
    at: placeIn(passage, quantity.from, quantity.end),
    found:
      quantity.unit === ""
        ? `${quoted(quantity.digits)} không ghi đơn vị tính`
        : `${quoted(passage.text.slice(quantity.from, quantity.end))} khác đơn vị với tổng`,
    expected: `${quantity.digits} ${total.unit}, khi đó các phần cộng lại bằng tổng`,
    fix: `Kiểm tra đơn vị; nếu đúng thì ghi ${quantity.digits} ${total.unit}`,
  }));
}

/** A total that lost its unit: in that of its parts it is their sum. */
export const missingUnit = (passage: Passage, total: Quantity, unit: string): RuleHit => ({
  at: placeIn(passage, total.from, total.to),
  found: `${quoted(total.digits)} không ghi đơn vị tính`,
  expected: `${total.digits} ${unit}, như các số thành phần`,
  fix: `Ghi ${total.digits} ${unit}`,
});
