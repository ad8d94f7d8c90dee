import * as z from "zod";
import { type CellProblem, vi } from "./cell-result.ts";
import type { Check, NumberRule } from "./number-rule.ts";

type Bounds = Pick<NumberRule, "type" | "min" | "max" | "smallest" | "mostDecimals">;

/** Whole where the column says so, and inside its bounds. */
export function numberWithin(bounds: Bounds, expected: string): Check {
  return (value) => {
    const result = schemaOf(bounds).safeParse(value);
    if (result.success) return tooPrecise(value, bounds, expected) ?? value;
    const isBound = result.error.issues.every(({ code }) => code === "too_small" || code === "too_big");
    return isBound
      ? { code: "cell/out-of-bounds", found: vi(value), expected, fix: "kiểm tra lại số và đơn vị tính" }
      : { code: "cell/not-an-integer", found: vi(value), expected, fix: wholeFix(value) };
  };
}

function tooPrecise(value: number, { mostDecimals }: Bounds, expected: string): CellProblem | undefined {
  const decimals = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  if (mostDecimals === undefined || decimals <= mostDecimals) return undefined;
  return {
    code: "cell/too-many-digits",
    found: `${vi(value)}, có ${decimals} chữ số thập phân`,
    expected: `${expected}, nhiều nhất ${mostDecimals} chữ số thập phân`,
    fix: "gõ lại số, bỏ các chữ số thừa",
  };
}

/** One schema for each pair of bounds: the same columns come back in every district's workbook. */
const schemas = new Map<string, z.ZodType<number>>();

function schemaOf(bounds: Bounds): z.ZodType<number> {
  const key = `${bounds.type} ${bounds.min} ${bounds.max} ${bounds.smallest}`;
  const known = schemas.get(key) ?? newSchema(bounds);
  schemas.set(key, known);
  return known;
}

function newSchema({ type, min, max, smallest }: Bounds): z.ZodType<number> {
  const number = type === "integer" ? z.number().int() : z.number();
  const above = min === undefined ? number : number.min(min);
  const within = max === undefined ? above : above.max(max);
  return smallest === undefined ? within : z.union([z.literal(0), within.min(smallest)]);
}

/** English Excel makes 1,234 of what a clerk types as "1.234". */
const wholeFix = (value: number): string =>
  /\.\d{3}$/.test(String(value))
    ? `gõ số nguyên không có dấu ngăn: ${Math.round(value * 1000)}, nếu dấu chấm là dấu ngăn hàng nghìn`
    : "kiểm tra lại số; chỗ này đếm, không có phần lẻ";
