import type { RuleHit } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { explainRounding } from "../../domain/text/explain-rounding.ts";
import type { Part } from "../text/parts.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { isScaled, printed, type Quantity } from "../text/quantities.ts";

/** Farther off, the list is more likely no list of parts at all. */
const FARTHEST = new Decimal("0.25");
/** "trong đó" often names only some of the parts. */
const FARTHEST_LOOSE = new Decimal("0.02");

/** What is wrong with a total beside its parts: nothing when they add up, or when the rounding of money explains it. */
export function missedTotal(
  passage: Passage,
  total: Quantity,
  parts: readonly Part[],
  list: "strict" | "loose",
): readonly RuleHit[] {
  if (parts.length < 2 || addsUp(parts, total)) return [];
  const sum = parts.reduce((all, part) => all.plus(part.value), new Decimal(0));
  const gap = sum.minus(total.value).abs();
  const before = passage.plain.slice(Math.max(0, total.from - 12), total.from).trimEnd();
  if (isRoughly(before, sum, total.value) || total.value.eq(0)) return [];
  const farthest = list === "loose" && sum.lt(total.value) ? FARTHEST_LOOSE : FARTHEST;
  if (gap.div(total.value).gt(farthest)) return [];
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
    return gap.eq(0) || (isScaled(total.unit) && gap.lte(last.times(index + 1).div(2)));
  });
}

/** "trên 1.890" under a sum of 1.894, "khoảng 670" beside 670,8. */
function isRoughly(before: string, sum: Decimal, total: Decimal): boolean {
  const share = sum.minus(total).div(total.eq(0) ? 1 : total);
  if (/(?:trên|hơn)$/u.test(before)) return share.gte(0) && share.lte("0.1");
  if (/gần$/u.test(before)) return share.lte(0) && share.gte("-0.1");
  return /(?:khoảng|ước|chừng)$/u.test(before) && share.abs().lte("0.05");
}
