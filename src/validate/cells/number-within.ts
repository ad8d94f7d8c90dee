import { type CellProblem, vi } from "./cell-result.ts";
import type { Check, NumberRule } from "./number-rule.ts";

type Bounds = Pick<NumberRule, "type" | "min" | "max" | "smallest" | "mostDecimals">;

/** Whole where the column says so, and inside its bounds. */
export function numberWithin(bounds: Bounds, expected: string): Check {
  return (value) => {
    if (bounds.type === "integer" && !Number.isInteger(value))
      return { code: "cell/not-an-integer", found: vi(value), expected, fix: wholeFix(value) };
    return isWithin(value, bounds)
      ? (tooPrecise(value, bounds, expected) ?? value)
      : { code: "cell/out-of-bounds", found: vi(value), expected, fix: "kiểm tra lại số và đơn vị tính" };
  };
}

function tooPrecise(value: number, { mostDecimals }: Bounds, expected: string): CellProblem | undefined {
  if (mostDecimals === undefined) return undefined;
  const decimals = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  if (decimals <= mostDecimals) return undefined;
  return {
    code: "cell/too-many-digits",
    found: `${vi(value)}, có ${decimals} chữ số thập phân`,
    expected: `${expected}, nhiều nhất ${mostDecimals} chữ số thập phân`,
    fix: "gõ lại số, bỏ các chữ số thừa",
  };
}

/** A plan is nothing, or at least so much; a count is no larger than numbers are exact. */
function isWithin(value: number, { type, min = -Infinity, max = Infinity, smallest }: Bounds): boolean {
  if (type === "integer" && !Number.isSafeInteger(value)) return false;
  if (smallest !== undefined && value === 0) return true;
  return min <= value && value <= max && value >= (smallest ?? -Infinity);
}

/** English Excel makes 1,234 of what a clerk types as "1.234". */
const wholeFix = (value: number): string =>
  /\.\d{3}$/.test(String(value))
    ? `gõ số nguyên không có dấu ngăn: ${Math.round(value * 1000)}, nếu dấu chấm là dấu ngăn hàng nghìn`
    : "kiểm tra lại số; chỗ này đếm, không có phần lẻ";
